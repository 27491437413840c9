import type { ErroreCore } from '#contract/bridge/errori.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Rotte } from '#contract/wa/rotte.ts';
import type { Accesso } from './accesso/accesso.ts';
import type { GuastoCliente, RichiestaDi, RispostaDi } from './cliente/cliente-core.ts';
import type { Collegamento } from './collegamento.ts';
import type { Avviso } from './postazione.ts';

const fuoriLinea: ErroreCore = {
  tipo: 'fuori-linea',
  messaggio: 'Il servizio centrale non è raggiungibile. Non è stato inviato nulla.',
  rimedio:
    'Continua a compilare: quello che confermi resta in coda e parte da solo quando il collegamento torna.',
};
const esitoIgnoto: ErroreCore = {
  tipo: 'esito-ignoto',
  messaggio: 'La richiesta è partita ma la risposta non è arrivata: non si sa ancora se è stata registrata.',
  rimedio: 'Non ripeterla a mano: lo sportello chiede l’esito al servizio centrale appena risponde.',
};
const nessunaRisposta: ErroreCore = {
  ...fuoriLinea,
  messaggio: 'Il servizio centrale non ha risposto in tempo.',
  rimedio: 'Riprova fra poco; quello che hai scritto resta qui.',
};
const bloccata: ErroreCore = {
  tipo: 'bloccata',
  messaggio: 'Lo sportello è bloccato: la richiesta non è partita.',
  rimedio: 'Inserisci la carta e il PIN; bozze e coda restano salvate.',
};

/** A refusal after which nothing of this session is worth anything. */
function chiudeLaSessione(errore: ErroreWa): boolean {
  const { tipo } = errore;
  return tipo === 'carta-non-ammessa' || tipo === 'postazione-non-ammessa' || chiusaDaAltri(errore);
}

/** SECURITY: what somebody ended on purpose is not opened again behind their back. */
function chiusaDaAltri(errore: ErroreWa): boolean {
  return errore.tipo === 'sessione-scaduta' && errore.causa !== undefined;
}

/** The session was not recognised, so nothing was done: the same request may be made again with another. */
function vuoleSessione(errore: GuastoCliente): boolean {
  return (
    errore.tipo === 'rifiutata' &&
    (errore.errore.tipo === 'non-autenticato' || errore.errore.tipo === 'sessione-scaduta') &&
    !chiusaDaAltri(errore.errore)
  );
}

/** @param effetti whether the request may change something: then an answer that did not come decides nothing. */
function spiega(errore: GuastoCliente, effetti: boolean): ErroreCore {
  switch (errore.tipo) {
    case 'non-inviata':
      return fuoriLinea;
    case 'senza-risposta':
      return effetti ? esitoIgnoto : nessunaRisposta;
    case 'rifiutata': {
      const { errore: rifiuto } = errore;
      // The core itself does not know how far it went.
      const incerto = rifiuto.tipo === 'guasto' || rifiuto.tipo === 'servizio-non-disponibile';
      if (effetti && incerto) return esitoIgnoto;
      const { messaggio, rimedio } = rifiuto;
      return { tipo: 'rifiutato', errore: rifiuto, messaggio, rimedio };
    }
  }
}

/** Makes a call with the session of who is in: renewed when time ended it, failures told for what they are. */
export type ConSessione = <T>(
  chiama: (gettone: string) => Promise<Esito<T, GuastoCliente>>,
  effetti?: boolean,
) => Promise<Esito<T, ErroreCore>>;

export function creaConSessione(parti: {
  readonly accesso: Accesso;
  readonly suAvviso: (avviso: Omit<Avviso, 'gravita'>) => void;
}): ConSessione {
  const { accesso } = parti;

  function chiuso(): ErroreCore {
    return accesso.stato.stato === 'bloccata' || accesso.stato.stato === 'in-corso' ? bloccata : fuoriLinea;
  }

  return async (chiama, effetti = false) => {
    const gettone = accesso.gettone;
    if (gettone === undefined) return fallito(chiuso());
    let esito = await chiama(gettone);
    if (!esito.ok && vuoleSessione(esito.errore)) {
      const nuovo = (await accesso.rinnova(gettone)) ? accesso.gettone : undefined;
      if (nuovo === undefined) return fallito(chiuso());
      esito = await chiama(nuovo);
    }
    if (esito.ok) return esito;
    if (esito.errore.tipo === 'rifiutata' && chiudeLaSessione(esito.errore.errore)) {
      const { errore: rifiuto } = esito.errore;
      const { messaggio, rimedio } = rifiuto;
      parti.suAvviso({ id: 'sessione-chiusa', messaggio, rimedio, rifiuto });
      accesso.blocca('sessione-revocata');
    }
    return fallito(spiega(esito.errore, effetti));
  };
}

/** A call of the page that is a route of the core, as it is. @param effetti as of {@link ConSessione}. */
export type Inoltra = <K extends keyof Rotte>(
  rotta: K,
  effetti?: boolean,
) => (richiesta: RichiestaDi<K>) => Promise<Esito<RispostaDi<K>, ErroreCore>>;

export function creaInoltra(conSessione: ConSessione, collegamento: Pick<Collegamento, 'chiama'>): Inoltra {
  return (rotta, effetti) => (richiesta) =>
    conSessione((gettone) => collegamento.chiama(rotta, richiesta, { gettone }), effetti);
}

/** The same, where of the answer the page wants one field alone. */
export function inoltraCampo<K extends keyof Rotte, C extends keyof RispostaDi<K>>(
  inoltra: Inoltra,
  rotta: K,
  campo: C,
): (richiesta: RichiestaDi<K>) => Promise<Esito<RispostaDi<K>[C], ErroreCore>> {
  return async (richiesta) => {
    const esito = await inoltra(rotta)(richiesta);
    return esito.ok ? riuscito(esito.valore[campo]) : esito;
  };
}
