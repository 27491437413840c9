import type { ErroreWa } from '#contract/wa/errori.ts';

export const persona: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Nel registro non c’è una scheda con questo identificativo.',
  rimedio: 'Cerca di nuovo la persona per nome, nascita o codice fiscale.',
};
export const nessuno: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Fra i certificati del tuo comune non ce n’è uno con questo protocollo.',
  rimedio: 'Controlla il numero: ristampa e annulla un certificato il comune che lo ha emesso.',
};
export const annullato: ErroreWa = {
  tipo: 'richiesta-non-valida',
  campi: [{ percorso: 'protocollo', messaggio: 'certificato annullato' }],
  messaggio: 'Il certificato è stato annullato e non si ristampa.',
  rimedio: 'Emettine uno nuovo dalla scheda della persona.',
};
export const logoNonLetto: ErroreWa = {
  tipo: 'richiesta-non-valida',
  campi: [{ percorso: 'logo', messaggio: 'non è un’immagine JPEG' }],
  messaggio: 'L’immagine del logo non si legge, e nulla è stato cambiato.',
  rimedio: 'Scegli un’altra immagine e salva di nuovo.',
};

/** Four inks, or a JPEG cut short: the sheet declares grey and RGB alone (ISO 19005-2 §6.2.4). */
export const logoDiAltriColori: ErroreWa = {
  tipo: 'richiesta-non-valida',
  campi: [{ percorso: 'logo', messaggio: 'i colori non sono RGB né di grigio' }],
  messaggio:
    'Il logo è in quadricromia (CMYK) o incompleto: sui certificati non si può stampare, e nulla è stato cambiato.',
  rimedio:
    'Salvalo come JPEG in RGB o in scala di grigi, oppure sceglilo da questa pagina, che lo converte da sola.',
};

/** A heading that would come out with holes is told at once, not on a citizen's certificate. */
export function lettereNonScrivibili(percorso: string, lettere: readonly string[]): ErroreWa {
  return {
    tipo: 'richiesta-non-valida',
    campi: [{ percorso, messaggio: `lettere che il certificato non può scrivere: ${lettere.join(' ')}` }],
    messaggio: `Sui certificati non si possono scrivere queste lettere: ${lettere.join(' ')}. Nulla è stato cambiato.`,
    rimedio: 'Scrivi il testo con l’alfabeto latino e salva di nuovo.',
  };
}
