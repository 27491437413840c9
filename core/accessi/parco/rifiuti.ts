import type { ErroreWa } from '#contract/wa/errori.ts';

function sul(percorso: string, messaggio: string, rimedio: string): ErroreWa {
  return {
    ...{ tipo: 'richiesta-non-valida', messaggio, rimedio, campi: [{ percorso, messaggio }] },
  };
}

export const postazioneNonTrovata: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Questa postazione non è fra quelle del tuo ente. Nulla è cambiato.',
  rimedio: 'Aggiorna l’elenco delle postazioni e scegli di nuovo.',
};

export const nonBloccata = sul(
  'idPostazione',
  'Si elimina solo una postazione bloccata. Nulla è cambiato.',
  'Prima bloccala: se era un errore si può ancora sbloccare.',
);

export const confermaDiversa = sul(
  'conferma',
  'L’identificativo scritto a conferma non è quello della postazione. Nulla è cambiato.',
  'L’eliminazione non si può annullare: riscrivi l’identificativo per intero.',
);

export const nonInstallabile = sul(
  'idPostazione',
  'Questa postazione è bloccata o eliminata: non riceve certificati.',
  'Sbloccala, oppure registra una postazione nuova.',
);

export const serverGiaPresenti = sul(
  'tipo',
  'I due certificati server, CO-9999 e CO-9998, ci sono già e sono validi.',
  'Rinnova quello che scade prima, oppure blocca ed elimina quello che non serve.',
);

export const numeriFiniti = sul(
  'quante',
  'Non restano abbastanza numeri di postazione per questo ente. Nulla è stato registrato.',
  'Registrane di meno, oppure rivolgiti a chi gestisce il registro.',
);

export const codiceNonValido = sul(
  'codice',
  'Il codice non è valido: è scaduto, già usato o scritto male.',
  'Controllalo lettera per lettera; se è giusto, chiedine uno nuovo all’amministratore locale delle postazioni (ALP).',
);

export const senzaVincolo = sul(
  'codice',
  'Il collegamento con il servizio non permette di provare il codice in sicurezza. Il codice resta valido.',
  'Serve TLS 1.3 senza programmi che lo aprano in mezzo: chiedi a chi cura la rete.',
);

export const csrNonValida = sul(
  'csr',
  'La richiesta di certificato non è di questa postazione o non è fatta bene. Nulla è stato emesso.',
  'Ripeti dall’inizio: la postazione farà una chiave nuova.',
);

export const troppoPresto = sul(
  'csr',
  'Il certificato di questa postazione vale ancora per più di 60 giorni: non serve rinnovarlo.',
  'Riprova negli ultimi 60 giorni, oppure chiedi il rinnovo all’amministratore locale delle postazioni (ALP).',
);
