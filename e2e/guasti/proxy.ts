import { EventEmitter, once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** `andata`: from the desk to the core. `ritorno`: from the core to the desk. */
export type Verso = 'andata' | 'ritorno';

/** What happens to traffic from now on, on connections that are open and on new ones. */
export type Guasto =
  | { readonly tipo: 'nessuno' }
  /** Every chunk waits this long before it goes on, in both directions. */
  | { readonly tipo: 'ritardo'; readonly millisecondi: number }
  /** Connections stay open and nothing goes through: a cable pulled far away. */
  | { readonly tipo: 'silenzio'; readonly verso?: Verso }
  /** Both ends are reset once this many bytes have gone in one direction, counted from now. */
  | { readonly tipo: 'taglio'; readonly verso: Verso; readonly dopoByte: number }
  /** New connections are reset at once; open ones live on. */
  | { readonly tipo: 'rifiuto' }
  /** The core sees its end closed, the desk sees nothing. */
  | { readonly tipo: 'mezza-aperta' };

export interface Contatori {
  readonly connessioni: number;
  readonly aperte: number;
  readonly andata: number;
  readonly ritorno: number;
}

interface Eventi {
  connessione: [];
  chiusura: [];
  byte: [Verso, number];
}

interface Coppia {
  readonly banco: Socket;
  readonly core: Socket;
}

const contrario = { andata: 'ritorno', ritorno: 'andata' } as const;

/** A TCP proxy that breaks as networks do. It knows nothing of TLS: what it cuts, it cuts blindly. */
export class Proxy {
  readonly #server: Server;
  readonly #bersaglio: { readonly host: string; readonly porta: number };
  readonly #eventi = new EventEmitter<Eventi>();
  readonly #coppie = new Set<Coppia>();
  readonly #passati: Record<Verso, number> = { andata: 0, ritorno: 0 };
  #connessioni = 0;
  #guasto: Guasto = { tipo: 'nessuno' };
  #restanti = 0;

  private constructor(bersaglio: { readonly host: string; readonly porta: number }) {
    this.#bersaglio = bersaglio;
    this.#server = createServer({ allowHalfOpen: true }, (banco) => {
      this.#nuova(banco);
    });
    this.#eventi.setMaxListeners(0);
  }

  static async avvia(bersaglio: { readonly host?: string; readonly porta: number }): Promise<Proxy> {
    const proxy = new Proxy({ host: bersaglio.host ?? '127.0.0.1', porta: bersaglio.porta });
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** Where the desk connects instead of the core. */
  get porta(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get contatori(): Contatori {
    return { ...this.#passati, connessioni: this.#connessioni, aperte: this.#coppie.size };
  }

  imposta(guasto: Guasto): void {
    this.#guasto = guasto;
    if (guasto.tipo === 'taglio') this.#restanti = guasto.dopoByte;
    for (const coppia of this.#coppie) {
      this.#applica(coppia);
    }
  }

  /** Everything works again; what was held back by silence goes on. */
  passaTutto(): void {
    this.imposta({ tipo: 'nessuno' });
  }

  /** Resets what is open now; new connections meet the present fault. */
  taglia(): void {
    for (const coppia of this.#coppie) azzera(coppia);
  }

  /**
   * Resolves at the next event: a connection from the desk, a connection gone, or `byte` bytes more in a direction.
   * To be called before what makes it happen.
   */
  async quando(
    evento: 'connessione' | 'chiusura' | { readonly verso: Verso; readonly byte: number },
  ): Promise<void> {
    if (typeof evento === 'string') {
      await once(this.#eventi, evento);
      return;
    }
    const meta = this.#passati[evento.verso] + evento.byte;
    while (this.#passati[evento.verso] < meta) await once(this.#eventi, 'byte');
  }

  async chiudi(): Promise<void> {
    this.taglia();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #nuova(banco: Socket): void {
    this.#connessioni += 1;
    this.#eventi.emit('connessione');
    if (this.#guasto.tipo === 'rifiuto') {
      banco.on('error', () => undefined);
      banco.resetAndDestroy();
      return;
    }
    const { host, porta } = this.#bersaglio;
    const core = connect({ host, port: porta, allowHalfOpen: true });
    const coppia: Coppia = { banco, core };
    this.#coppie.add(coppia);
    for (const presa of [banco, core]) {
      presa.setNoDelay(true);
      presa.on('error', () => {
        azzera(coppia);
      });
      presa.on('close', () => {
        if (this.#guasto.tipo !== 'mezza-aperta') azzera(coppia);
        if (banco.destroyed && core.destroyed && this.#coppie.delete(coppia)) this.#eventi.emit('chiusura');
      });
    }
    void this.#travasa(coppia, 'andata');
    void this.#travasa(coppia, 'ritorno');
    this.#applica(coppia);
  }

  #applica(coppia: Coppia): void {
    if (this.#guasto.tipo === 'taglio' && this.#guasto.dopoByte === 0) azzera(coppia);
    if (this.#guasto.tipo === 'mezza-aperta') coppia.core.destroy();
    this.#eventi.emit('byte', 'andata', 0);
  }

  #zitto(verso: Verso): boolean {
    if (this.#guasto.tipo === 'mezza-aperta') return true;
    return this.#guasto.tipo === 'silenzio' && this.#guasto.verso !== contrario[verso];
  }

  async #travasa(coppia: Coppia, verso: Verso): Promise<void> {
    const [da, a] = verso === 'andata' ? [coppia.banco, coppia.core] : [coppia.core, coppia.banco];
    try {
      for await (const parte of da as AsyncIterable<Buffer>) {
        if (this.#guasto.tipo === 'ritardo') await attesa(this.#guasto.millisecondi);
        while (this.#zitto(verso) && !a.destroyed) await once(this.#eventi, 'byte');
        if (!this.#passa(coppia, verso, a, parte)) return;
      }
      if (!this.#zitto(verso)) a.end();
    } catch {
      // The socket was reset: its 'error' and 'close' have been dealt with.
    }
  }

  #passa(coppia: Coppia, verso: Verso, a: Socket, parte: Buffer): boolean {
    const conta = this.#guasto.tipo === 'taglio' && this.#guasto.verso === verso;
    const intera = !conta || parte.length < this.#restanti;
    const passata = intera ? parte : parte.subarray(0, this.#restanti);
    if (conta) this.#restanti -= passata.length;
    this.#passati[verso] += passata.length;
    a.write(passata, () => {
      this.#eventi.emit('byte', verso, passata.length);
      if (!intera) azzera(coppia);
    });
    return intera;
  }
}

function azzera({ banco, core }: Coppia): void {
  for (const presa of [banco, core]) if (!presa.destroyed) presa.resetAndDestroy();
}

function attesa(millisecondi: number): Promise<void> {
  return new Promise((fatto) => setTimeout(fatto, millisecondi));
}
