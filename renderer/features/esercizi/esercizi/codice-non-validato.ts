import { segni, type Esercizio } from '../esercizio.ts';

/** Story 7: a codice fiscale that the Agenzia does not validate, and the certificate that waits for it. */
export const codiceNonValidato: Esercizio = {
  nome: 'codice-non-validato',
  minuti: 6,
  passi: [
    { nome: 'elenco', segno: segni.schermata('agenzia-entrate') },
    { nome: 'confronto', segno: segni.risposta('registro.confrontoAgenzia', true) },
    { nome: 'chiedi', segno: segni.risposta('registro.chiediAgenzia', true) },
    { nome: 'validato', segno: segni.risposta('codice-validato', true) },
    { nome: 'certificato', segno: segni.risposta('certificato', true) },
  ],
};
