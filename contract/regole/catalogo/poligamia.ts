import { errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of the marriages of who has more than one, and bonds that are only put in part. */
export const spiegazioniPoligamia = {
  EN082: errore(
    'Manca un dato che per questo tipo di mutazione è obbligatorio.',
    'Indica il coniuge del matrimonio e, per toglierlo, il numero dell’operazione che lo ha registrato.',
  ),
  EN146: errore(
    'Senza codice fiscale si può solo chiederne l’attribuzione o l’omocodice.',
    'Chiedi l’attribuzione (1) o l’omocodice (2): una mutazione non lascia la persona senza codice.',
  ),
  EN256: errore(
    'Il convivente ha già una convivenza di fatto in corso con altri.',
    'Registra prima la risoluzione di quella, nella scheda del convivente.',
  ),
  EN279: errore(
    'Dello scioglimento dell’unione non è indicato nulla.',
    'Indica il motivo, e la sentenza o l’evento.',
  ),
  EN307: errore(
    'Non si possono cambiare insieme il convivente e la data della convivenza.',
    'Correggi un dato alla volta.',
  ),
  EN348: errore(
    'La data del matrimonio è anteriore alla nascita o futura.',
    'Controlla la data sull’atto di matrimonio.',
  ),
  EN381: errore(
    'L’unione da sciogliere è registrata senza l’altra parte.',
    'Indica almeno le generalità di chi era unito civilmente.',
  ),
} as const satisfies Spiegazioni;
