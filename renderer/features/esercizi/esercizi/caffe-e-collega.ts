import { segni, type Esercizio } from '../esercizio.ts';

/** Story 9: the card out, a colleague in, the work where it was left. */
export const caffeECollega: Esercizio = {
  nome: 'caffe-e-collega',
  minuti: 5,
  passi: [
    { nome: 'bozza', segno: segni.bozza() },
    { nome: 'estrai', segno: (fatto) => fatto.tipo === 'bloccato' },
    { nome: 'collega', segno: (fatto) => fatto.tipo === 'collega' },
    { nome: 'ritorno', segno: (fatto) => fatto.tipo === 'ritorno' },
    { nome: 'riprendi', segno: segni.schermata('atto') },
  ],
};
