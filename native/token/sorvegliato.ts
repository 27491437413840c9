import path from 'node:path';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreToken } from '../errori.ts';
import { entro } from '../reader/scadenza.ts';
import type { AvviaFiglio, ProcessoFiglio } from './figlio-node.ts';
import { Risposta, valori, type Richiesta, type TipoRichiesta, type ValoreDi } from './messaggi.ts';

const entrata = path.join(import.meta.dirname, 'figlio.ts');
/** A module that notices by itself that the card is gone does so within this time, in milliseconds. */
const grazia = 300;

type Corpo<K extends TipoRichiesta> = Omit<Extract<Richiesta, { tipo: K }>, 'tipo' | 'numero'>;
type Arrivo = { readonly risposta: Risposta } | 'uscito';

/** Follows `segnale` a little later. */
function inRitardo(segnale: AbortSignal): { readonly segnale: AbortSignal; readonly smetti: () => void } {
  const ritardato = new AbortController();
  let orologio: NodeJS.Timeout | undefined;
  const avvia = () => {
    orologio = setTimeout(() => {
      ritardato.abort();
    }, grazia);
  };
  segnale.addEventListener('abort', avvia, { once: true });
  return {
    segnale: ritardato.signal,
    smetti: () => {
      segnale.removeEventListener('abort', avvia);
      clearTimeout(orologio);
    },
  };
}

/**
 * The module process under watch: one call at a time, each with its time limit. A call that is late costs the process
 * its life, and those in line behind it are told the same: whoever was in is in no more.
 */
export class Sorvegliato {
  readonly #avvia: () => ProcessoFiglio;
  readonly #attesa: number;
  #figlio: ProcessoFiglio | undefined;
  /** Grows each time a process dies. */
  #vita = 0;
  #numero = 0;
  #coda: Promise<unknown> = Promise.resolve();
  #chiuso = false;
  readonly #inAttesa = new Map<number, (arrivo: Arrivo) => void>();

  constructor(dati: {
    readonly avviaFiglio: AvviaFiglio;
    readonly modulo: string;
    readonly ambiente: Readonly<Record<string, string>>;
    readonly attesa: number;
  }) {
    this.#avvia = () => dati.avviaFiglio(entrata, [dati.modulo], dati.ambiente);
    this.#attesa = dati.attesa;
    this.#figlio = this.#nuovo();
  }

  async chiama<K extends TipoRichiesta>(
    tipo: K,
    corpo: Corpo<K>,
    segnale: AbortSignal = new AbortController().signal,
    attesa = this.#attesa,
  ): Promise<Esito<ValoreDi<K>, ErroreToken>> {
    if (this.#chiuso) return fallito({ tipo: 'guasto', codice: 'token-chiuso' });
    if (segnale.aborted) return fallito({ tipo: 'carta-estratta' });
    const vita = this.#vita;
    let incorso = false;
    let abbandonata = false;
    const turno = this.#coda.then((): Promise<Arrivo> | Arrivo => {
      if (vita !== this.#vita || abbandonata) return 'uscito';
      incorso = true;
      return this.#chiedi(tipo, corpo);
    });
    this.#coda = turno;
    const ritardato = inRitardo(segnale);
    const esito = await entro(turno, attesa, ritardato.segnale);
    ritardato.smetti();
    if (esito.fine === 'compiuto') {
      if (esito.valore === 'uscito') {
        return fallito({ tipo: segnale.aborted ? 'carta-estratta' : 'modulo-riavviato' });
      }
      return this.#leggi(tipo, esito.valore.risposta);
    }
    abbandonata = true;
    if (incorso && vita === this.#vita) this.riavvia();
    return fallito({ tipo: esito.fine === 'estratta' ? 'carta-estratta' : 'modulo-riavviato' });
  }

  /** Kills the process and starts another: the only sure way to make a module forget. */
  riavvia(): void {
    this.#finito(this.#figlio);
    if (!this.#chiuso) this.#figlio = this.#nuovo();
  }

  chiudi(): void {
    this.#chiuso = true;
    this.#finito(this.#figlio);
  }

  #nuovo(): ProcessoFiglio {
    const figlio = this.#avvia();
    figlio.suMessaggio((messaggio) => {
      const risposta = Risposta.safeParse(messaggio);
      if (!risposta.success || figlio !== this.#figlio) return;
      const consegna = this.#inAttesa.get(risposta.data.numero);
      this.#inAttesa.delete(risposta.data.numero);
      consegna?.({ risposta: risposta.data });
    });
    figlio.suUscita(() => {
      this.#finito(figlio);
    });
    return figlio;
  }

  #finito(figlio: ProcessoFiglio | undefined): void {
    if (!figlio || figlio !== this.#figlio) return;
    this.#figlio = undefined;
    this.#vita += 1;
    figlio.uccidi();
    for (const consegna of this.#inAttesa.values()) consegna('uscito');
    this.#inAttesa.clear();
  }

  #chiedi<K extends TipoRichiesta>(tipo: K, corpo: Corpo<K>): Promise<Arrivo> {
    const figlio = (this.#figlio ??= this.#nuovo());
    const numero = ++this.#numero;
    const arrivo = new Promise<Arrivo>((consegna) => this.#inAttesa.set(numero, consegna));
    figlio.invia({ ...corpo, tipo, numero });
    return arrivo;
  }

  #leggi<K extends TipoRichiesta>(tipo: K, { esito }: Risposta): Esito<ValoreDi<K>, ErroreToken> {
    if (!esito.ok) {
      // What a module believes of slots and sessions after such an end is not worth trusting.
      if (esito.errore.tipo === 'carta-estratta' || esito.errore.tipo === 'guasto') this.riavvia();
      return fallito(esito.errore);
    }
    const valore = valori[tipo].safeParse(esito.valore);
    if (!valore.success) return fallito({ tipo: 'guasto', codice: 'risposta-non-valida' });
    return riuscito(valore.data as ValoreDi<K>);
  }
}
