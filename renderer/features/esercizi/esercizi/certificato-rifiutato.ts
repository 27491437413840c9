import { segni, type Esercizio } from '../esercizio.ts';

/** Story 4: one certificate refused with its reason, another issued. */
export const certificatoRifiutato: Esercizio = {
  nome: 'certificato-rifiutato',
  minuti: 6,
  passi: [
    { nome: 'certificati', segno: segni.schermata('certificati') },
    { nome: 'rifiuto', segno: segni.risposta('certificato', false) },
    { nome: 'emesso', segno: segni.risposta('certificato', true) },
  ],
};
