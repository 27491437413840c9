import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { expect, it } from 'vitest';
import { ClientePrimario } from './primario.ts';

/** A message of the protocol of PostgreSQL. */
function messaggio(tipo: string, corpo: Buffer): Buffer {
  const testa = Buffer.alloc(5);
  testa.write(tipo);
  testa.writeUInt32BE(corpo.length + 4, 1);
  return Buffer.concat([testa, corpo]);
}

const entra = messaggio('R', Buffer.alloc(4));
const pronto = messaggio('Z', Buffer.from('I'));
const addio = messaggio('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'));

it('outlives a server that dies in the moment in which it lets us in, and tells whoever asks', async () => {
  const server = createServer((presa) => {
    presa.on('error', () => undefined);
    presa.once('data', () => presa.end(Buffer.concat([entra, pronto, addio])));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const pool = new Pool({ host: '127.0.0.1', port, user: 'prova', ssl: false, Client: ClientePrimario });
  pool.on('error', () => undefined);
  try {
    await expect(pool.query('select 1')).rejects.toThrow();
  } finally {
    await pool.end();
    server.close();
  }
});
