import { fallito, type Esito } from '#contract/esito.ts';
import type { ErroreCarta } from '../errori.ts';
import { dialogo } from './dialogo.ts';
import { Diffusione } from './diffusione.ts';
import type { Lettore, Lettori, NomeLettore, StatoServizio, Trasmetti } from './lettori.ts';
import { caricaPcsc, type ModuloPcsc } from './pcsc.ts';
import { entro } from './scadenza.ts';
import { Sorveglianza } from './sorveglianza.ts';

export type { Lettore, Lettori, NomeLettore, StatoServizio, Trasmetti } from './lettori.ts';

export interface OpzioniLettori {
  /** Longest dialogue with a card, milliseconds. */
  readonly attesa?: number;
  /** Pause before another attempt to reach the service, milliseconds. */
  readonly ripresa?: number;
  readonly carica?: () => Promise<Esito<ModuloPcsc, string>>;
}

class LettoriPcsc implements Lettori {
  readonly #modulo: ModuloPcsc;
  readonly #sorveglianza: Sorveglianza;
  readonly #attesa: number;
  /** Last dialogue of each reader, and whether somebody still waits for it. */
  readonly #code = new Map<NomeLettore, { fine: Promise<unknown>; abbandonato: boolean }>();

  constructor(modulo: ModuloPcsc, attesa: number, ripresa: number) {
    this.#modulo = modulo;
    this.#attesa = attesa;
    this.#sorveglianza = new Sorveglianza(modulo, ripresa);
  }

  osserva(): AsyncIterable<readonly Lettore[]> {
    return this.#sorveglianza.stato.osserva();
  }

  elenco(): readonly Lettore[] {
    return this.#sorveglianza.stato.valore;
  }

  servizio(): StatoServizio {
    return this.#sorveglianza.servizio;
  }

  segnaleEstrazione(nome: NomeLettore): AbortSignal {
    return this.#sorveglianza.posto(nome)?.fine.signal ?? AbortSignal.abort();
  }

  trasmetti(nome: NomeLettore, apdu: Uint8Array): Promise<Esito<Uint8Array, ErroreCarta>> {
    return this.dialoga(nome, (trasmetti) => trasmetti(apdu));
  }

  async dialoga<T, E>(
    nome: NomeLettore,
    lavoro: (trasmetti: Trasmetti) => Promise<Esito<T, E>>,
    opzioni: { readonly azzera?: boolean; readonly attesa?: number } = {},
  ): Promise<Esito<T, E | ErroreCarta>> {
    const inizio = performance.now();
    if (this.#sorveglianza.servizio.stato !== 'attivo') return fallito({ tipo: 'servizio-fermo' });
    const posto = this.#sorveglianza.posto(nome);
    if (!posto) return fallito({ tipo: 'lettore-assente' });
    if (posto.carta.stato === 'assente') return fallito({ tipo: 'carta-assente' });
    const { inserimento } = posto.carta;
    const estrazione = posto.fine.signal;

    const coda = this.#code.get(nome);
    // A dialogue that hangs holds a thread and the reader: another one would only hang beside it.
    if (coda?.abbandonato) return fallito({ tipo: 'carta-muta' });
    let scaduto = false;
    const turno = (async (): Promise<Esito<T, E | ErroreCarta>> => {
      await coda?.fine;
      if (scaduto) return fallito({ tipo: 'carta-occupata' });
      return dialogo(this.#modulo, posto.lettore, lavoro, {
        azzera: opzioni.azzera ?? false,
        scaduto: () => scaduto,
        conAtr: (atr) => {
          this.#sorveglianza.annotaAtr(nome, inserimento, atr);
        },
      });
    })();
    const mio = { fine: turno.catch(() => undefined), abbandonato: false };
    this.#code.set(nome, mio);
    void mio.fine.then(() => {
      mio.abbandonato = false;
      if (this.#code.get(nome) === mio) this.#code.delete(nome);
    });

    const esito = await entro(
      turno,
      (opzioni.attesa ?? this.#attesa) - (performance.now() - inizio),
      estrazione,
    );
    if (esito.fine === 'compiuto') return this.#interpreta(esito.valore, estrazione);
    scaduto = true;
    mio.abbandonato = esito.fine === 'scaduto';
    return fallito({ tipo: esito.fine === 'estratta' ? 'carta-estratta' : 'carta-muta' });
  }

  chiudi(): Promise<void> {
    return this.#sorveglianza.chiudi();
  }

  #interpreta<T, E>(esito: Esito<T, E | ErroreCarta>, estrazione: AbortSignal): Esito<T, E | ErroreCarta> {
    if (esito.ok) return esito;
    const errore: unknown = esito.errore;
    const tipo = typeof errore === 'object' && errore && 'tipo' in errore ? errore.tipo : undefined;
    // The card was there when the dialogue began: what PC/SC says of an empty reader means that it was pulled.
    if (tipo === 'carta-assente' || (tipo === 'guasto' && estrazione.aborted)) {
      return fallito({ tipo: 'carta-estratta' });
    }
    const codice = typeof errore === 'object' && errore && 'codice' in errore ? errore.codice : undefined;
    if (codice === 'TooManyCardConnections' || codice === 'TooManyConnectRequests') {
      this.#sorveglianza.ricomincia();
      return fallito({ tipo: 'carta-occupata' });
    }
    return esito;
  }
}

/** No PC/SC library on this machine: the desk says so, and everything that needs no card works. */
class LettoriAssenti implements Lettori {
  readonly #causa: string;
  readonly #stato = new Diffusione<readonly Lettore[]>([]);

  constructor(causa: string) {
    this.#causa = causa;
  }

  osserva(): AsyncIterable<readonly Lettore[]> {
    return this.#stato.osserva();
  }

  elenco(): readonly Lettore[] {
    return [];
  }

  servizio(): StatoServizio {
    return {
      stato: 'assente',
      causa: this.#causa,
      rimedio:
        'Installa il supporto alle smart card (su Debian: apt-get install libpcsclite1 pcscd) e riavvia lo sportello.',
    };
  }

  segnaleEstrazione(): AbortSignal {
    return AbortSignal.abort();
  }

  trasmetti(): Promise<Esito<Uint8Array, ErroreCarta>> {
    return this.dialoga();
  }

  dialoga(): Promise<{ readonly ok: false; readonly errore: ErroreCarta }> {
    return Promise.resolve(fallito({ tipo: 'servizio-assente', causa: this.#causa }));
  }

  chiudi(): Promise<void> {
    this.#stato.chiudi();
    return Promise.resolve();
  }
}

/** Opens the readers of this machine. Never fails: what is missing is told by {@link Lettori.servizio}. */
export async function apriLettori(opzioni: OpzioniLettori = {}): Promise<Lettori> {
  const modulo = await (opzioni.carica ?? caricaPcsc)();
  if (!modulo.ok) return new LettoriAssenti(modulo.errore);
  return new LettoriPcsc(modulo.valore, opzioni.attesa ?? 4000, opzioni.ripresa ?? 500);
}
