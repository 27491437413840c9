import type { ErroreInstallazione } from '#contract/bridge/chiamate/postazioni.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';

export const indirizzoNonValido: ErroreInstallazione = {
  tipo: 'installazione-indirizzo',
  messaggio: 'L’indirizzo del servizio non è scritto bene.',
  rimedio: 'Scrivilo come te lo ha dato l’ALP, per esempio https://anagrafe.comune.example:7443.',
};
export const codiceScrittoMale: ErroreInstallazione = {
  tipo: 'installazione-codice',
  messaggio: 'Il codice non è completo.',
  rimedio:
    'Sono venti lettere e cifre, a gruppi di quattro: copialo tutto. Maiuscole e trattini non contano.',
};
export const irraggiungibile: ErroreInstallazione = {
  tipo: 'installazione-irraggiungibile',
  messaggio: 'A questo indirizzo non risponde nessun servizio. Nulla è cambiato: il codice vale ancora.',
  rimedio: 'Controlla l’indirizzo, il cavo di rete e che la rete lasci passare quella porta.',
};
/** SECURITY: whoever answered does not know the code, or is not at the end of this connection. */
export const nonFidato: ErroreInstallazione = {
  tipo: 'installazione-non-fidato',
  messaggio:
    'Chi risponde a questo indirizzo non dimostra di essere il servizio che ha dato il codice. Il codice non gli è stato detto.',
  rimedio:
    'Controlla indirizzo e codice; se sono giusti, qualcuno apre il collegamento in mezzo: chiedi a chi cura la rete.',
};
export const nomeDiverso: ErroreInstallazione = {
  tipo: 'installazione-non-fidato',
  messaggio: 'Il servizio è quello giusto ma il suo certificato non porta il nome di questo indirizzo.',
  rimedio: 'Usa il nome scritto nel suo certificato, oppure avvia il servizio con --nome e questo indirizzo.',
};
export const nonScritta: ErroreInstallazione = {
  tipo: 'installazione-file',
  messaggio: 'Il certificato non si può scrivere su questa macchina. Quello di prima è rimasto.',
  rimedio: 'Controlla spazio e permessi della cartella dei dati, poi fatti dare un altro codice.',
};
export const qualcunoDentro: ErroreInstallazione = {
  tipo: 'installazione-occupata',
  messaggio: 'C’è una sessione aperta: la postazione non si cambia sotto a chi lavora.',
  rimedio: 'Esci (o togli la carta) e ripeti.',
};
export const senzaIdentita: ErroreInstallazione = {
  tipo: 'installazione-occupata',
  messaggio: 'Questa postazione non ha un certificato da rinnovare.',
  rimedio: 'Chiedi all’ALP un codice di installazione.',
};

export function rifiutata({ messaggio, rimedio }: ErroreWa): ErroreInstallazione {
  return { tipo: 'rifiutato', messaggio, rimedio };
}

export const senzaServizio: ErroreInstallazione = {
  tipo: 'installazione-senza-servizio',
  messaggio: 'Questa macchina non conosce ancora nessun servizio: il certificato non si può controllare.',
  rimedio:
    'Chi cura le postazioni ne scrive l’indirizzo e le autorità nella configurazione; oppure usa un codice di installazione.',
};
export function altraPostazione(idPostazione: string): ErroreInstallazione {
  return {
    tipo: 'p12-altra-postazione',
    messaggio: `Il certificato è della postazione ${idPostazione}, e qui c’è una sessione aperta come un’altra.`,
    rimedio: 'Controlla il file; se è giusto, esci (o togli la carta) e ripeti dalla schermata di accesso.',
  };
}
