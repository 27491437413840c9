import { errore, type Spiegazioni } from '../spiegazione.ts';

/** What the Agenzia delle Entrate answers (`errori_agenzia_entrate.csv`), and EN203: somebody is waiting for it. */
export const spiegazioniAgenziaEntrate = {
  EN203: errore(
    'Il codice fiscale di questa persona è in attesa della risposta dell’Agenzia delle Entrate.',
    'Riprova quando la risposta arriva: la richiesta si segue in Disallineamenti con l’Agenzia.',
  ),
  AEE97: errore(
    'L’Agenzia delle Entrate non può eseguire la richiesta.',
    'Controlla sesso, data e luogo di nascita.',
  ),
  EAA10: errore(
    'La persona ha già un codice fiscale, con gli stessi dati.',
    'Usa il codice che l’Agenzia indica.',
  ),
  EAI20: errore('Il codice fiscale è noto all’Agenzia.', 'Confronta i dati campo per campo.'),
  EAI22: errore(
    'Il codice fiscale noto all’Agenzia non è quello dei dati.',
    'Confronta i dati con l’atto di nascita.',
  ),
  EAI40: errore('Il codice fiscale è collegato a uno più recente.', 'Usa il più recente.'),
  EAI59: errore('Il codice fiscale è la base di un’omocodia.', 'Chiedi l’omocodice, o attendi la soluzione.'),
  EAI80: errore(
    'Il codice fiscale c’è ma non è utilizzabile.',
    'Invita la persona all’ufficio dell’Agenzia.',
  ),
  EAI90: errore(
    'L’Agenzia non conosce il codice fiscale.',
    'Cerca per dati anagrafici; se non c’è, chiedi l’attribuzione.',
  ),
  EAL12: errore(
    'Uno dei codici da collegare non è utilizzabile.',
    'Controlla i due codici con la consultazione.',
  ),
  EAL92: errore(
    'Il codice è già validato per questo comune.',
    'Rileggi la scheda: non c’è nulla da collegare.',
  ),
  EAM12: errore(
    'L’Agenzia non trova la persona: il codice non è cambiato.',
    'Chiedi l’attribuzione, o l’omocodice.',
  ),
  EAM13: errore('È in corso la soluzione di un’omocodia.', 'Attendi che l’Agenzia la concluda, poi ripeti.'),
  EAM15: errore('L’Agenzia sta già lavorando su questa persona.', 'Ripeti domani.'),
  EAM21: errore(
    'Il luogo di nascita non è noto all’Agenzia.',
    'Scegli il luogo che esisteva alla data di nascita.',
  ),
  EAM47: errore('Il codice fiscale è collegato a un altro.', 'Adotta il codice più recente.'),
  EAM80: errore('Il codice fiscale non è utilizzabile.', 'Invita la persona all’ufficio dell’Agenzia.'),
  EAM91: errore('La persona non è ancora validata per l’anagrafe.', 'Chiedi prima la validazione.'),
  EAM93: errore('Sono cambiati troppi dati insieme.', 'Registra le variazioni una alla volta.'),
  EAM94: errore('All’Agenzia risultano già questi dati.', 'Chiedi la validazione.'),
  EAM95: errore('La persona è registrata all’Agenzia da un altro comune.', 'Accordati con quel comune.'),
  EAM9C: errore(
    'All’Agenzia risultano due posizioni che non si possono unire.',
    'Invita la persona all’ufficio dell’Agenzia.',
  ),
  EAR12: errore(
    'L’Agenzia non trova il codice fiscale da rettificare.',
    'Controlla il codice con la consultazione.',
  ),
  EAR13: errore('È in corso la soluzione di un’omocodia.', 'Attendi che l’Agenzia la concluda, poi ripeti.'),
  EAR15: errore('L’Agenzia sta già lavorando su questa persona.', 'Ripeti domani.'),
  EAR21: errore(
    'Il luogo di nascita non è noto all’Agenzia.',
    'Scegli il luogo che esisteva alla data di nascita.',
  ),
  EAR29: errore(
    'Con la rettifica il codice fiscale cambierebbe.',
    'Invita la persona: serve un atto (artt. 36 e 89 DPR 396/2000) o un nuovo codice.',
  ),
  EAR80: errore('Il codice fiscale non è utilizzabile.', 'Invita la persona all’ufficio dell’Agenzia.'),
  EAR92: errore(
    'La persona è già validata con questi dati.',
    'Rileggi la scheda: non c’è nulla da rettificare.',
  ),
  EAR93: errore('I dati da rettificare sono troppi.', 'Invita la persona all’ufficio dell’Agenzia.'),
  EAR94: errore('All’Agenzia risultano già questi dati.', 'Chiedi la validazione.'),
  EAR95: errore(
    'Il codice fiscale è già stato rettificato una volta.',
    'Invita la persona all’ufficio dell’Agenzia.',
  ),
  EAR97: errore('La posizione non si può rettificare.', 'Controlla il codice con la consultazione.'),
  EAV40: errore('Il codice fiscale è superato da uno più recente.', 'Adotta il codice che l’Agenzia indica.'),
  EAV41: errore(
    'Il codice fiscale è superato, e i dati sono diversi.',
    'Confronta i dati con l’atto di nascita.',
  ),
  EAV44: errore('Il codice fiscale è la base di un’omocodia.', 'Chiedi l’omocodice, o attendi la soluzione.'),
  EAV50: errore(
    'All’Agenzia risultano più codici per questi dati.',
    'Invita la persona all’ufficio dell’Agenzia.',
  ),
  EAV80: errore('Il codice fiscale non è utilizzabile.', 'Invita la persona all’ufficio dell’Agenzia.'),
  EAV91: errore('L’Agenzia non conosce la persona.', 'Togli il codice non validato e chiedi l’attribuzione.'),
} as const satisfies Spiegazioni;
