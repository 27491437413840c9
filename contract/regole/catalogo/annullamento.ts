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
  EN234: errore(
    'Una mutazione dei dati anagrafici non si annulla, perché l’Agenzia delle Entrate la conosce già.',
    'Correggi i dati con una nuova mutazione di tipo 01.',
  ),
  EN351: errore(
    'Una mutazione di tutta la famiglia o convivenza non si annulla per una persona sola.',
    'Togli il controllo RP e annulla la mutazione per tutti.',
  ),
  EN352: errore(
    'Il ripristino della posizione (RA) vale solo per un cambio di residenza.',
    'Togli il controllo RA e annulla prima le operazioni più recenti.',
  ),
  EN360: errore(
    'Un ripristino ha effetto dal giorno del cambio di residenza che annulla.',
    'Indica come decorrenza la data di quella mutazione.',
  ),
  AEE95: errore(
    'Il codice fiscale si può annullare solo entro la mezzanotte del giorno in cui è stato attribuito.',
    'Annulla l’operazione senza annullare il codice, che resta alla persona.',
  ),
} as const satisfies Spiegazioni;
