import { segni, type Esercizio } from '../esercizio.ts';

const nascita = (codice: string): boolean => codice === '1001';

/** Story 2: a birth at 8:31 with the network down. */
export const nascitaSenzaRete: Esercizio = {
  nome: 'nascita-senza-rete',
  minuti: 8,
  passi: [
    { nome: 'scheda', segno: segni.schermata('scheda') },
    { nome: 'stacca', segno: segni.collegato(false), comando: 'stacca' },
    { nome: 'bozza', segno: segni.bozza('1001') },
    { nome: 'conferma', segno: segni.atto('in-coda', nascita) },
    { nome: 'riattacca', segno: segni.collegato(true), comando: 'riattacca' },
    { nome: 'confermata', segno: segni.atto('confermata', nascita) },
    { nome: 'famiglia', segno: segni.schermata('scheda') },
  ],
};
