import { describe, expect, it } from 'vitest';
import { DatiSoggetto, RispostaA002 } from '#contract/anpr/index.ts';
import {
  iscrizioneAireDiProva,
  mutazioneAireDiProva,
  nascitaAireDiProva,
  residenzaEsteraDiProva,
  type CambiAire,
} from '#contract/regole/iscrizione/di-prova-aire.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import { generaComuneDimostrativo, personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import type { ContestoApplica } from '../operazione.ts';
import { applicaNascitaAire, nascitaAire } from './A001-nascita.ts';
import { applicaIscrizioneAire, iscrizioneAire } from './A002-altri-motivi.ts';
import { controllaMutazioneAire, type AggregatiMutazioneAire } from './A006-controlli.ts';
import { applicaMutazioneAire } from './A006-effetti.ts';
import { mutazioneDatiAire } from './A006-mutazione.ts';
import { casiMossaAire, casiRegistrazioneAire, type MondoAire } from './casi-A000.ts';
import { controllaIscrizioneAire, type AggregatiAire } from './iscrizione-aire.ts';

const luoghi = luoghiDiProva();
const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi })];
function di<T>(trovato: T | undefined): T {
  if (!trovato) throw new Error('not in the demo municipality');
  return trovato;
}
const { persona, famiglia: suaCasa } = personaggi.cfNonValidato;
const residente: Soggetto = di(
  blocchi.flatMap((b) => b.soggetti).find((s) => s.idSchedaSoggettoANPR === persona),
);
const suaFamiglia: Famiglia = di(
  blocchi.flatMap((b) => b.famiglie).find((f) => f.idFamigliaConvivenzaANPR === suaCasa),
);
const famigliaAire: Famiglia = {
  ...suaFamiglia,
  ...{ idFamigliaConvivenzaANPR: '7000000200', tipoScheda: '5', residenza: residenzaEsteraDiProva },
};
const { generalita } = iscrizioneAireDiProva().generalitaA002;
const { idFamigliaConvivenzaANPR: _, ...fuori } = residente;
const mondo: MondoAire = {
  ...{ residente, suaFamiglia, famigliaAire },
  cancellato: {
    ...fuori,
    ...{ idSchedaSoggettoANPR: '5000000081', stato: 'cancellato' },
    dati: { generalita, identificativi: { idANPR: 'ZZ00000ZZ' } },
  },
};
const contesto = {
  ...{ oggi: '2026-07-11', luoghi, avvisi: [], chi: { comune: '048050' }, idOperazioneANPR: '900' },
  comune: { codiceIstat: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
  nuovi: [{ idSchedaSoggettoANPR: '5000000099', idANPR: 'AB12345CD' }],
  nuoveFamiglie: ['7000000099'],
  testataRisposta: {
    ...{ idOperazioneComune: 'X', codMittente: '048050', codDestinatario: 'ANPR05' },
    ...{ operazioneRichiesta: 'A002', dataOraRichiesta: '2026-07-11T09:00:00Z' },
    ...{ idOperazioneANPR: '900', esitoOperazione: '0000' },
  },
} as unknown as ContestoApplica;
const vuoti: AggregatiAire = {
  identificati: { perId: undefined, perCodice: undefined, omonimi: [] },
  ...{ padri: [], madri: [], coniugi: [], codiciInUso: [] },
  famiglia: { perId: undefined, perNumero: [] },
};
const base: AggregatiMutazioneAire = {
  soggetti: [residente],
  attuale: suaFamiglia,
  famiglia: { perId: undefined, perNumero: [] },
};
const dove = { comune: '048050', oggi: '2026-07-11', luoghi };
const detti = (rilievi: readonly Rilievo[]): string[] =>
  rilievi.map(({ codice, campo }) => `${codice} ${campo}`.trim());
const valido = (s: Soggetto | undefined): boolean => DatiSoggetto.safeParse(s?.dati).success;

describe('what the register says of a registration in AIRE', () => {
  it('lets plain ones through', () => {
    expect(detti(nascitaAire.regole(nascitaAireDiProva(), contesto))).toEqual([]);
    expect(detti(iscrizioneAire.regole(iscrizioneAireDiProva(), contesto))).toEqual([]);
    expect(detti(controllaIscrizioneAire(nascitaAireDiProva(), vuoti, dove))).toEqual([]);
    expect(detti(controllaIscrizioneAire(iscrizioneAireDiProva(), vuoti, dove))).toEqual([]);
  });
  it.each(casiRegistrazioneAire)('%s: %s', (atteso, _quando, cambi, altri) => {
    const rilievi = controllaIscrizioneAire(
      iscrizioneAireDiProva(cambi),
      { ...vuoti, ...altri(mondo) },
      dove,
    );
    // Whoever asks for no code is told so.
    expect(detti(rilievi.filter(({ gravita }) => gravita === 'E'))).toEqual([atteso]);
  });
  it('knows the consulate by its seat, for the state where the person lives', () => {
    const consolato = { codiceConsolato: '2480203', descrizioneConsolato: 'BARCELLONA' };
    const { indirizzoEstero } = residenzaEsteraDiProva.localitaEstera ?? {};
    const altrove = { localitaEstera: { ...(indirizzoEstero && { indirizzoEstero }), consolato } };
    const rilievi = iscrizioneAire.regole(iscrizioneAireDiProva({ residenza: altrove }), contesto);
    expect(detti(rilievi)).toEqual(['EC033 residenzaEstera.localitaEstera.consolato.codiceConsolato']);
  });
});

describe('what a registration in AIRE does', () => {
  it('makes an Italian who lives abroad, in a family of AIRE', () => {
    const richiesta = iscrizioneAireDiProva({
      parti: { altraCittadinanza: [{ descrizioneStato: 'ALBANIA', codiceStato: '201' }] },
    });
    const {
      soggetti: [lui] = [],
      famiglie: [sua] = [],
      risposta,
    } = applicaIscrizioneAire(richiesta, vuoti, contesto);
    expect(lui).toMatchObject({
      ...{ stato: 'aire', comune: '048050', idFamigliaConvivenzaANPR: '7000000099' },
      dati: {
        generalita: { soggettoAIRE: 'S' },
        cittadinanza: [{ codiceStato: '100' }, { codiceStato: '201' }],
        residenza: [{ tipoIndirizzo: '4' }],
        datiIscrizione: { tipoIscrizioneAIRE: { motivoIscrizione: 'C05' } },
      },
    });
    expect(sua).toMatchObject({ tipoScheda: '5', residenza: { tipoIndirizzo: '4' } });
    expect(valido(lui)).toBe(true);
    expect(RispostaA002.parseJson(risposta)).toMatchObject({ ok: true });
  });
  it('puts a child where the family lives', () => {
    const richiesta = nascitaAireDiProva({
      ...{ attribuzione: '1', legame: { codiceLegame: '3' }, residenza: null },
      famiglia: { idFamigliaConvivenzaANPR: '7000000200' },
    });
    const a = { ...vuoti, famiglia: { perId: famigliaAire, perNumero: [] } };
    const { soggetti: [lui] = [], famiglie: [sua] = [] } = applicaNascitaAire(richiesta, a, contesto);
    expect(lui?.dati.residenza).toEqual([residenzaEsteraDiProva]);
    expect(lui?.dati.cittadinanza).toEqual([
      { descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: '2026-07-06' },
    ]);
    expect(sua?.componenti).toHaveLength(2);
    expect(valido(lui)).toBe(true);
  });
});

const trova = (cambi: CambiAire, altri: Partial<AggregatiMutazioneAire>): string[] =>
  detti(controllaMutazioneAire(mutazioneAireDiProva(cambi), { ...base, ...altri }, dove));

describe('what the register says of a mutation of AIRE', () => {
  it('lets a plain one through', () => {
    expect(detti(mutazioneDatiAire.regole(mutazioneAireDiProva(), contesto))).toEqual([]);
    expect(trova({}, {})).toEqual([]);
  });
  it.each(casiMossaAire)('%s: %s', (atteso, _quando, cambi, altri) => {
    expect(trova(cambi, altri(mondo))).toEqual([atteso]);
  });
});

describe('what a mutation of AIRE does', () => {
  const [emigrato, , nuova] = (() => {
    const { soggetti: [lui] = [], famiglie = [] } = applicaMutazioneAire(
      mutazioneAireDiProva(),
      base,
      contesto,
    );
    return [di(lui), famiglie[0], di(famiglie[1])];
  })();
  it('1: takes a resident abroad, with memory of the last residence, and ends the empty family', () => {
    expect(emigrato).toMatchObject({
      ...{ stato: 'aire', idFamigliaConvivenzaANPR: '7000000099' },
      dati: {
        generalita: { soggettoAIRE: 'S', annoEspatrio: '2026' },
        datiIscrizione: { tipoIscrizioneAIRE: { motivoIscrizione: 'C06' } },
      },
    });
    expect(emigrato.dati.residenza?.map((r) => r.tipoIndirizzo)).toEqual(['4', '7']);
    expect(nuova).toMatchObject({ tipoScheda: '5', componenti: [{ codiceLegame: '1' }] });
    const [lasciata] = applicaMutazioneAire(mutazioneAireDiProva(), base, contesto).famiglie ?? [];
    expect(lasciata).toMatchObject({ idFamigliaConvivenzaANPR: suaCasa, stato: 'archiviata' });
    expect(valido(emigrato)).toBe(true);
  });
  const suo: AggregatiMutazioneAire = {
    soggetti: [emigrato],
    attuale: nuova,
    famiglia: { perId: nuova, perNumero: [] },
  };
  const stessa = { famiglia: { idFamigliaConvivenzaANPR: '7000000099' }, attribuzione: '1', legame: null };
  it('2: changes the address abroad, and the family lives where its head does', () => {
    const richiesta = mutazioneAireDiProva({
      ...{ ...stessa, mutazione: '2' },
      residenza: { presso: 'FAMIGLIA HOXHA' },
    });
    const { soggetti: [lui] = [], famiglie: [sua] = [] } = applicaMutazioneAire(richiesta, suo, contesto);
    expect(lui?.dati.residenza?.map((r) => [r.tipoIndirizzo, r.presso])).toEqual([
      ['4', 'FAMIGLIA HOXHA'],
      ['7', undefined],
    ]);
    expect(sua?.residenza.presso).toBe('FAMIGLIA HOXHA');
  });
  it('3: moves the position to the municipality that asks', () => {
    const altrove = { ...emigrato, comune: '048017' };
    const loro = { ...nuova, comune: '048017', idFamigliaConvivenzaANPR: '7000000300' };
    const richiesta = mutazioneAireDiProva({ mutazione: '3' });
    const a = { ...base, soggetti: [altrove], attuale: loro };
    const { soggetti: [lui] = [], famiglie = [] } = applicaMutazioneAire(richiesta, a, contesto);
    expect(lui).toMatchObject({
      ...{ comune: '048050', stato: 'aire' },
      dati: { datiIscrizione: { datiIscrizioneComune: { comune: { codiceIstat: '048050' } } } },
    });
    expect(famiglie.map((f) => f.stato)).toEqual(['archiviata', undefined]);
  });
  it('4: changes the data of the registration and nothing else', () => {
    const richiesta = mutazioneAireDiProva({ ...stessa, mutazione: '4', motivo: 'C01', residenza: null });
    const { soggetti: [lui] = [], famiglie } = applicaMutazioneAire(richiesta, suo, contesto);
    expect(lui?.dati.datiIscrizione?.tipoIscrizioneAIRE?.motivoIscrizione).toBe('C01');
    expect(lui?.dati.residenza).toEqual(emigrato.dati.residenza);
    expect(famiglie).toEqual([]);
  });
});
