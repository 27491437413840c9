import { ancheMadre, type CambiGenitori } from '#contract/regole/casi-genitori-cercati.ts';
import type { Soggetto } from '../modello.ts';
import type { Ricercato } from './3001-genitori.ts';

export const nonChiesto: Ricercato = { chiesto: false, perChiave: 0, trovati: [] };
const assente: Ricercato = { chiesto: true, perChiave: 0, trovati: [] };
const altri: Ricercato = { chiesto: true, perChiave: 3, trovati: [] };
export const trovato: Ricercato = {
  ...{ chiesto: true, perChiave: 1 },
  trovati: [{ soggetto: { idSchedaSoggettoANPR: '1' } as Soggetto, famiglia: undefined }],
};
const tanti = { ...trovato, trovati: Array.from({ length: 51 }, () => trovato.trovati).flat() };
const perCodice: CambiGenitori = {
  segni: { pCodiceFiscalePadre: '1', pCognomePadre: '0' },
  padre: { generalita: { cognome: 'CONTI', codiceFiscale: { codFiscale: 'CNTLNZ90E01D403X' } } },
};

export const casi3001: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiGenitori,
  padre: Ricercato,
  madre: Ricercato,
])[] = [
  ['EN142 paternita', 'no such father', {}, assente, nonChiesto],
  ['EN143 maternita', 'no such mother', ancheMadre, trovato, assente],
  ['EN144 paternita', 'neither is there', ancheMadre, assente, assente],
  ['EN085 paternita', 'the code is of somebody else', perCodice, altri, nonChiesto],
  ['EN084 paternita', 'the surname is of others', {}, altri, nonChiesto],
  ['EN115 paternita', 'more than fifty fathers', {}, tanti, nonChiesto],
];
