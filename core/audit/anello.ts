import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { TabellaAudit } from '../db/schema.ts';

export type VoceAudit = Selectable<TabellaAudit>;

/** Before the first link of a chain. */
export const inizioCatena = Buffer.alloc(32);

/** Digest of an entry together with that of the link before it: nothing can be changed, taken out or put in between. */
export function anello(prima: Uint8Array, voce: VoceAudit): Buffer {
  const contenuto = [
    voce.id,
    voce.flusso,
    voce.tipo,
    voce.istante.toISOString(),
    voce.operatore,
    voce.id_postazione,
    voce.canale,
    voce.finalita,
    voce.soggetti,
    voce.campi,
    voce.operazione,
    voce.esito,
    voce.registrata.toISOString(),
  ];
  return createHash('sha256').update(prima).update(JSON.stringify(contenuto)).digest();
}
