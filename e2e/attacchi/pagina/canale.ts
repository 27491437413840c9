import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Host } from '#main/host.ts';
import { serviGuscio } from '#main/shell/browser.ts';

/** A call that takes longer is a hang. Milliseconds. */
const attesa = 60_000;

export interface Risposta {
  readonly ok: boolean;
  readonly valore?: unknown;
  readonly errore?: {
    readonly tipo: string;
    readonly messaggio?: string;
    readonly errore?: { readonly tipo: string };
  };
}

/** The socket of the page in the hands of somebody else: the same address, cookie and origin, and no page. */
export class Canale {
  readonly #socket: WebSocket;
  readonly #attese = new Map<number, (risposta: unknown) => void>();
  /** All that came without being asked for. */
  readonly notizie: string[] = [];
  #numero = 0;
  readonly #chiudiGuscio: () => Promise<void>;

  private constructor(socket: WebSocket, chiudiGuscio: () => Promise<void>) {
    this.#socket = socket;
    this.#chiudiGuscio = chiudiGuscio;
    socket.on('message', (dati: Buffer) => {
      const testo = dati.toString();
      const { id, risposta } = JSON.parse(testo) as { id?: number; risposta?: unknown };
      if (id === undefined) this.notizie.push(testo);
      else this.#attese.get(id)?.(risposta);
    });
  }

  /** @param cartella where the page of the trial is put. */
  static async apri(host: Host, cartella: string): Promise<Canale> {
    const radicePagina = join(cartella, 'pagina');
    mkdirSync(radicePagina);
    writeFileSync(join(radicePagina, 'index.html'), '<!doctype html><html><head></head></html>');
    const servito = await serviGuscio(host, { porta: 0, radicePagina, giornale: () => undefined });
    if (!servito.ok) throw new Error(servito.errore.tipo);
    const guscio = servito.valore;
    const { porta, url } = guscio;
    try {
      const aperta = await fetch(url, { redirect: 'manual' });
      const cookie = aperta.headers.get('set-cookie')?.split(';')[0] ?? '';
      const socket = new WebSocket(`ws://127.0.0.1:${porta}/ponte`, {
        origin: `http://127.0.0.1:${porta}`,
        headers: { cookie },
      });
      await once(socket, 'open');
      return new Canale(socket, () => guscio.chiudi());
    } catch (causa) {
      await guscio.chiudi();
      throw causa;
    }
  }

  /** @throws when no answer comes. */
  chiama(nome: string, richiesta: unknown): Promise<Risposta> {
    const id = ++this.#numero;
    return new Promise((risolvi, rifiuta) => {
      const basta = setTimeout(() => {
        rifiuta(new Error(`${nome}: no answer in ${attesa / 1000} seconds`));
      }, attesa);
      this.#attese.set(id, (risposta) => {
        clearTimeout(basta);
        this.#attese.delete(id);
        risolvi(risposta as Risposta);
      });
      this.#socket.send(JSON.stringify({ id, chiama: nome, richiesta }));
    });
  }

  ascolta(evento: string): void {
    this.#socket.send(JSON.stringify({ ascolta: evento }));
  }

  async chiudi(): Promise<void> {
    this.#socket.terminate();
    await this.#chiudiGuscio();
  }
}
