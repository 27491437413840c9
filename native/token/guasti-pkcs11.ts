import type { ErroreFiglio } from './messaggi.ts';

const estratta: ErroreFiglio = { tipo: 'carta-estratta' };

/** Return values of PKCS#11 that mean something to a person; the rest is a failure with its name. */
const significato: Readonly<Record<string, ErroreFiglio>> = {
  CKR_PIN_INCORRECT: { tipo: 'pin-errato', tentativi: null },
  CKR_PIN_LOCKED: { tipo: 'pin-bloccato', tentativiPuk: null },
  CKR_PIN_LEN_RANGE: { tipo: 'pin-non-ammesso' },
  CKR_PIN_INVALID: { tipo: 'pin-non-ammesso' },
  CKR_USER_NOT_LOGGED_IN: { tipo: 'accesso-richiesto' },
  CKR_DEVICE_REMOVED: estratta,
  CKR_TOKEN_NOT_PRESENT: estratta,
  CKR_TOKEN_NOT_RECOGNIZED: estratta,
  CKR_SLOT_ID_INVALID: estratta,
  // How modules in the field report a card that was pulled, depending on when it was.
  CKR_GENERAL_ERROR: estratta,
  CKR_DEVICE_ERROR: estratta,
  CKR_SESSION_HANDLE_INVALID: estratta,
  CKR_SESSION_CLOSED: estratta,
};

/** Name of the return value (`CKR_…`), when the error is one of PKCS#11. */
export function nomeCkr(errore: unknown): string | undefined {
  if (!(errore instanceof Error)) return undefined;
  return /CKR_[A-Z0-9_]+/.exec(errore.message)?.[0];
}

export function erroreDaCkr(errore: unknown): ErroreFiglio {
  const nome = nomeCkr(errore);
  if (!nome) return { tipo: 'guasto', codice: errore instanceof Error ? errore.name : 'sconosciuto' };
  return significato[nome] ?? { tipo: 'guasto', codice: nome };
}
