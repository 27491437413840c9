/** What may happen between desk and card on PC/SC: every cause asks something different of the person. */
export type ErroreCarta =
  /** The reader is there and has no card. */
  | { readonly tipo: 'carta-assente' }
  /** The card was there when the work began. */
  | { readonly tipo: 'carta-estratta' }
  /** The card (or its reader) does not answer: wrong way round, dirty contacts, or wedged. */
  | { readonly tipo: 'carta-muta' }
  | { readonly tipo: 'carta-occupata' }
  | { readonly tipo: 'lettore-assente' }
  /** The smart-card service of the system does not run. */
  | { readonly tipo: 'servizio-fermo' }
  /** The library that talks to the service cannot be loaded on this machine. */
  | { readonly tipo: 'servizio-assente'; readonly causa: string }
  /** The card refused a command; `codice` is the status word (ISO 7816-4 §5.6). */
  | { readonly tipo: 'rifiuto-carta'; readonly codice: number }
  /** `codice` is the name that PC/SC gave to the failure. */
  | { readonly tipo: 'guasto'; readonly codice: string };

export type ErrorePin =
  | { readonly tipo: 'pin-errato'; readonly tentativi: number | null }
  | { readonly tipo: 'pin-bloccato'; readonly tentativiPuk: number | null }
  | { readonly tipo: 'puk-errato'; readonly tentativi: number | null }
  | { readonly tipo: 'puk-bloccato' }
  /** Length or characters that the card does not take; no try was spent. */
  | { readonly tipo: 'pin-non-ammesso' };

/** What may happen to the PKCS#11 module in its own process. */
export type ErroreModulo =
  /** The module hung: its process was killed and started again. Whoever was in must enter again. */
  | { readonly tipo: 'modulo-riavviato' }
  | { readonly tipo: 'modulo-mancante'; readonly modulo: string }
  /** No certificate with an authentication key, or not the one that was asked for. */
  | { readonly tipo: 'carta-non-riconosciuta' }
  /** Nobody entered, or the module forgot it (card reset, process restarted). */
  | { readonly tipo: 'accesso-richiesto' };

export type ErroreToken =
  | ErroreModulo
  | Extract<ErrorePin, { tipo: 'pin-errato' | 'pin-bloccato' | 'pin-non-ammesso' }>
  | { readonly tipo: 'carta-estratta' }
  | { readonly tipo: 'guasto'; readonly codice: string };

export type ErroreCredenziale =
  | ErroreCarta
  | ErrorePin
  | ErroreModulo
  /** This card cannot do it, and never will. */
  | { readonly tipo: 'non-supportata'; readonly cosa: string };
