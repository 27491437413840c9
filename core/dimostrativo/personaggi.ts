import type { Ambiente } from './ambiente.ts';
import type { Nucleo } from './nuclei.ts';
import { creaManoPersonaggi } from './personaggi-mano.ts';
import { storie } from './personaggi-storie.ts';

/**
 * People to point at in demonstrations and tests: always the same, whatever the seed, because they are made first.
 * - `coppiaInAttesa`: Giulia Martelli and Lorenzo Conti, married, with little Emma, expecting another child;
 * - `coppiaNonSposata`: Sara Lucchesi and Davide Fabbri live together, not married: a child needs both acknowledgements;
 * - `madreSola`: Elena Ricci with Pietro, whose father is not known;
 * - `vedova`: Ada Giunti and the late Ottavio Borghi;
 * - `cfNonValidato`: Luca Bartoli, whose codice fiscale the Agenzia delle Entrate has not validated;
 * - `coniugiSeparatiDiCasa`: Francesca Nencini and Paolo Gelli, married, in two families at two addresses;
 * - `famigliaStraniera`: Mirela and Arben Hoxha, Albanian, with Klea born here;
 * - `omonimi`: two Marco Rossi born the same day in the same place: the second has a code under omocodia;
 * - `nomeDifficile`: Niccolò D'Amico, with accent and apostrophe, divorced.
 */
export const personaggi = {
  coppiaInAttesa: { famiglia: '7000000001', madre: '5000000001', padre: '5000000002', figlia: '5000000003' },
  coppiaNonSposata: { famiglia: '7000000002', madre: '5000000004', padre: '5000000005' },
  madreSola: { famiglia: '7000000003', madre: '5000000006', figlio: '5000000007' },
  vedova: { famiglia: '7000000004', vedova: '5000000008', defunto: '5000000009' },
  cfNonValidato: { famiglia: '7000000005', persona: '5000000010' },
  coniugiSeparatiDiCasa: {
    famigliaMoglie: '7000000006',
    moglie: '5000000011',
    famigliaMarito: '7000000007',
    marito: '5000000012',
  },
  famigliaStraniera: {
    famiglia: '7000000008',
    madre: '5000000013',
    padre: '5000000014',
    figlia: '5000000015',
  },
  omonimi: {
    famigliaPrimo: '7000000009',
    primo: '5000000016',
    famigliaSecondo: '7000000010',
    secondo: '5000000017',
  },
  nomeDifficile: { famiglia: '7000000011', persona: '5000000018' },
} as const;

export function creaPersonaggi(ambiente: Ambiente): Nucleo {
  const { nucleo, ...mano } = creaManoPersonaggi(ambiente);
  // In this order: numbers are given as they are made.
  for (const racconta of storie) racconta(mano);
  return nucleo;
}
