/** Why a page does not come out. */
export type ErroreStampa =
  /** The programs `lp` and `lpstat` are not on this machine. */
  | { readonly tipo: 'servizio-assente' }
  | { readonly tipo: 'servizio-fermo' }
  | { readonly tipo: 'nessuna-stampante' }
  | { readonly tipo: 'stampante-sconosciuta'; readonly nome: string }
  /** Paused, or it takes no jobs. */
  | { readonly tipo: 'stampante-ferma'; readonly nome: string }
  | { readonly tipo: 'non-supportato'; readonly sistema: string }
  /** `dettaglio` is what the printing system said. */
  | { readonly tipo: 'guasto'; readonly dettaglio: string };

const salva = 'Intanto puoi salvare il documento e stamparlo da un’altra postazione.';

/** What happened and what to do, for the person at the counter. */
export function spiegaStampa(errore: ErroreStampa): { readonly messaggio: string; readonly rimedio: string } {
  switch (errore.tipo) {
    case 'servizio-assente':
      return {
        messaggio: 'Su questa postazione non è installato il servizio di stampa.',
        rimedio: `Chiedi al referente informatico di installare CUPS (su Debian: apt-get install cups). ${salva}`,
      };
    case 'servizio-fermo':
      return {
        messaggio: 'Il servizio di stampa è fermo: ora non si può stampare.',
        rimedio: `Riavvia la postazione o chiedi al referente informatico. ${salva}`,
      };
    case 'nessuna-stampante':
      return {
        messaggio: 'Non c’è una stampante predefinita.',
        rimedio: `Scegli una stampante dall’elenco o chiedi al referente informatico di aggiungerne una. ${salva}`,
      };
    case 'stampante-sconosciuta':
      return {
        messaggio: `La stampante «${errore.nome}» non c’è più.`,
        rimedio: 'Scegline un’altra dall’elenco.',
      };
    case 'stampante-ferma':
      return {
        messaggio: `La stampante «${errore.nome}» è ferma: niente è stato stampato.`,
        rimedio: `Controlla che sia accesa, con la carta e senza errori sul suo pannello, poi riprova. ${salva}`,
      };
    case 'non-supportato':
      return {
        messaggio: `La stampa diretta non è ancora possibile su questo sistema (${errore.sistema}).`,
        rimedio: 'Salva il documento e stampalo con il programma che apre i PDF.',
      };
    case 'guasto':
      return {
        messaggio: 'Il servizio di stampa ha rifiutato il documento.',
        rimedio: `Riprova; se si ripete, riferisci al referente informatico: ${errore.dettaglio}`,
      };
  }
}
