import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import type { ErroreCredenziale, ErrorePin } from '../errori.ts';

function restano(tentativi: number | null): string {
  if (tentativi === null) return '';
  return tentativi === 1 ? ' Resta un tentativo.' : ` Restano ${tentativi} tentativi.`;
}

const riprovaCarta =
  'Togli la carta, puliscila se serve e reinseriscila fino in fondo, con il chip verso il lettore.';
const referente = 'Se si ripete, chiedi al referente informatico del comune.';

type Tipo = ErroreCredenziale['tipo'];
type Spiegazioni<T extends Tipo> = {
  readonly [U in T]: (errore: Extract<ErroreCredenziale, { readonly tipo: U }>) => ErroreAccesso;
};

const deiCodici: Spiegazioni<ErrorePin['tipo']> = {
  'pin-errato': (errore) => ({
    tipo: 'pin-errato',
    tentativi: errore.tentativi,
    messaggio: `Il PIN non è giusto.${restano(errore.tentativi)}`,
    rimedio:
      errore.tentativi === 1
        ? 'Controlla il PIN prima di riprovare: un altro errore blocca la carta e servirà il PUK.'
        : 'Riprova con il PIN della carta inserita.',
  }),
  'pin-bloccato': (errore) => ({
    tipo: 'pin-bloccato',
    tentativiPuk: errore.tentativiPuk,
    messaggio: 'Il PIN è bloccato per troppi tentativi sbagliati.',
    rimedio: 'Scegli «Sblocca con il PUK»: il PUK è nella busta consegnata con la carta.',
  }),
  'puk-errato': (errore) => ({
    tipo: 'puk-errato',
    tentativi: errore.tentativi,
    messaggio: `Il PUK non è giusto.${restano(errore.tentativi)}`,
    rimedio: 'Controlla il PUK sulla busta della carta: finiti i tentativi la carta va sostituita.',
  }),
  'puk-bloccato': () => ({
    tipo: 'puk-bloccato',
    messaggio: 'Anche il PUK è bloccato: questa carta non si può più usare.',
    rimedio: 'Chiedi all’amministratore locale della sicurezza (ALS) una nuova carta.',
  }),
  'pin-non-ammesso': () => ({
    tipo: 'pin-non-ammesso',
    messaggio: 'La carta non accetta un PIN di questa lunghezza o con questi caratteri.',
    rimedio: 'Usa da 6 a 8 cifre (da 5 a 8 per una CNS). Nessun tentativo è stato consumato.',
  }),
};

const dellaCarta: Spiegazioni<Exclude<Tipo, ErrorePin['tipo']>> = {
  'carta-assente': () => ({
    tipo: 'carta-assente',
    messaggio: 'Nel lettore non c’è una carta.',
    rimedio: 'Inserisci la carta dell’operatore.',
  }),
  'lettore-assente': () => ({
    tipo: 'carta-assente',
    messaggio: 'Il lettore non è collegato.',
    rimedio: 'Collega il lettore e inserisci la carta.',
  }),
  'carta-estratta': () => ({
    tipo: 'carta-estratta',
    messaggio: 'La carta è stata tolta prima della fine.',
    rimedio: 'Reinseriscila e riprova: non è stato inviato niente.',
  }),
  'carta-muta': () => ({
    tipo: 'carta-non-riconosciuta',
    messaggio: 'La carta non risponde.',
    rimedio: `${riprovaCarta} ${referente}`,
  }),
  'carta-non-riconosciuta': () => ({
    tipo: 'carta-non-riconosciuta',
    messaggio: 'Su questa carta non c’è un certificato per l’accesso.',
    rimedio:
      'Usa la carta dell’operatore. Se è quella giusta, il responsabile delle postazioni (ALP) può indicare la libreria del produttore.',
  }),
  'carta-occupata': () => ({
    tipo: 'guasto',
    messaggio: 'La carta è usata da un altro programma.',
    rimedio: 'Chiudi gli altri programmi che usano la carta (anche il browser) e riprova.',
  }),
  'servizio-fermo': () => ({
    tipo: 'servizio-lettori-fermo',
    messaggio: 'Il servizio dei lettori di smart card è fermo.',
    rimedio: `Riavvia la postazione. ${referente}`,
  }),
  'servizio-assente': () => ({
    tipo: 'servizio-lettori-fermo',
    messaggio: 'Su questa postazione manca il supporto alle smart card.',
    rimedio: `Riavvia la postazione. ${referente}`,
  }),
  'modulo-riavviato': () => ({
    tipo: 'modulo-riavviato',
    messaggio: 'Il programma che parla con la carta si era bloccato ed è stato riavviato.',
    rimedio:
      'Reinserisci la carta ed entra di nuovo con il PIN: non è stato inviato niente. Se succede ancora, chiudi gli altri programmi che usano la carta.',
  }),
  'modulo-mancante': () => ({
    tipo: 'guasto',
    messaggio: 'Manca la libreria che usa la carta per firmare.',
    rimedio:
      'Il responsabile delle postazioni (ALP) installi OpenSC (su Debian: apt-get install opensc-pkcs11) o indichi la libreria del produttore.',
  }),
  'accesso-richiesto': () => ({
    tipo: 'guasto',
    messaggio: 'La carta chiede di nuovo il PIN.',
    rimedio: 'Entra di nuovo con il PIN: non è stato inviato niente.',
  }),
  'non-supportata': (errore) => ({
    tipo: 'guasto',
    messaggio: `Questa carta non lo permette: ${errore.cosa}.`,
    rimedio: 'Usa una carta RSA oppure chiedi all’amministratore locale della sicurezza (ALS).',
  }),
  'rifiuto-carta': (errore) => ({
    tipo: 'guasto',
    messaggio: 'La carta ha rifiutato il comando.',
    rimedio: `${riprovaCarta} ${referente} Codice ${errore.codice.toString(16).toUpperCase().padStart(4, '0')}.`,
  }),
  guasto: (errore) => ({
    tipo: 'guasto',
    messaggio: 'Il lettore o la carta hanno dato un errore imprevisto.',
    rimedio: `${riprovaCarta} ${referente} Codice ${errore.codice}.`,
  }),
};

const spiegazioni: Spiegazioni<Tipo> = { ...deiCodici, ...dellaCarta };

/** What happened and what to do, in the words for the person; the codes of a failure go in the remedy, for whoever helps. */
export function spiegaErrore(errore: ErroreCredenziale): ErroreAccesso {
  // The table has one of each kind, that takes just that kind.
  const spiega = spiegazioni[errore.tipo] as (errore: ErroreCredenziale) => ErroreAccesso;
  return spiega(errore);
}
