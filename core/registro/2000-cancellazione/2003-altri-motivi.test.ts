import { describe, expect, it } from 'vitest';
import { DatiSoggetto } from '#contract/anpr/index.ts';
import { cancellazioneDiProva, type CambiCancellazione } from '#contract/regole/casi-cancellazione.ts';
import { generaComuneDimostrativo, personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import type { Soggetto } from '../modello.ts';
import type { ContestoApplica } from '../operazione.ts';
import { applicaCancellazione, cancellazione, controllaCancellazione } from './2003-altri-motivi.ts';
import { controllaSoggetto } from '../soggetto-richiesto.ts';
import { casiMotivo2003 } from './casi-2003.ts';
import type { AggregatiUscita } from './chi-resta.ts';

const luoghi = luoghiDiProva();
const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi })];
const { coppiaInAttesa: coppia, famigliaStraniera: straniera } = personaggi;

function aggregati(famiglia: { readonly famiglia: string }, membri: readonly string[]): AggregatiUscita {
  const suo = blocchi
    .flatMap((b) => b.famiglie)
    .find((f) => f.idFamigliaConvivenzaANPR === famiglia.famiglia);
  const capo = suo?.componenti.find(({ codiceLegame }) => codiceLegame === '1')?.idSchedaSoggettoANPR;
  const altro = membri.find((id) => id !== capo);
  const soggetto = blocchi.flatMap((b) => b.soggetti).find((s) => s.idSchedaSoggettoANPR === altro);
  if (!suo || !soggetto) throw new Error('not in the demo municipality');
  return { soggetti: [soggetto], famiglia: suo, restano: [] };
}
const italiana = aggregati(coppia, [coppia.madre, coppia.padre]);
const albanese = aggregati(straniera, [straniera.madre, straniera.padre]);

function richiesta(a: AggregatiUscita, cambi: CambiCancellazione) {
  const [soggetto] = a.soggetti;
  const { cognome, nome } = soggetto?.dati.generalita ?? {};
  return {
    ...cancellazioneDiProva(cambi),
    generalitaPerRicerca: {
      ...(cognome !== undefined && { cognome }),
      ...(nome !== undefined && { nome }),
      idSchedaSoggettoANPR: soggetto?.idSchedaSoggettoANPR ?? '',
    },
  };
}
function trova(a: AggregatiUscita, cambi: CambiCancellazione, comune = '048050'): string[] {
  return controllaCancellazione(richiesta(a, cambi), a, { comune, oggi: '2026-07-11' }).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}
const con = (a: AggregatiUscita, altro: Partial<Soggetto>): AggregatiUscita => ({
  ...a,
  soggetti: a.soggetti.map((s) => ({ ...s, ...altro })),
});
const motivo = 'datiCancellazione.motivoCancellazione';

describe('what the register says of a cancellation', () => {
  it.each(['6', '7', '9', '10', '11', '13'])('lets motive %s through', (codice) => {
    expect(trova(italiana, { motivo: codice })).toEqual([]);
  });
  it('lets a foreigner go abroad, and a position be restored on the day of its registration', () => {
    expect(trova(albanese, { motivo: '5' })).toEqual([]);
    const iscritta = italiana.soggetti[0]?.dati.datiIscrizione?.datiIscrizioneComune?.dataIscrizione ?? '';
    const maiMutata = con(italiana, { ultimaDecorrenza: iscritta });
    expect(trova(maiMutata, { motivo: '12', dal: iscritta })).toEqual([]);
  });

  const casi: readonly (readonly [string, string, AggregatiUscita, CambiCancellazione])[] = [
    [`EN346 ${motivo}`, 'an Italian goes abroad', italiana, { motivo: '5' }],
    [`EN346 ${motivo}`, 'somebody goes to AIRE', albanese, { motivo: '8' }],
    [`EN436 ${motivo}`, 'to another comune', italiana, { motivo: '3' }],
    ['EN343 testataRichiesta.dataDecorrenza', 'restored on another day', italiana, { motivo: '12' }],
    [`EN370 ${motivo}`, 'a motive of residents, in AIRE', con(italiana, { stato: 'aire' }), { motivo: '12' }],
    ['EN184 generalitaPerRicerca', 'gone already', con(italiana, { stato: 'cancellato' }), {}],
    [
      'EN240 testataRichiesta.dataDecorrenza',
      'before the last registration',
      con(italiana, { ultimaDecorrenza: '2026-07-06' }),
      {},
    ],
    ['EN483 datiControllo.ruoloSoggetto', 'called head, and is not', italiana, { ruolo: '1' }],
  ];
  const detti = casi.map(([atteso, quando, a, cambi]) => ({ atteso, quando, a, cambi }));
  it.each(detti)('$atteso: $quando', ({ atteso, a, cambi }) => {
    expect(trova(a, cambi)).toEqual([atteso]);
  });
  it.each(casiMotivo2003)('%s: %s', (atteso, _quando, cambi, { soggetto, iscritta }) => {
    const soggetti = italiana.soggetti.map((s) => ({
      ...{ ...s, ...soggetto },
      dati: iscritta ? iscritta(s.dati) : s.dati,
    }));
    expect(trova({ ...italiana, soggetti }, cambi)).toEqual([atteso]);
  });
  it('says whether nobody has the id, the code or the data', () => {
    const chiesti = [{ idSchedaSoggettoANPR: '9' }, { codiceFiscale: { codFiscale: 'X' } }, {}];
    const detti = chiesti.map((chiesto) =>
      controllaSoggetto('g', { cognome: 'ROSSI', nome: 'ADA', ...chiesto }, [], '048050').map(
        ({ codice, campo }) => `${codice} ${campo}`,
      ),
    );
    expect(detti).toEqual([['EN185 g'], ['ES003 g.codiceFiscale.codFiscale'], ['EN133 g']]);
  });
  it('belongs to the municipality of the person', () => {
    expect(trova(italiana, {}, '048017')).toEqual(['EN204 generalitaPerRicerca']);
  });

  it.each([
    ['EC172 destinazione.comune', { comune: { nomeComune: 'NESSUNO', siglaProvinciaIstat: 'FI' } }],
    [
      'EC174 destinazione.comune.codiceIstat',
      { comune: { nomeComune: 'VINCI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' } },
    ],
    ['EC175 destinazione.localita.codiceStato', { localita: { descrizioneStato: 'X', codiceStato: '001' } }],
  ])('%s', (atteso, destinazione) => {
    const r = cancellazioneDiProva({ destinazione });
    const rilievi = cancellazione.regole(r, { oggi: '2026-07-11', luoghi } as unknown as ContestoApplica);
    expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
  });
});

it('takes the person out of the family and says where to', () => {
  const destinazione = { localita: { descrizioneStato: 'ALBANIA', codiceStato: '201' } };
  const contesto = {
    oggi: '2026-07-11',
    avvisi: [],
    testataRisposta: { idOperazioneComune: 'X', esitoOperazione: '0000' },
  } as unknown as ContestoApplica;
  const effetti = applicaCancellazione(
    richiesta(albanese, { motivo: '5', destinazione }),
    albanese,
    contesto,
  );
  const [uscita] = effetti.soggetti ?? [];
  expect(uscita).toMatchObject({
    stato: 'cancellato',
    dati: { destinazione, datiCancellazione: { motivoCancellazione: '5' } },
  });
  expect(uscita).not.toHaveProperty('idFamigliaConvivenzaANPR');
  expect(DatiSoggetto.safeParse(uscita?.dati).success).toBe(true);
  const [rimasta] = effetti.famiglie ?? [];
  expect(rimasta?.componenti).toHaveLength((albanese.famiglia?.componenti.length ?? 0) - 1);
});
