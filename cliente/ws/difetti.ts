import type { Problema } from '../problema.ts';

const alterata =
  'Non usare questa risposta. Se l’indirizzo è quello giusto, fra qui e il servizio c’è chi la modifica: un proxy, un antivirus, un bus che riscrive l’XML.';
const ancore =
  'Controlla in configurazione «risposte.ancore»: deve contenere l’autorità che ha emesso il certificato con cui il servizio firma.';
const orologi =
  'Metti a posto l’orologio di questa macchina (NTP); «sportello ws testconn» misura lo scarto.';
const nonUfficiale =
  'Controlla indirizzo e percorso in configurazione: chi risponde non è un servizio di questo tipo.';

/** Why an answer is not to be trusted, each with its cause and remedy. */
export const difetti = {
  'non-utf8': ['La risposta non è in UTF-8.', nonUfficiale],
  'parti-illeggibili': [
    'La risposta in più parti (MTOM) è rovinata, o manca di un allegato.',
    'Ripeti; se continua, segnala il caso a chi gestisce il servizio.',
  ],
  'xml-malformato': ['La risposta non è XML ben formato.', nonUfficiale],
  'xml-con-dtd': ['La risposta contiene un DOCTYPE o un’entità, che qui sono vietati.', nonUfficiale],
  'busta-irregolare': ['La risposta non è una busta SOAP 1.1 con un solo Body.', nonUfficiale],
  'non-firmata': [
    'La risposta non è firmata.',
    'Se questo servizio non firma le sue risposte (una prova, un simulatore), ripeti con --senza-verifica.',
  ],
  'sicurezza-irregolare': [
    'L’intestazione di sicurezza non ha esattamente una marca temporale e una firma con il suo certificato.',
    nonUfficiale,
  ],
  'id-ripetuto': ['Nella risposta un identificatore (Id) compare più volte.', alterata],
  'algoritmo-non-ammesso': [
    'La firma della risposta usa un algoritmo o una trasformazione non ammessi.',
    'Se il servizio firma con RSA-SHA1, come vuole la politica ufficiale, metti in configurazione «algoritmo»: "RSA-SHA1".',
  ],
  'certificato-illeggibile': [
    'Il certificato di chi ha firmato la risposta non si può leggere.',
    nonUfficiale,
  ],
  'certificato-estraneo': ['La risposta è firmata da un’autorità diversa da quelle di fiducia.', ancore],
  'certificato-scaduto': [
    'Il certificato di chi ha firmato la risposta non è valido in questo momento.',
    `${orologi} Se è giusto, chi gestisce il servizio deve rinnovare il certificato.`,
  ],
  'firmatario-diverso': [
    'La risposta è firmata da qualcuno che non è il servizio.',
    'Controlla in configurazione «risposte.firmatario»: è il nome comune (CN) del certificato atteso.',
  ],
  'parti-non-firmate': ['La firma non copre la marca temporale e il contenuto della risposta.', alterata],
  'contenuto-alterato': ['Una parte firmata della risposta è stata modificata dopo la firma.', alterata],
  'firma-non-valida': ['La firma della risposta non è valida.', alterata],
  'conferma-assente': [
    'La risposta non conferma la firma della richiesta (SignatureConfirmation).',
    'Se questo servizio non manda la conferma, metti in configurazione «risposte.conferma»: false.',
  ],
  'conferma-diversa': ['La risposta è di un’altra richiesta: non conferma la firma di questa.', alterata],
  'marca-illeggibile': ['La marca temporale della risposta non ha inizio e fine in UTC.', alterata],
  'marca-scaduta': ['La marca temporale della risposta è scaduta.', orologi],
  'marca-futura': ['La marca temporale della risposta è nel futuro.', orologi],
  'contenuto-irregolare': ['Il contenuto della risposta non è un solo elemento.', nonUfficiale],
} as const satisfies Readonly<Record<string, readonly [messaggio: string, rimedio: string]>>;

export type DifettoRisposta = keyof typeof difetti;

export function spiegaDifetto(difetto: DifettoRisposta): Problema {
  const [messaggio, rimedio] = difetti[difetto];
  return { messaggio, rimedio };
}
