import type { AttoCarta, StatoCarta } from '#contract/regole/carte-operatore.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';

const nomi: Readonly<Record<StatoCarta, string>> = {
  vergine: 'vergine',
  assegnata: 'assegnata e non ancora personalizzata',
  personalizzata: 'personalizzata e non ancora controllata',
  controllata: 'pronta per la consegna',
  consegnata: 'consegnata all’ente e non ancora registrata',
  registrata: 'registrata e non ancora rilasciata',
  rilasciata: 'rilasciata e mai usata',
  'in-uso': 'in uso',
  sospesa: 'sospesa',
  smarrita: 'smarrita',
  sostituita: 'sostituita',
  revocata: 'revocata',
  difettosa: 'difettosa',
};

function rifiuto(messaggio: string, rimedio: string, percorso = 'seriale'): ErroreWa {
  return { tipo: 'richiesta-non-valida', campi: [{ percorso, messaggio }], messaggio, rimedio };
}

export function nonTrovata(seriale: string): ErroreWa {
  return {
    tipo: 'non-trovato',
    messaggio: `La carta ${seriale} non è fra quelle di questo ufficio: non è cambiato nulla.`,
    rimedio: 'Controlla il numero stampato sulla carta.',
  };
}

export function fuoriPosto(seriale: string, stato: StatoCarta, atto: AttoCarta): ErroreWa {
  const rimedio =
    atto === 'personalizza' || atto === 'assegna'
      ? 'Prendi un’altra carta vergine.'
      : 'Aggiorna l’elenco: qualcun altro può averla già spostata.';
  return rifiuto(`La carta ${seriale} è ${nomi[stato]}: non è cambiato nulla.`, rimedio);
}

export const suaCarta: ErroreWa = rifiuto(
  'Nessuno registra, rilascia o riattiva la propria carta: non è cambiato nulla.',
  'Lo fa un altro amministratore della sicurezza, o il sindaco.',
);
export const giaLotto: ErroreWa = rifiuto(
  'Alcuni di questi numeri sono già stati caricati: non è cambiato nulla.',
  'Controlla prefisso e numeri sulla confezione: ogni carta si carica una volta sola.',
  'dal',
);
export const lottoTroppoGrande: ErroreWa = rifiuto(
  'Un lotto va da un numero a uno uguale o più alto, e non supera mille carte: non è cambiato nulla.',
  'Controlla i numeri, oppure carica più lotti.',
  'al',
);
export const senzaRichiesta: ErroreWa = rifiuto(
  'La richiesta non attende più una carta: non è cambiato nulla.',
  'Aggiorna l’elenco: può essere stata annullata, o servita con un’altra carta.',
  'richiesta',
);
export const giaRichiesta: ErroreWa = rifiuto(
  'Per questa persona c’è già una richiesta aperta: non è cambiato nulla.',
  'Aspetta la carta già chiesta, oppure annulla prima quella richiesta.',
  'codiceFiscale',
);
export const nonCensito: ErroreWa = rifiuto(
  'Questa persona non è un utente attivo dell’ente: non è cambiato nulla.',
  'Inseriscila prima fra gli utenti, o sbloccala.',
  'codiceFiscale',
);
export const provaNonValida: ErroreWa = rifiuto(
  'La firma fatta dalla carta non prova che la chiave sia sua: il certificato non è stato emesso.',
  'Ripeti la personalizzazione; se succede ancora scarta la carta come difettosa.',
);
export const controlloNonRiuscito: ErroreWa = rifiuto(
  'La carta riletta non è quella scritta: il controllo non è riuscito.',
  'Controlla che nel lettore ci sia la carta giusta; se lo è, scartala come difettosa.',
);
export const codiciNonAperti: ErroreWa = rifiuto(
  'I codici ricevuti non sono di questa carta: non è stato conservato nulla.',
  'Ripeti la personalizzazione.',
);
export const ritiroNonAmmesso: ErroreWa = rifiuto(
  'Le carte si consegnano al sindaco, o a un delegato che sia un utente attivo dell’ente: non è cambiato nulla.',
  'Scegli chi ritira fra gli utenti censiti dell’ente.',
  'ritira',
);
export const codiciCancellati: ErroreWa = rifiuto(
  'La seconda metà dei codici non è più conservata: si cancella al primo uso della carta e dopo novanta giorni.',
  'Se il PIN è dimenticato serve una carta nuova: sospendi questa e chiedine un’altra.',
);
export const nonConsegnata: ErroreWa = rifiuto(
  'I codici si inviano dopo la consegna della carta all’ente.',
  'Registra prima la consegna.',
);
export const senzaPersonalizzazione: ErroreWa = {
  tipo: 'servizio-non-disponibile',
  messaggio: 'Questo registro non personalizza carte.',
  rimedio: 'Rivolgiti all’assistenza del registro.',
};
