import type { DatiTabella } from './forma.ts';

/** Schooling, condition of who has no profession, position in the profession: tables of ANPR. */
const [titolo, condizione, posizione] = ['11', '10', '09'];

type Riga = readonly [aire: string, it: string, tabella: string | undefined, anpr: string];
const righe: readonly Riga[] = [
  ['0', 'Nessun titolo di studio', titolo, '7'],
  ['1', 'Licenza elementare', titolo, '8'],
  ['2', 'Licenza media', titolo, '2'],
  ['3', 'Diploma di scuola superiore', titolo, '3'],
  ['4', 'Laurea', titolo, '5'],
  ['1', 'Disoccupato', condizione, '3'],
  ['0', 'Occupato, o altra condizione non professionale', condizione, '5'],
  ['0', 'Disoccupato, o condizione non professionale', posizione, '0'],
  ['1', 'Imprenditore o libero professionista', posizione, '4'],
  ['2', 'Dirigente o impiegato', posizione, 'A'],
  ['3', 'Lavoratore in proprio', posizione, '5'],
  ['4', 'Coadiuvante familiare', posizione, '6'],
  ['5', 'Lavoratore dipendente', posizione, 'B'],
];

/**
 * Table 33: what a code of the old AIRE files is in the tables of ANPR. Position `A` and `B` are only for data that came
 * from a subentro.
 */
export const conversioneAire: DatiTabella = {
  numero: '33',
  nome: 'Conversione dei codici AIRE al subentro',
  voci: righe.map(([codice, it, tabella = '', anpr]) => ({
    ...{ codice, it, riferimento: { tabella, codice: anpr } },
    ...(/[AB]/.test(anpr) && { uso: 'solo al subentro' }),
  })),
};
