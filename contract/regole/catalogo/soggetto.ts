import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes by which the register says that a person is not the one described, or that a family is left without a head. */
export const spiegazioniSoggetto = {
  EN095: errore(
    'I dati indicati sono di più persone.',
    'Indica il codice fiscale o l’identificativo ANPR della persona.',
  ),
  EN133: errore(
    'Nessuna persona corrisponde ai dati indicati.',
    'Cerca di nuovo la persona e riprendi i suoi dati dalla scheda.',
  ),
  EN183: errore(
    'I dati indicati non sono quelli che il registro ha per questa persona.',
    'Riprendi le generalità dalla scheda: nome, nascita e codice fiscale devono essere gli stessi.',
  ),
  EN197: errore(
    'Nell’elenco di chi resta manca il nuovo intestatario.',
    'Indica per una persona, e una sola, la relazione 1 intestatario.',
  ),
  EN166: errore(
    'La famiglia avrebbe più di un intestatario.',
    'Lascia la relazione 1 intestatario a una sola persona.',
  ),
  EN225: avviso(
    'I legami di chi resta vanno riveduti.',
    'Aggiorna la composizione della famiglia con una mutazione (5001, tipo 2).',
  ),
  EN310: avviso(
    'Lo stato civile del coniuge va aggiornato.',
    'Registra il nuovo stato civile con una mutazione della sua scheda (5008).',
  ),
  EN483: errore(
    'Il ruolo dice intestatario: la persona deve esserlo, e va indicato chi resta nella famiglia.',
    'Se è l’intestatario elenca gli altri componenti con i nuovi legami; altrimenti scegli il ruolo 2.',
  ),
  EN484: errore(
    'Il ruolo dice componente: la persona non dev’essere l’intestatario, e l’elenco di chi resta va lasciato vuoto.',
    'Se è l’intestatario scegli il ruolo 1; altrimenti togli l’elenco.',
  ),
} as const satisfies Spiegazioni;
