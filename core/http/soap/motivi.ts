/**
 * Why an envelope was refused. The official answer gives no reason at all; here each refusal has a code of its own,
 * in Italian for who runs the office and in English for who wrote the client. No reason quotes the message.
 */
export const motivi = {
  'xml-malformato': ['La busta non è XML ben formato.', 'The envelope is not well-formed XML.'],
  'xml-con-dtd': [
    'La busta contiene una DOCTYPE o un’entità: non è ammesso.',
    'The envelope holds a DOCTYPE or an entity: not allowed.',
  ],
  'non-utf8': ['La busta non è in UTF-8.', 'The envelope is not UTF-8.'],
  'troppo-grande': ['La busta supera 2 MB.', 'The envelope is larger than 2 MB.'],
  'tipo-contenuto': ['Content-Type previsto: text/xml.', 'Expected Content-Type: text/xml.'],
  'versione-soap': ['È previsto SOAP 1.1.', 'SOAP 1.1 is expected.'],
  'busta-irregolare': [
    'La busta deve avere un solo Header e un solo Body con un solo elemento.',
    'The envelope must have one Header and one Body with one element.',
  ],
  'busta-intricata': [
    'La busta ha troppi elementi, è troppo annidata, o un elemento ha troppi attributi o spazi dei nomi.',
    'The envelope has too many elements or levels, or an element has too many attributes or namespaces.',
  ],
  'intestazione-non-compresa': [
    'Un’intestazione obbligatoria (mustUnderstand) non è conosciuta.',
    'A mustUnderstand header is not understood.',
  ],
  'operazione-sconosciuta': [
    'A questo indirizzo non risponde l’operazione richiesta.',
    'The requested operation is not served at this address.',
  ],
  'richiesta-non-valida': [
    'Il corpo non ha la forma prevista dallo schema ufficiale.',
    'The body does not match the official schema.',
  ],
  'sicurezza-assente': ['Manca l’intestazione wsse:Security.', 'The wsse:Security header is missing.'],
  'sicurezza-irregolare': [
    'L’intestazione wsse:Security non ha esattamente un Timestamp, un token, una firma e un’asserzione.',
    'The wsse:Security header must hold exactly one timestamp, token, signature and assertion.',
  ],
  'id-ripetuto': ['Un identificatore (Id) compare più volte.', 'An Id occurs more than once.'],
  'marca-illeggibile': [
    'Il Timestamp non ha Created ed Expires in UTC (con Z).',
    'The timestamp lacks Created and Expires in UTC (with Z).',
  ],
  'marca-scaduta': ['Il Timestamp è scaduto.', 'The timestamp has expired.'],
  'marca-futura': [
    'Il Timestamp è nel futuro: controllare l’orologio.',
    'The timestamp is in the future: check the clock.',
  ],
  'marca-lunga': ['Il Timestamp dura più di 5 minuti.', 'The timestamp lasts more than 5 minutes.'],
  'marca-incoerente': [
    'Il Timestamp scade prima di essere creato.',
    'The timestamp expires before it was created.',
  ],
  'gettone-illeggibile': [
    'Il BinarySecurityToken non è un certificato X.509v3 in base64.',
    'The BinarySecurityToken is not an X.509v3 certificate in base64.',
  ],
  'certificato-comune': [
    'Il certificato del comune non è riconosciuto.',
    'The municipality certificate is not recognised.',
  ],
  'certificato-comune-scaduto': [
    'Il certificato del comune è scaduto.',
    'The municipality certificate has expired.',
  ],
  'certificato-comune-revocato': [
    'Il certificato del comune è bloccato o revocato.',
    'The municipality certificate is blocked or revoked.',
  ],
  'algoritmo-non-ammesso': [
    'Un algoritmo della firma o una trasformazione non è ammesso.',
    'A signature algorithm or transform is not allowed.',
  ],
  'riferimento-non-valido': [
    'Un riferimento della firma non porta a un elemento ammesso.',
    'A signature reference does not lead to an allowed element.',
  ],
  'parti-non-firmate': [
    'La firma non copre il Timestamp e il Body di questa busta.',
    'The signature does not cover the Timestamp and Body of this envelope.',
  ],
  'chiave-non-indicata': [
    'Il KeyInfo della firma non indica, da solo, il BinarySecurityToken di questa busta.',
    'The KeyInfo of the signature does not point to the BinarySecurityToken of this envelope, and to nothing else.',
  ],
  'contenuto-alterato': [
    'Una parte firmata è stata modificata dopo la firma.',
    'A signed part was changed after signing.',
  ],
  'firma-irregolare': [
    'La firma deve contenere soltanto SignedInfo, SignatureValue e KeyInfo, in quest’ordine.',
    'The signature must hold SignedInfo, SignatureValue and KeyInfo only, in this order.',
  ],
  'firma-non-valida': ['La firma non è valida.', 'The signature is not valid.'],
  'asserzione-non-firmata': [
    'L’asserzione SAML non è firmata dal comune.',
    'The SAML assertion is not signed by the municipality.',
  ],
  'asserzione-irregolare': [
    'L’asserzione non è SAML 2.0 con ID, IssueInstant e Issuer «XS».',
    'The assertion is not SAML 2.0 with ID, IssueInstant and Issuer "XS".',
  ],
  'asserzione-senza-conferma': [
    'L’asserzione non ha una sola SubjectConfirmation «bearer» con NotOnOrAfter.',
    'The assertion lacks exactly one bearer SubjectConfirmation with NotOnOrAfter.',
  ],
  'asserzione-senza-accesso': [
    'L’asserzione non ha un solo AuthnStatement con AuthnInstant.',
    'The assertion lacks exactly one AuthnStatement with AuthnInstant.',
  ],
  'asserzione-condizionata': [
    'L’asserzione pone una condizione (Conditions) che qui non si può verificare.',
    'The assertion states a condition that cannot be checked here.',
  ],
  'asserzione-scaduta': ['L’asserzione SAML non è valida ora.', 'The SAML assertion is not valid now.'],
  'asserzione-incompleta': [
    'All’asserzione mancano dati obbligatori o non sono unici.',
    'The assertion lacks obligatory data, or repeats them.',
  ],
  'sede-diversa': [
    'IdSede, IdPostazione e certificato del comune non si corrispondono.',
    'IdSede, IdPostazione and municipality certificate do not match.',
  ],
  'postazione-firmata-non-valida': [
    'IdPostazioneFirmato non è una firma valida di IdPostazione.',
    'IdPostazioneFirmato is not a valid signature of IdPostazione.',
  ],
  'postazione-sconosciuta': ['La postazione non è censita.', 'The workstation is not known.'],
  'postazione-scaduta': [
    'Il certificato della postazione è scaduto.',
    'The workstation certificate has expired.',
  ],
  'postazione-bloccata': ['La postazione è bloccata o revocata.', 'The workstation is blocked or revoked.'],
  'operatore-non-abilitato': [
    'Utente non abilitato: l’operatore non è censito per questo ente o è bloccato.',
    'User not enabled: the operator is unknown to this body, or blocked.',
  ],
  'indirizzo-non-dichiarato': [
    'La chiamata arriva da un indirizzo IP che il comune non ha dichiarato.',
    'The call comes from an IP address that the municipality has not declared.',
  ],
  'busta-ripetuta': ['Questa busta è già stata ricevuta.', 'This envelope was already received.'],
  'servizio-non-disponibile': [
    'Il servizio non è disponibile in questo momento.',
    'The service is not available now.',
  ],
  guasto: ['Il servizio ha incontrato un problema imprevisto.', 'The service met an unexpected problem.'],
} as const satisfies Readonly<Record<string, readonly [it: string, en: string]>>;

export type Motivo = keyof typeof motivi;
