import { errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of the annulments. */
export const spiegazioniAnnullamento = {
  EN077: errore(
    'Dopo questa operazione ce ne sono altre sulle stesse persone o famiglie.',
    'Annulla prima le operazioni successive, dalla più recente.',
  ),
  EN078: errore(
    'L’operazione da annullare non è fra quelle registrate.',
    'Controlla il numero dell’operazione ANPR, come si legge nella scheda o nella risposta.',
  ),
  EN145: errore(
    'L’operazione è di un altro comune.',
    'Può annullarla il comune che l’ha registrata: chiedilo a quel comune.',
  ),
  EN314: errore(
    'L’operazione indicata non è del tipo che questo servizio annulla.',
    'Controlla codice e numero dell’operazione, e usa il servizio di annullamento della sua famiglia.',
  ),
} as const satisfies Spiegazioni;
