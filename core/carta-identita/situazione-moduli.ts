import type { Kysely } from 'kysely';
import { scriviNumero } from '#contract/regole/carta-identita/index.ts';
import type { Magazzino, Riscontro, StatoModulo, Tratto } from '#contract/wa/carta-identita.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import { inTratti, numeriDi } from './tratti.ts';

const eventiMostrati = 200;

/** Where the blanks of a municipality are, what happened to them last, and which is the next of this workstation. */
export async function leggiSituazione(db: Kysely<Schema>, chi: Chi): Promise<Magazzino> {
  const righe = await db
    .selectFrom('modulo_carta')
    .select(['serie', 'numero', 'stato', 'postazione'])
    .where('comune', '=', chi.comune)
    .orderBy('serie')
    .orderBy('numero')
    .execute();
  const eventi = await db
    .selectFrom('evento_modulo')
    .selectAll()
    .where('comune', '=', chi.comune)
    .orderBy('id', 'desc')
    .limit(eventiMostrati)
    .execute();
  const prossimo = righe.find(
    ({ stato, postazione }) => stato === 'assegnato' && postazione === chi.idPostazione,
  );
  return {
    tratti: inTratti(righe, ({ stato, postazione }) => ({
      stato,
      ...(postazione !== null && { postazione }),
    })),
    eventi: eventi.map(({ id, tipo, serie, dal, al, postazione, nota, operatore, istante }) => ({
      ...{ id, tipo, serie, dal, al, operatore, istante: istante.toISOString() },
      ...(postazione !== null && { postazione }),
      ...(nota !== null && { nota }),
    })),
    ...(prossimo && { prossimo: scriviNumero(prossimo) }),
  };
}

/** What was counted against what the register expects there. */
export function riscontrati(
  righe: readonly {
    readonly serie: string;
    readonly numero: number;
    readonly stato: StatoModulo;
    readonly postazione: string | null;
  }[],
  contati: readonly Tratto[],
): Riscontro {
  const visti = new Map(contati.flatMap(numeriDi).map((uno) => [scriviNumero(uno), uno] as const));
  const attesi = new Set(righe.map(scriviNumero));
  const mancano = inTratti(
    righe.filter((riga) => !visti.has(scriviNumero(riga))),
    ({ stato, postazione }) => ({ stato, ...(postazione !== null && { postazione }) }),
  );
  const altri = [...visti].filter(([nome]) => !attesi.has(nome)).sort(([a], [b]) => a.localeCompare(b));
  const inPiu = inTratti(
    altri.map(([, uno]) => uno),
    () => ({}),
  );
  return { mancano, inPiu };
}
