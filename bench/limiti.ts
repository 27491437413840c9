import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { Pool, type ClientConfig } from 'pg';
import { ritmo, type Ritmo } from './misura.ts';

/** The least that a registration can cost on this machine: two rows made durable by one commit. */
export async function dueRigheDurevoli(
  collegamento: ClientConfig,
  volte: number,
  insieme: number,
): Promise<Ritmo> {
  const pool = new Pool({ ...collegamento, max: insieme });
  const documento = JSON.stringify({ dati: randomBytes(1500).toString('hex') });
  try {
    await pool.query('create table misura_uno (id bigserial primary key, documento jsonb not null)');
    await pool.query('create table misura_due (id bigserial primary key, documento jsonb not null)');
    return await ritmo(volte, insieme, () =>
      // One statement, one round trip, one commit.
      pool.query(
        `with uno as (insert into misura_uno (documento) values ($1::jsonb) returning id)
         insert into misura_due (documento) select $1::jsonb from uno`,
        [documento],
      ),
    );
  } finally {
    await pool.query('drop table if exists misura_uno, misura_due');
    await pool.end();
  }
}

/** A person by codice fiscale, straight from the table. */
export async function ricercaNuda(
  collegamento: ClientConfig,
  codici: readonly string[],
  volte: number,
  insieme: number,
): Promise<Ritmo> {
  const pool = new Pool({ ...collegamento, max: insieme });
  try {
    return await ritmo(volte, insieme, (n) =>
      pool.query({
        name: 'per-codice',
        text: 'select documento from soggetto where codice_fiscale = $1',
        values: [codici[n % codici.length]],
      }),
    );
  } finally {
    await pool.end();
  }
}

/** Signatures alone, one after the other, as a single thread of Node makes them. */
export async function firmaNuda(tipo: 'RSA-2048' | 'P-256', volte: number): Promise<Ritmo> {
  const { privateKey } =
    tipo === 'P-256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const dati = randomBytes(256);
  return ritmo(volte, 1, async () => sign('sha256', dati, privateKey));
}
