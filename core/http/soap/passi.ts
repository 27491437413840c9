/**
 * What an envelope goes through, in this order. The official service says only "Rejected by policy": here every
 * refusal names the step at which it happened.
 */
export const passi = {
  trasporto: ['Chiamata HTTP', 'HTTP call'],
  busta: ['Lettura della busta', 'Reading of the envelope'],
  sicurezza: ['Intestazione wsse:Security', 'wsse:Security header'],
  marca: ['Timestamp', 'Timestamp'],
  firma: ['Algoritmi e riferimenti della firma', 'Algorithms and references of the signature'],
  gettone: ['BinarySecurityToken: certificato del comune', 'BinarySecurityToken: municipality certificate'],
  copertura: ['La firma copre Timestamp e Body', 'The signature covers Timestamp and Body'],
  chiave: ['La firma indica il BinarySecurityToken', 'The signature points to the BinarySecurityToken'],
  valore: ['SignatureValue', 'SignatureValue'],
  parti: ['DigestValue delle parti firmate', 'DigestValue of the signed parts'],
  'firma-asserzione': ['Firma dell’asserzione SAML', 'Signature of the SAML assertion'],
  asserzione: ['Contenuto dell’asserzione SAML', 'Content of the SAML assertion'],
  'postazione-firmata': ['IdPostazioneFirmato (CMS)', 'IdPostazioneFirmato (CMS)'],
  postazione: ['Certificato della postazione', 'Workstation certificate'],
  sede: ['IdSede, postazione e comune si corrispondono', 'IdSede, workstation and municipality match'],
  operatore: ['Operatore abilitato', 'Operator enabled'],
  indirizzo: ['Indirizzo da cui arriva la chiamata', 'Address that the call comes from'],
  ripetizione: ['Busta mai ricevuta prima', 'Envelope never received before'],
  operazione: ['Operazione richiesta', 'Requested operation'],
  richiesta: ['Corpo secondo lo schema ufficiale', 'Body against the official schema'],
  esecuzione: ['Esecuzione nel registro', 'Execution in the register'],
} as const satisfies Readonly<Record<string, readonly [it: string, en: string]>>;

export type Passo = keyof typeof passi;

type Semplice = string | number | boolean | undefined;
/** What was found at a step: names, algorithms, digests, instants. Never the body, a codice fiscale or a key. */
export type Trovato = Readonly<Record<string, Semplice | readonly Trovato[] | readonly string[]>>;

/** Who follows a verification. A step that begins means that those before it passed. */
export interface Diario {
  /** @param trovato drawn up only by who wants to show it. */
  passo(nome: Passo, trovato?: () => Trovato): void;
}
