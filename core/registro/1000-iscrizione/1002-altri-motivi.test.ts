import { describe, expect, it } from 'vitest';
import { DatiSoggetto, Risposta1002 } from '#contract/anpr/index.ts';
import {
  iscrizioneDiProva,
  residenzaDiProva,
  type CambiIscrizione,
} from '#contract/regole/iscrizione/di-prova.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import { generaComuneDimostrativo, personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import { convivenzaDiProva } from '#contract/regole/iscrizione/casi-convivenza.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import type { ContestoApplica } from '../operazione.ts';
import { applicaIscrizione, iscrizione } from './1002-altri-motivi.ts';
import { controllaIscrizione, type AggregatiIscrizione } from './1002-controlli.ts';
import { applicaConvivenza } from './1010-convivenza.ts';
import { casiFamiglia } from './casi-1002-famiglia.ts';
import { casiCodice, casiIdentita, casiParenti, suoCodice, type Mondo } from './casi-1002.ts';

const luoghi = luoghiDiProva();
const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi })];
function di<T>(trovato: T | undefined): T {
  if (!trovato) throw new Error('not in the demo municipality');
  return trovato;
}
const soggetto = (id: string): Soggetto =>
  di(blocchi.flatMap((b) => b.soggetti).find((s) => s.idSchedaSoggettoANPR === id));
const famiglia: Famiglia = di(
  blocchi
    .flatMap((b) => b.famiglie)
    .find((f) => f.idFamigliaConvivenzaANPR === personaggi.coppiaInAttesa.famiglia),
);
const contesto = {
  ...{ oggi: '2026-07-11', luoghi, avvisi: [], chi: { comune: '048050' }, idOperazioneANPR: '900' },
  comune: { codiceIstat: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
  nuovi: [{ idSchedaSoggettoANPR: '5000000099', idANPR: 'AB12345CD' }],
  nuoveFamiglie: ['7000000099'],
  testataRisposta: {
    ...{ idOperazioneComune: 'X', codMittente: '048050', codDestinatario: 'ANPR05' },
    ...{ operazioneRichiesta: '1002', dataOraRichiesta: '2026-07-11T09:00:00Z' },
    ...{ idOperazioneANPR: '900', esitoOperazione: '0000' },
  },
} as unknown as ContestoApplica;

const vuoti: AggregatiIscrizione = {
  identificati: { perId: undefined, perCodice: undefined, omonimi: [] },
  ...{ padri: [], madri: [], coniugi: [], procedimenti: [], codiciInUso: [] },
  famiglia: { perId: undefined, perNumero: [] },
};
const luca = soggetto(personaggi.cfNonValidato.persona);
const { idFamigliaConvivenzaANPR: _, ...luciaVia } = luca;
const cancellata: Soggetto = {
  ...luciaVia,
  ...{ idSchedaSoggettoANPR: '5000000080', stato: 'cancellato', ultimaDecorrenza: '2020-02-01' },
  dati: {
    identificativi: { idANPR: luca.idANPR },
    generalita: {
      ...iscrizioneDiProva().generalita1002.generalita,
      codiceFiscale: { codFiscale: suoCodice, validitaCF: '1' },
    },
    statoCivile: { statoCivile: '1' },
    altriDati: { titoloStudio: '3' },
    datiCancellazione: { motivoCancellazione: '6', dataDecorrenzaCancellazione: '2020-02-01' },
  },
};
const [aperta] = applicaConvivenza(convivenzaDiProva(), { responsabili: [] }, contesto).famiglie ?? [];
const mondo: Mondo = { cancellata, altra: luca, famiglia, convivenza: di(aperta) };
const dove = { comune: '048050', oggi: '2026-07-11', luoghi };
const detti = (rilievi: readonly Rilievo[]): string[] =>
  rilievi.map(({ codice, campo }) => `${codice} ${campo}`.trim());
const trova = (cambi: CambiIscrizione, altri: Partial<AggregatiIscrizione>): string[] =>
  detti(controllaIscrizione(iscrizioneDiProva(cambi), { ...vuoti, ...altri }, dove));

describe('what the register says of a registration', () => {
  it('lets a plain one through, and one who comes back with her id', () => {
    expect(trova({}, {})).toEqual([]);
    const torna: CambiIscrizione = {
      motivo: '5',
      generalita: { idSchedaSoggettoANPR: '5000000080' },
      controllo: { gestioneCF: undefined },
    };
    expect(trova(torna, { identificati: { ...vuoti.identificati, perId: cancellata } })).toEqual([]);
  });
  it('takes a provisional code, and a namesake born elsewhere', () => {
    const provvisorio: CambiIscrizione = {
      generalita: { codiceFiscale: { codFiscale: '12345678903' } },
      controllo: { gestioneCF: undefined },
    };
    expect(trova(provvisorio, {})).toEqual([]);
    const generalita = {
      ...cancellata.dati.generalita,
      luogoNascita: { comune: { nomeComune: 'EMPOLI', siglaProvinciaIstat: 'FI' } },
    };
    const omonimi = [{ ...cancellata, dati: { ...cancellata.dati, generalita } }];
    expect(trova({}, { identificati: { ...vuoti.identificati, omonimi } })).toEqual([]);
  });
  const casi = [...casiIdentita, ...casiCodice, ...casiParenti, ...casiFamiglia];
  it.each(casi)('%s: %s', (atteso, _quando, cambi, altri) => {
    expect(trova(cambi, altri(mondo))).toEqual([atteso]);
  });
  it('wants the residence in the municipality that registers', () => {
    const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
    const indirizzo = { ...residenzaDiProva.indirizzo, comune: empoli };
    const rilievi = iscrizione.regole(iscrizioneDiProva({ residenza: { indirizzo } }), contesto);
    expect(detti(rilievi)).toEqual(['EN378 residenza.indirizzo.comune']);
    expect(detti(iscrizione.regole(iscrizioneDiProva(), contesto))).toEqual([]);
  });
});

const valido = (s: Soggetto | undefined): boolean => DatiSoggetto.safeParse(s?.dati).success;

describe('what a registration does', () => {
  it('makes a record and a family, and says their ids and the codice fiscale', () => {
    const effetti = applicaIscrizione(iscrizioneDiProva(), vuoti, contesto);
    const [lei] = effetti.soggetti ?? [];
    expect(lei).toMatchObject({
      ...{ idSchedaSoggettoANPR: '5000000099', stato: 'residente', comune: '048050' },
      idFamigliaConvivenzaANPR: '7000000099',
      dati: {
        generalita: { codiceFiscale: { codFiscale: suoCodice, validitaCF: '1' } },
        residenza: [{ tipoIndirizzo: '1', dataDecorrenzaResidenza: '2026-07-06' }],
        provenienza: { localita: { codiceStato: '201' } },
        datiIscrizione: {
          datiIscrizioneComune: { dataIscrizione: '2026-07-06', idOperazioneANPR: '900' },
          iscrizioneResidente: { motivoIscrizione: '4' },
        },
      },
    });
    expect(valido(lei)).toBe(true);
    expect(effetti.famiglie).toMatchObject([
      {
        ...{ idFamigliaConvivenzaANPR: '7000000099', tipoScheda: '3', incompleta: false },
        componenti: [{ idSchedaSoggettoANPR: '5000000099', codiceLegame: '1' }],
      },
    ]);
    const letta = Risposta1002.parseJson(effetti.risposta);
    expect(letta.ok && letta.valore.Risposta_Comune?.listaSoggettiVariati?.datiSoggetto?.[0]).toMatchObject({
      identificativi: { idANPR: 'AB12345CD' },
      famigliaConvivenza: { idFamigliaConvivenzaANPR: '7000000099' },
    });
  });

  it('opens again the record of who was cancelled, with what it had', () => {
    const torna = iscrizioneDiProva({
      motivo: '5',
      generalita: { idSchedaSoggettoANPR: '5000000080' },
      controllo: { gestioneCF: undefined },
    });
    const identificati = { ...vuoti.identificati, perId: cancellata };
    const [lei] = applicaIscrizione(torna, { ...vuoti, identificati }, contesto).soggetti ?? [];
    expect(lei).toMatchObject({
      ...{ idSchedaSoggettoANPR: '5000000080', idANPR: luca.idANPR, stato: 'residente' },
      dati: { altriDati: { titoloStudio: '3' }, generalita: { codiceFiscale: { codFiscale: suoCodice } } },
    });
    expect(lei?.dati).not.toHaveProperty('datiCancellazione');
    expect(valido(lei)).toBe(true);
  });

  it('puts who enters a family where the family lives, as one more', () => {
    const entra = iscrizioneDiProva({
      famiglia: { idFamigliaConvivenzaANPR: famiglia.idFamigliaConvivenzaANPR },
      ...{ legame: { codiceLegame: '13' }, residenza: null, controllo: { attribuzioneFamiglia: '1' } },
    });
    const a = { ...vuoti, famiglia: { perId: famiglia, perNumero: [] } };
    const { soggetti: [lei] = [], famiglie: [dopo] = [] } = applicaIscrizione(entra, a, contesto);
    expect(dopo?.componenti).toHaveLength(famiglia.componenti.length + 1);
    expect(dopo?.componenti.at(-1)).toMatchObject({ codiceLegame: '13', dataDecorrenza: '2026-07-06' });
    expect(lei?.dati.residenza).toEqual([{ ...famiglia.residenza, dataDecorrenzaResidenza: '2026-07-06' }]);
  });

  it('keeps a family open with FI, and counts who has no fixed abode', () => {
    const prima = iscrizioneDiProva({ FI: '1', motivo: '8' });
    const { soggetti: [lei] = [], famiglie: [aperta] = [] } = applicaIscrizione(prima, vuoti, contesto);
    expect(aperta?.incompleta).toBe(true);
    expect(lei?.dati.attributiSoggetto?.senzaFissaDimora).toBe('S');
  });

  it('writes the marriage on the spouse’s record too', () => {
    const sposa = iscrizioneDiProva({
      parti: {
        matrimonio: {
          coniuge: { cognome: 'BARTOLI', nome: 'LUCA', idSchedaSoggettoANPR: luca.idSchedaSoggettoANPR },
          datiMatrimonio: { dataEvento: '2024-05-11' },
        },
      },
    });
    const [lei, lui] = applicaIscrizione(sposa, { ...vuoti, coniugi: [luca] }, contesto).soggetti ?? [];
    expect(lei?.dati.matrimonio?.coniuge.idSchedaSoggettoANPR).toBe(luca.idSchedaSoggettoANPR);
    expect(lui?.dati.matrimonio).toMatchObject({
      coniuge: { cognome: 'SHEHU', idSchedaSoggettoANPR: '5000000099' },
      datiMatrimonio: { dataEvento: '2024-05-11' },
    });
    expect([valido(lei), valido(lui)]).toEqual([true, true]);
  });

  it('asks which one, when several people fit a parent or the spouse', () => {
    const parti = {
      paternita: { generalita: { cognome: 'ROSSI', nome: 'MARCO', dataNascita: '1982-08-08' } },
      matrimonio: { coniuge: { cognome: 'ROSSI', nome: 'MARCO', dataNascita: '1982-08-08' } },
    };
    const omonimi = [personaggi.omonimi.primo, personaggi.omonimi.secondo].map(soggetto);
    const risposta = iscrizione.alternativa?.(
      iscrizioneDiProva({ parti }),
      { ...vuoti, padri: omonimi, coniugi: omonimi },
      contesto.testataRisposta,
      contesto,
    );
    const letta = Risposta1002.parseJson(risposta);
    const multipla = letta.ok ? letta.valore.RispostaMultipla1002 : undefined;
    expect(multipla?.elencoSoggettiPadre?.genitore).toHaveLength(2);
    expect(multipla?.elencoMatrimoni?.matrimonio).toHaveLength(2);
    expect(multipla).not.toHaveProperty('elencoSoggettiMadre');
  });
});
