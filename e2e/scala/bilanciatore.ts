import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** One address in front of several: connections in turn to whoever answers, and what is in them is not looked at. */
export interface Bilanciatore {
  readonly porta: number;
  /** Connections taken by each, in the order of the doors. */
  readonly prese: readonly number[];
  chiudi(): Promise<void>;
}

/** @param porte of this machine. */
export async function avviaBilanciatore(porte: readonly number[]): Promise<Bilanciatore> {
  const prese = porte.map(() => 0);
  const vive = new Set<Socket>();
  let turno = 0;

  function unisci(cliente: Socket, quale: number, altri: number): void {
    const n = quale % porte.length;
    const nucleo = connect(porte[n] ?? 0, '127.0.0.1');
    vive.add(nucleo);
    nucleo.once('connect', () => {
      prese[n] = (prese[n] ?? 0) + 1;
      cliente.pipe(nucleo).pipe(cliente);
    });
    nucleo.on('error', () => {
      // Nothing has been read of it yet: the next one gets all of it.
      if (nucleo.bytesRead === 0 && nucleo.bytesWritten === 0 && altri > 0) unisci(cliente, n + 1, altri - 1);
      else cliente.destroy();
    });
    nucleo.on('close', () => vive.delete(nucleo));
    cliente.on('close', () => nucleo.destroy());
  }

  const server = createServer({ pauseOnConnect: true }, (cliente) => {
    vive.add(cliente);
    cliente.on('error', () => undefined);
    cliente.on('close', () => vive.delete(cliente));
    unisci(cliente, turno++, porte.length - 1);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    porta: (server.address() as AddressInfo).port,
    prese,
    async chiudi() {
      const chiuso = once(server, 'close');
      server.close();
      for (const una of vive) una.destroy();
      await chiuso;
    },
  };
}
