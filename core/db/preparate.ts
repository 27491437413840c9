import type { PostgresPool } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** A few hundred texts are all that the core asks; more would be lists of changing length, not worth a plan each. */
const massimo = 500;
/** feature_not_supported: "cached plan must not change result type", after a migration by another process. */
const pianoSuperato = '0A000';

type Cliente = Awaited<ReturnType<PostgresPool['connect']>>;

/**
 * The pool with every statement prepared: read and planned once per connection, not at each call, which was a third of
 * what a registration cost the database.
 */
export function conPreparate(pool: Pool): PostgresPool {
  const nomi = new Map<string, string>();
  const clienti = new WeakMap<PoolClient, Cliente>();
  let dati = 0;

  const nomeDi = (testo: string): string | undefined => {
    const gia = nomi.get(testo);
    if (gia !== undefined || nomi.size >= massimo) return gia;
    const nome = `s${++dati}`;
    nomi.set(testo, nome);
    return nome;
  };

  const avvolgi = (cliente: PoolClient): Cliente => {
    const query = async (text: string, valori: readonly unknown[]): Promise<unknown> => {
      const name = valori.length > 0 ? nomeDi(text) : undefined;
      try {
        return await cliente.query({ ...(name !== undefined && { name }), text, values: [...valori] });
      } catch (errore) {
        if ((errore as { code?: string }).code === pianoSuperato) nomi.delete(text);
        throw errore;
      }
    };
    return {
      query: query as Cliente['query'],
      release: (butta) => {
        cliente.release(butta);
      },
    };
  };

  return {
    options: pool.options,
    async connect() {
      const cliente = await pool.connect();
      const avvolto = clienti.get(cliente) ?? avvolgi(cliente);
      clienti.set(cliente, avvolto);
      return avvolto;
    },
    end: () => pool.end(),
  };
}
