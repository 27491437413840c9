import type { ErroreMessaggio } from '#contract/anpr/index.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';

/** Why an operation was not even begun: failures of the call, not answers of the register. */
export const sconosciuta: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Questo registro non ha l’operazione richiesta.',
  rimedio: 'Controlla che postazione e servizio siano alla stessa versione.',
};
export const permessoNegato: ErroreWa = {
  tipo: 'permesso-negato',
  messaggio: 'Il tuo profilo non permette questa operazione.',
  rimedio: 'Chiedi all’amministratore locale della sicurezza il profilo che serve.',
};
const nonValida = {
  tipo: 'richiesta-non-valida',
  messaggio: 'La richiesta non ha la forma del tracciato ufficiale e non è stata elaborata.',
  rimedio: 'Correggi i campi indicati e invia di nuovo.',
} as const;

/** Beyond this number the rest would only repeat the same mistake. */
const campiMassimi = 50;

/** Where a request is not as the official schema has it, and why. */
export function campiErrati(errori: readonly ErroreMessaggio[]): { percorso: string; messaggio: string }[] {
  return errori.slice(0, campiMassimi).map(({ percorso, messaggio }) => ({ percorso, messaggio }));
}

export function richiestaNonValida(errori: readonly ErroreMessaggio[]): ErroreWa {
  return { ...nonValida, campi: campiErrati(errori) };
}

export const nonDisponibile: ErroreWa = {
  tipo: 'servizio-non-disponibile',
  messaggio: 'Il registro non raggiunge la sua base dati: la richiesta non è stata elaborata.',
  rimedio: 'Riprova fra poco, con lo stesso identificativo di operazione.',
};
