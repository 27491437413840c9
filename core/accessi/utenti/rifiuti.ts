import type { fuoriDaiGiorni } from '#contract/regole/enti.ts';
import type { AttoSuUtente, Divieto } from '#contract/regole/utenti.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';

type Testi = Readonly<Record<'messaggio' | 'rimedio', string>>;

const nulla = 'Non è cambiato nulla.';
const testi: Readonly<Record<Divieto, Testi>> = {
  'altro-ente': {
    messaggio: `Questo utente è di un altro ente. ${nulla}`,
    rimedio: 'Può agire l’amministratore della sicurezza di quell’ente.',
  },
  'se-stesso': {
    messaggio: `Nessuno può cambiare i propri incarichi né il proprio stato. ${nulla}`,
    rimedio: 'Chiedi al sindaco, o a un altro amministratore della sicurezza.',
  },
  ruolo: {
    messaggio: `Il tuo ruolo non comprende questo atto su questo utente. ${nulla}`,
    rimedio:
      'ALS e ALP sono nominati e revocati dal sindaco, il sindaco dalla prefettura, l’ALS di prefettura e il personale del ministero dal ministero.',
  },
  eliminato: {
    messaggio: `Questo utente è eliminato, e non si può ripristinare. ${nulla}`,
    rimedio: 'Se torna in servizio occorrono un nuovo censimento e una carta nuova: chiedi all’assistenza.',
  },
  'non-attivo': {
    messaggio: `Questo utente non è in servizio o è bloccato: la password non è stata rilasciata.`,
    rimedio: 'Sbloccalo, o correggi l’ultimo giorno di servizio, e ripeti.',
  },
  'gia-bloccato': {
    messaggio: `Questo utente è già bloccato. ${nulla}`,
    rimedio: 'Aggiorna l’elenco: forse l’ha bloccato un collega.',
  },
  'non-bloccato': {
    messaggio: `Questo utente non è bloccato. ${nulla}`,
    rimedio: 'Aggiorna l’elenco: forse l’ha sbloccato un collega.',
  },
  'gia-chiesta': {
    messaggio: `Di questo utente è già stata chiesta l’eliminazione. ${nulla}`,
    rimedio: 'Un altro amministratore la conferma, oppure qualcuno la ritira.',
  },
  'non-chiesta': {
    messaggio: `L’eliminazione di questo utente non è stata chiesta, o è stata ritirata. ${nulla}`,
    rimedio: 'Prima uno la chiede con il motivo, poi un altro la conferma.',
  },
  'stessa-mano': {
    messaggio: `L’eliminazione va confermata da una persona diversa da chi l’ha chiesta. ${nulla}`,
    rimedio: 'Chiedi al sindaco, o a un altro amministratore della sicurezza, di confermarla.',
  },
};

export function vietato(divieto: Divieto): ErroreWa {
  return { tipo: 'permesso-negato', ...testi[divieto] };
}

/** Two colleagues may act on each other at the same moment: the second finds that they are out already. */
export const nonPiuInCarica: ErroreWa = {
  tipo: 'permesso-negato',
  messaggio: `Nel frattempo il tuo incarico è finito o sei stato bloccato. ${nulla}`,
  rimedio: 'Chiedi a un altro amministratore della sicurezza.',
};

export const pariSenzaPin: ErroreWa = {
  tipo: 'permesso-negato',
  messaggio: `Chi riceve i tuoi stessi poteri è nominato con il PIN. ${nulla}`,
  rimedio: 'Riapri lo sportello: la nomina chiederà di nuovo il PIN della carta.',
};

export const utenteSconosciuto: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: `Nessun utente del tuo ente ha questo codice fiscale. ${nulla}`,
  rimedio: 'Controlla il codice, oppure inserisci l’utente.',
};

const deiGiorni = {
  'non-ancora': (giorno: string) => ({
    messaggio: `In quel giorno l’ente non lavora ancora con il registro: comincia il ${giorno}. ${nulla}`,
    rimedio: `Scegli un giorno dal ${giorno} in poi.`,
  }),
  chiuso: (giorno: string) => ({
    messaggio: `In quel giorno l’ente è chiuso: il suo ultimo giorno è il ${giorno}. ${nulla}`,
    rimedio: `Scegli un giorno fino al ${giorno}, o chiedi al ministero di togliere la chiusura.`,
  }),
};

export function enteNonAttivo(fuori: NonNullable<ReturnType<typeof fuoriDaiGiorni>>): ErroreWa {
  const giorno = fuori.giorno.split('-').toReversed().join('/');
  return { tipo: 'ente-non-attivo', ...fuori, ...deiGiorni[fuori.causa](giorno) };
}

const rimedi: Partial<Record<AttoSuUtente | 'inserisci', string>> = {
  inserisci: 'Correggi i campi indicati e inserisci di nuovo.',
  elimina: 'Scrivi il codice fiscale dell’utente da eliminare, per intero.',
};

/** A field that does not go, with the sentence for the person. */
export function campoDelCensimento(
  percorso: string,
  messaggio: string,
  rimedio = 'Correggi il campo indicato e ripeti.',
): ErroreWa {
  return {
    tipo: 'richiesta-non-valida',
    messaggio: `${messaggio} ${nulla}`,
    rimedio,
    campi: [{ percorso, messaggio }],
  };
}

/** The same, with what to do next in that act. */
export function campoErrato(atto: AttoSuUtente | 'inserisci', percorso: string, messaggio: string): ErroreWa {
  return campoDelCensimento(percorso, messaggio, rimedi[atto]);
}
