import type { Domanda } from './database.ts';
import { conserva, improntaDi, type Ricevuta } from './ricevute.ts';

/** What one write keeps at most: what comes meanwhile waits for the next. */
const allaVolta = 256;

interface InAttesa {
  readonly ricevuta: Ricevuta;
  readonly riuscita: (nuova: boolean) => void;
  readonly fallita: (errore: unknown) => void;
}

/** One statement, one wait for the disk. @returns which are new. */
async function conservaTutte(chiedi: Domanda, ricevute: readonly Ricevuta[]): Promise<readonly boolean[]> {
  const impronte = ricevute.map(improntaDi);
  const scritte = await chiedi<{ impronta: Buffer }>(
    `insert into anagrafe.notifica (progressivo, tipo, operazione, impronta, contenuto, nata, via)
      select * from unnest($1::bigint[], $2::text[], $3::text[], $4::bytea[], $5::text[], $6::timestamptz[], $7::text[])
      on conflict do nothing returning impronta`,
    [
      ricevute.map(({ posto }) => posto?.progressivo ?? null),
      ricevute.map(({ tipo }) => tipo),
      ricevute.map(({ operazione }) => operazione),
      impronte,
      ricevute.map(({ xml }) => xml),
      ricevute.map(({ posto }) => posto?.istante ?? null),
      ricevute.map(({ via }) => via),
    ],
  );
  const nuove = new Set(scritte.map(({ impronta }) => impronta.toString('base64')));
  // Of two alike in the same write only the first is new.
  return impronte.map((una) => nuove.delete(una.toString('base64')));
}

/**
 * Keeps what arrives, each on disk before it is said to have been taken: one write at a time, and what arrived during
 * it goes together in the next. When a write fails, each is tried by itself: one that cannot be kept stops no other.
 */
export function conservaInsieme(chiedi: Domanda): (ricevuta: Ricevuta) => Promise<boolean> {
  const attese: InAttesa[] = [];
  let scrive = false;

  async function scrivi(queste: readonly InAttesa[]): Promise<void> {
    try {
      const nuove = await conservaTutte(
        chiedi,
        queste.map(({ ricevuta }) => ricevuta),
      );
      queste.forEach(({ riuscita }, posto) => {
        riuscita(nuove[posto] ?? false);
      });
    } catch {
      for (const { ricevuta, riuscita, fallita } of queste)
        await conserva(chiedi, ricevuta).then(riuscita, fallita);
    }
  }

  async function svuota(): Promise<void> {
    if (scrive) return;
    scrive = true;
    while (attese.length > 0) await scrivi(attese.splice(0, allaVolta));
    scrive = false;
  }

  return (ricevuta) =>
    new Promise((riuscita, fallita) => {
      attese.push({ ricevuta, riuscita, fallita });
      void svuota();
    });
}
