import { segni, type Esercizio } from '../esercizio.ts';

/** Story 11: power off with an act not yet answered; nothing is doubled. */
export const corrente: Esercizio = {
  nome: 'corrente',
  minuti: 8,
  passi: [
    { nome: 'stacca', segno: segni.collegato(false), comando: 'stacca' },
    { nome: 'coda', segno: segni.atto('in-coda') },
    { nome: 'spegni', segno: (fatto) => fatto.tipo === 'ritorno' && fatto.pagina },
    { nome: 'riattacca', segno: segni.collegato(true), comando: 'riattacca' },
    { nome: 'confermata', segno: segni.atto('confermata') },
  ],
};
