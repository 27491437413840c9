import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';

type Di<T extends ErroreWa['tipo']> = Extract<ErroreWa, { tipo: T }>;

function italiano(istante: Date): string {
  return giornoInItalia(istante).split('-').reverse().join('/');
}

const alp = 'Rivolgiti all’amministratore locale delle postazioni (ALP).';
const als = 'Rivolgiti all’amministratore locale della sicurezza (ALS).';

export function postazioneNonAmmessa(
  causa: Di<'postazione-non-ammessa'>['causa'],
  dal?: Date,
): Di<'postazione-non-ammessa'> {
  const quando = dal ? ` dal ${italiano(dal)}` : '';
  const testi = {
    sconosciuta: {
      messaggio: 'Questa postazione non è riconosciuta: il suo certificato non è censito nel registro.',
      rimedio: `Controlla che sia installato il certificato di postazione giusto. ${alp}`,
    },
    scaduta: {
      messaggio: `Il certificato di questa postazione è scaduto${quando}.`,
      rimedio: `Va rinnovato e installato di nuovo: le bozze restano qui. ${alp}`,
    },
    revocata: {
      messaggio: `Il certificato di questa postazione è revocato${quando} e non si può riattivare.`,
      rimedio: `Serve un certificato nuovo. ${alp}`,
    },
    doppia: {
      messaggio:
        'Con il certificato di questa postazione sta lavorando un collega da un altro indirizzo di rete: può essere stato copiato.',
      rimedio: `Se il computer è stato spostato, fai uscire il collega o attendi due minuti. Altrimenti avvisa subito. ${alp}`,
    },
    'ente-chiuso': {
      messaggio:
        'L’ente di questa postazione oggi non lavora con il registro: è stato chiuso, o non ha ancora cominciato.',
      rimedio: 'Le bozze restano qui. Rivolgiti alla prefettura.',
    },
    bloccata: {
      messaggio: `Questa postazione è bloccata${quando}.`,
      rimedio: `Può essere sbloccata. ${alp}`,
    },
  }[causa];
  return { tipo: 'postazione-non-ammessa', causa, ...(dal && { dal: giornoInItalia(dal) }), ...testi };
}

export function cartaNonAmmessa(
  causa: Di<'carta-non-ammessa'>['causa'],
  dal?: Date,
): Di<'carta-non-ammessa'> {
  const quando = dal ? ` dal ${italiano(dal)}` : '';
  const testi = {
    sconosciuta: {
      messaggio: 'Questa carta non è riconosciuta: il suo certificato non è censito nel registro.',
      rimedio: `Controlla di aver inserito la carta dell’operatore e non un’altra. ${als}`,
    },
    scaduta: {
      messaggio: `Il certificato di questa carta è scaduto${quando}.`,
      rimedio: `Va chiesta una carta nuova: le bozze restano su questa postazione. ${als}`,
    },
    revocata: {
      messaggio: `Questa carta è revocata${quando} e non si può riattivare.`,
      rimedio: `Va chiesta una carta nuova. ${als}`,
    },
    sospesa: {
      messaggio: `L’accesso con questa carta è sospeso${quando}.`,
      rimedio: `Può essere riattivato. ${als}`,
    },
    'altro-ente': {
      messaggio: 'Questa carta appartiene a un operatore di un altro ente.',
      rimedio: 'Usa la carta su una postazione del tuo ente.',
    },
  }[causa];
  return { tipo: 'carta-non-ammessa', causa, ...(dal && { dal: giornoInItalia(dal) }), ...testi };
}

export const sfidaNonValida: Di<'sfida-non-valida'> = {
  tipo: 'sfida-non-valida',
  messaggio: 'La richiesta di accesso non è più valida: è scaduta, già usata o nata su un’altra postazione.',
  rimedio: 'Ripeti l’accesso.',
};

export const troppiTentativi: Di<'sfida-non-valida'> = {
  tipo: 'sfida-non-valida',
  messaggio: 'Troppi accessi non riusciti da questa postazione in poco tempo.',
  rimedio: 'Attendi qualche minuto e ripeti l’accesso.',
};

export const firmaNonValida: Di<'firma-non-valida'> = {
  tipo: 'firma-non-valida',
  messaggio: 'La firma della carta non corrisponde a questo accesso.',
  rimedio: `Togli e rimetti la carta, poi ripeti l’accesso. Se continua: ${als}`,
};

export const passwordNonValida: Di<'password-non-valida'> = {
  tipo: 'password-non-valida',
  messaggio: 'Codice fiscale e password giornaliera non corrispondono, oppure la password non vale più.',
  rimedio: `Controlla ciò che hai scritto: vale solo oggi e dopo cinque errori si chiude. ${als}`,
};

export const nonAutenticato: Di<'non-autenticato'> = {
  tipo: 'non-autenticato',
  messaggio: 'Per questa funzione occorre entrare con la carta.',
  rimedio: 'Inserisci la carta nel lettore e digita il PIN.',
};

export const sessioneScaduta: Di<'sessione-scaduta'> = {
  tipo: 'sessione-scaduta',
  messaggio: 'La sessione è terminata.',
  rimedio: 'Entra di nuovo con la carta: le bozze sono al sicuro su questa postazione.',
};

/** Ended by somebody else: where the card is now, or who ended it. */
export function sessioneChiusa(fine: {
  readonly causa: 'altra-postazione' | 'chiusa';
  readonly da: string;
  readonly quando: Date;
}): Di<'sessione-scaduta'> {
  const ora = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', timeStyle: 'short' }).format(
    fine.quando,
  );
  return fine.causa === 'altra-postazione'
    ? {
        tipo: 'sessione-scaduta',
        causa: 'altra-postazione',
        messaggio: `Questa sessione è finita alle ${ora}: con la stessa carta si è entrati sulla postazione ${fine.da}.`,
        rimedio: `Le bozze sono salvate qui. Se non sei stato tu, togli la carta e avvisa subito. ${als}`,
      }
    : {
        tipo: 'sessione-scaduta',
        causa: 'chiusa',
        messaggio: `Questa sessione è stata chiusa alle ${ora} dalla postazione ${fine.da}.`,
        rimedio: `Le bozze sono salvate qui: puoi entrare di nuovo con la carta. Se non sai perché: ${als}`,
      };
}

export function pinRichiesto(atto: string): Di<'pin-richiesto'> {
  return {
    tipo: 'pin-richiesto',
    atto,
    messaggio: 'Per questo atto serve di nuovo il PIN: non è stato fatto nulla.',
    rimedio: 'Digita il PIN della carta con cui sei entrato.',
  };
}

/** The same of who entered with the password of the day. */
export function passwordRichiesta(atto: string): Di<'pin-richiesto'> {
  return {
    tipo: 'pin-richiesto',
    atto,
    messaggio: 'Per questo atto serve di nuovo la password di oggi: non è stato fatto nulla.',
    rimedio: 'Digita la password giornaliera con cui sei entrato.',
  };
}

/** Nothing of the act was done; it stays on the workstation, to be confirmed again. */
export function attoNonFirmato(causa: Di<'atto-non-firmato'>['causa']): Di<'atto-non-firmato'> {
  const messaggio = {
    manca:
      'Manca la firma della carta: un annullamento si conferma con il PIN. Non è stato registrato nulla.',
    illeggibile: 'La firma che accompagna l’atto non si legge: non è stato registrato nulla.',
    'altro-atto':
      'La firma della carta è di un altro atto, o l’atto è cambiato dopo la firma: non è stato registrato nulla.',
    'altra-carta':
      'L’atto è stato firmato con una carta diversa da quella con cui sei entrato: non è stato registrato nulla.',
    carta: 'La carta che ha firmato l’atto oggi non è più ammessa: non è stato registrato nulla.',
    firma: 'La firma della carta non corrisponde a questo atto: non è stato registrato nulla.',
  }[causa];
  const rimedio =
    'L’atto resta nella posta in uscita: aprilo con «Correggi» e confermalo di nuovo con il PIN.';
  return { tipo: 'atto-non-firmato', causa, messaggio, rimedio };
}

export const sessioneSconosciuta: Di<'non-trovato'> = {
  tipo: 'non-trovato',
  messaggio: 'Questa sessione non è più aperta.',
  rimedio: 'Aggiorna l’elenco: può essere finita da sola.',
};

export const permessoNegato: Di<'permesso-negato'> = {
  tipo: 'permesso-negato',
  messaggio: 'Il tuo profilo non comprende questa funzione.',
  rimedio: `Se ti serve per il tuo lavoro: ${als}`,
};
