/** Why the workstation certificate cannot be used. */
export type ErroreIdentita =
  | { readonly tipo: 'file-assente' }
  | { readonly tipo: 'file-illeggibile' }
  /** Not a PKCS#12, or cut short. */
  | { readonly tipo: 'formato' }
  | { readonly tipo: 'password-errata' }
  | { readonly tipo: 'senza-chiave' }
  /** The keychain of this person does not open it: another person's, or taken from another machine. */
  | { readonly tipo: 'sigillata' }
  /** The subject's common name is no workstation identifier (`IIIIII-CO-NNNN`). */
  | { readonly tipo: 'non-di-postazione'; readonly nome: string };
