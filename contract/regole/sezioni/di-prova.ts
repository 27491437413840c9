import type { Atto, Comune, DatiEvento, Generalita } from '../../anpr/index.ts';
import { creaLuoghi, type Luoghi } from '../../tabelle/luoghi.ts';
import type { ContestoSezioni } from './contesto.ts';

/** The day on which the sections are tried. */
export const oggi = '2026-07-11';

const comuneDi = (nome: string, codice: string, dal: string, al = '9999-12-31') =>
  ({ tipo: 'comune', nome, codice, sigla: 'FI', codiceCatastale: `A${codice.slice(3)}`, dal, al }) as const;

/** EMPOLI always was; VICOBELLO ceased in 2013; BORGOLUNGO ceased in 1927 and came back in 1950. */
export const luoghiDelleSezioni: Luoghi = creaLuoghi([
  comuneDi('EMPOLI', '048014', '1861-03-17'),
  comuneDi('VINCI', '048050', '1861-03-17'),
  comuneDi('VICOBELLO', '048901', '1861-03-17', '2013-12-31'),
  comuneDi('BORGOLUNGO', '048902', '1861-03-17', '1927-12-31'),
  comuneDi('BORGOLUNGO', '048902', '1950-01-01'),
  // Renamed: another name, another ISTAT code, the same cadastral code.
  { ...comuneDi('BORGOVECCHIO', '048903', '1861-03-17', '1979-12-31'), codiceCatastale: 'A904' },
  comuneDi('BORGONUOVO', '048904', '1980-01-01'),
]);

const comune = (nomeComune: string, codiceIstat: string): Comune => ({
  nomeComune,
  codiceIstat,
  siglaProvinciaIstat: 'FI',
});
export const empoli = comune('EMPOLI', '048014');
/** No such comune; the code of another; not there any more; of which day it is cannot be told. */
export const sbagliati = {
  inesistente: { nomeComune: 'ATLANTIDE', siglaProvinciaIstat: 'FI' },
  altroCodice: comune('EMPOLI', '048050'),
  cessato: comune('VICOBELLO', '048901'),
  incerto: comune('BORGOLUNGO', '048902'),
} as const;

export const francia = { descrizioneStato: 'FRANCIA', codiceStato: '215', descrizioneLocalita: 'LIONE' };
/** In no table; the name of another. */
export const statiSbagliati = {
  inesistente: { ...francia, codiceStato: '199' },
  altroNome: { ...francia, descrizioneStato: 'GERMANIA' },
} as const;

export const atto = {
  comuneRegistrazione: empoli,
  anno: '2020',
  parte: '1',
  serie: 'A',
  numeroAtto: '77',
  dataFormazioneAtto: '2020-06-02',
} as const;

/** Something that happened at Empoli on 1 June 2020, with its deed of the day after. */
export const eventoDiProva: DatiEvento = {
  dataEvento: '2020-06-01',
  luogoEvento: { comune: empoli },
  attoEventoANPR: { atto },
};

export const adulto: Generalita = {
  cognome: 'CONTI',
  nome: 'LORENZO',
  sesso: 'M',
  dataNascita: '1990-05-01',
  luogoNascita: { comune: empoli },
};

export const contestoDiProva: ContestoSezioni = {
  oggi,
  decorrenza: '2026-07-10',
  dataNascita: '1990-05-01',
  sesso: 'M',
  luoghi: luoghiDelleSezioni,
};

/** Code and field expected, when, the section, and what surrounds it where that is not the usual. */
export type CasoSezione<D> = readonly [
  atteso: string,
  quando: string,
  dato: D,
  contesto?: Partial<ContestoSezioni>,
];

/** The same deed, registered in another comune; `undefined` takes its day away. */
export function attoA(
  comuneRegistrazione: Comune,
  cambi: { readonly anno?: string; readonly dataFormazioneAtto?: string | undefined } = {},
): Atto {
  const { dataFormazioneAtto, ...resto } = { ...atto, comuneRegistrazione, ...cambi };
  return { ...resto, ...(dataFormazioneAtto === undefined ? {} : { dataFormazioneAtto }) };
}
export const senzaData = { dataFormazioneAtto: undefined };
