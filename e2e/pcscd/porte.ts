import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

async function libera(porta: number): Promise<number | undefined> {
  const server = createServer();
  server.listen(porta, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return undefined;
  }
  const indirizzo = server.address();
  server.close();
  await once(server, 'close');
  return typeof indirizzo === 'object' ? indirizzo?.port : undefined;
}

/** Two free ports in a row, the first of which is given: a virtual reader has two slots, one after the other. */
export async function duePorte(): Promise<number> {
  for (;;) {
    const prima = await libera(0);
    if (prima !== undefined && prima < 65_535 && (await libera(prima + 1)) !== undefined) return prima;
  }
}

/** Whether somebody listens on the port, without connecting: a connection would look like a card going in. */
export function inAscolto(porta: number): boolean {
  const cifre = porta.toString(16).toUpperCase().padStart(4, '0');
  // local address, remote address, state 0A = LISTEN (proc(5))
  return new RegExp(`: [0-9A-F]{8}:${cifre} [0-9A-F]{8}:0000 0A `).test(
    readFileSync('/proc/net/tcp', 'utf8'),
  );
}
