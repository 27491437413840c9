import type { Motivo } from './motivi.ts';

/** What to do about each refusal: shown by the diagnosis of local environments, to who writes or runs a client. */
const orologio = [
  'Sincronizza l’orologio (NTP) e scrivi gli istanti in UTC con «Z».',
  'Synchronise the clock (NTP) and write instants in UTC with "Z".',
] as const;
const alp = [
  'Rivolgiti all’amministratore locale delle postazioni (ALP).',
  'Ask the local administrator of workstations (ALP).',
] as const;

export const rimedi: Readonly<Record<Motivo, readonly [it: string, en: string]>> = {
  'xml-malformato': [
    'Controlla che il testo inviato sia completo e ben formato.',
    'Check that the text sent is whole and well-formed.',
  ],
  'xml-con-dtd': ['Togli la DOCTYPE e le entità.', 'Remove DOCTYPE and entities.'],
  'non-utf8': [
    'Scrivi la busta in UTF-8 e non dichiarare altre codifiche.',
    'Write the envelope in UTF-8 and declare no other encoding.',
  ],
  'troppo-grande': ['Riduci la richiesta.', 'Make the request smaller.'],
  'tipo-contenuto': [
    'Invia Content-Type: text/xml; charset=utf-8.',
    'Send Content-Type: text/xml; charset=utf-8.',
  ],
  'versione-soap': ['Usa lo spazio dei nomi di SOAP 1.1.', 'Use the namespace of SOAP 1.1.'],
  'busta-irregolare': [
    'Un solo Header, un solo Body, nel Body solo l’elemento della richiesta.',
    'One Header, one Body, and in the Body only the element of the request.',
  ],
  'busta-intricata': [
    'Dividi la richiesta; dichiara gli spazi dei nomi una volta sola.',
    'Divide the request; declare each namespace once.',
  ],
  'intestazione-non-compresa': [
    'Togli le intestazioni con mustUnderstand diverse da wsse:Security.',
    'Remove mustUnderstand headers other than wsse:Security.',
  ],
  'operazione-sconosciuta': [
    'Controlla indirizzo e spazio dei nomi nel WSDL (?wsdl).',
    'Check address and namespace in the WSDL (?wsdl).',
  ],
  'richiesta-non-valida': [
    'Correggi i campi indicati secondo lo schema.',
    'Mend the fields named, according to the schema.',
  ],
  'sicurezza-assente': [
    'Aggiungi wsse:Security secondo la policy del WSDL.',
    'Add wsse:Security as the policy of the WSDL says.',
  ],
  'sicurezza-irregolare': [
    'Una sola wsse:Security, con un Timestamp, un’asserzione, un BinarySecurityToken e una firma.',
    'One wsse:Security only, with one Timestamp, assertion, BinarySecurityToken and signature.',
  ],
  'id-ripetuto': [
    'Dai a ogni elemento un Id diverso in tutta la busta.',
    'Give each element an Id of its own in the whole envelope.',
  ],
  'marca-illeggibile': orologio,
  'marca-incoerente': ['Expires deve seguire Created.', 'Expires must follow Created.'],
  'marca-scaduta': orologio,
  'marca-futura': orologio,
  'marca-lunga': ['Expires al più 5 minuti dopo Created.', 'Expires at most 5 minutes after Created.'],
  'gettone-illeggibile': [
    'Metti nel token il solo certificato del comune, DER in base64, con ValueType X509v3.',
    'Put in the token the municipality certificate only, DER in base64, with ValueType X509v3.',
  ],
  'certificato-comune': [
    'Firma con il certificato server del comune (…-CO-9999 o 9998) emesso da questo registro.',
    'Sign with the server certificate of the municipality (…-CO-9999 or 9998) issued by this register.',
  ],
  'certificato-comune-scaduto': [
    'Richiedi il rinnovo del certificato server del comune.',
    'Have the server certificate of the municipality renewed.',
  ],
  'certificato-comune-revocato': alp,
  'algoritmo-non-ammesso': [
    'Canonicalizzazione esclusiva; RSA-SHA256 o, se ammesso, RSA-SHA1; nessun’altra trasformazione.',
    'Exclusive canonicalisation; RSA-SHA256 or, where allowed, RSA-SHA1; no other transform.',
  ],
  'riferimento-non-valido': [
    'Riferisci Timestamp e Body con URI="#Id".',
    'Refer to Timestamp and Body with URI="#Id".',
  ],
  'parti-non-firmate': ['Firma insieme Timestamp e Body.', 'Sign both Timestamp and Body.'],
  'chiave-non-indicata': [
    'KeyInfo: una SecurityTokenReference con un solo Reference verso il BinarySecurityToken.',
    'KeyInfo: one SecurityTokenReference with one Reference to the BinarySecurityToken.',
  ],
  'contenuto-alterato': [
    'Invia gli stessi byte che hai firmato: niente rientri, trasformazioni o prefissi riscritti dopo la firma.',
    'Send the very bytes that were signed: no pretty printing, transforms or prefix rewriting afterwards.',
  ],
  'firma-irregolare': [
    'Togli dalla firma ds:Object e ogni altro elemento.',
    'Remove ds:Object and any other element from the signature.',
  ],
  'firma-non-valida': [
    'Firma SignedInfo, canonicalizzato, con la chiave del certificato nel token.',
    'Sign the canonical SignedInfo with the key of the certificate in the token.',
  ],
  'asserzione-non-firmata': [
    'Firma l’asserzione con la chiave del comune: enveloped, riferimento al suo ID, canonicalizzazione esclusiva.',
    'Sign the assertion with the municipality key: enveloped, reference to its ID, exclusive canonicalisation.',
  ],
  'asserzione-irregolare': [
    'Scrivi Version="2.0", ID, IssueInstant e Issuer «XS».',
    'Write Version="2.0", ID, IssueInstant and Issuer "XS".',
  ],
  'asserzione-senza-conferma': [
    'Aggiungi SubjectConfirmation bearer con SubjectConfirmationData/@NotOnOrAfter.',
    'Add a bearer SubjectConfirmation with SubjectConfirmationData/@NotOnOrAfter.',
  ],
  'asserzione-senza-accesso': [
    'Aggiungi AuthnStatement con AuthnInstant.',
    'Add AuthnStatement with AuthnInstant.',
  ],
  'asserzione-condizionata': [
    'In Conditions lascia solo NotBefore e NotOnOrAfter.',
    'Leave only NotBefore and NotOnOrAfter in Conditions.',
  ],
  'asserzione-scaduta': [
    'Emetti un’asserzione nuova; istanti in UTC con «Z».',
    'Issue a new assertion; instants in UTC with "Z".',
  ],
  'asserzione-incompleta': [
    'NameID con il codice fiscale; IdSede, IdPostazione, IdPostazioneFirmato e IdApplicazione una volta sola.',
    'NameID with the codice fiscale; IdSede, IdPostazione, IdPostazioneFirmato and IdApplicazione once each.',
  ],
  'sede-diversa': [
    'IdSede, postazione e certificato devono essere dello stesso comune.',
    'IdSede, workstation and certificate must be of the same municipality.',
  ],
  'postazione-firmata-non-valida': [
    'CMS attached di IdPostazione, SHA256withRSA, un firmatario, certificato incluso.',
    'Attached CMS of IdPostazione, SHA256withRSA, one signer, certificate included.',
  ],
  'postazione-sconosciuta': alp,
  'postazione-scaduta': alp,
  'postazione-bloccata': alp,
  'operatore-non-abilitato': [
    'Fai abilitare l’operatore dall’amministratore locale della sicurezza (ALS).',
    'Have the operator enabled by the local security administrator (ALS).',
  ],
  'indirizzo-non-dichiarato': [
    'Chiama da uno degli indirizzi dichiarati, o fallo aggiungere: Amministrazione, «Indirizzi IP».',
    'Call from one of the declared addresses, or have this one added: Amministrazione, "Indirizzi IP".',
  ],
  'busta-ripetuta': [
    'Firma una busta nuova a ogni invio; ripeti piuttosto lo stesso idOperazioneComune.',
    'Sign a new envelope for every call; repeat the same idOperazioneComune instead.',
  ],
  'servizio-non-disponibile': [
    'Riprova fra poco con lo stesso idOperazioneComune.',
    'Try again soon with the same idOperazioneComune.',
  ],
  guasto: [
    'Comunica il riferimento a chi gestisce il registro.',
    'Tell the reference to who runs the register.',
  ],
};
