import type { Insertable, Kysely } from 'kysely';
import type { Chi } from '../chi.ts';
import type { TabellaAudit, TabelleRegistro } from '../db/schema.ts';

/** One access to personal data: by whom, from where, why, to whose data (security.md §8). */
export interface VoceAudit {
  readonly tipo: string;
  readonly chi: Pick<Chi, 'codiceFiscale' | 'idPostazione' | 'comune' | 'canale'>;
  readonly istante: Date;
  readonly finalita: string;
  readonly soggetti: readonly string[];
  readonly campi: readonly string[];
  readonly operazione?: string;
  readonly esito: string;
}

export function rigaAudit(voce: VoceAudit): Insertable<TabellaAudit> {
  return {
    flusso: voce.chi.comune,
    tipo: voce.tipo,
    istante: voce.istante,
    operatore: voce.chi.codiceFiscale,
    id_postazione: voce.chi.idPostazione,
    canale: voce.chi.canale,
    finalita: voce.finalita,
    soggetti: [...new Set(voce.soggetti)],
    campi: [...voce.campi],
    operazione: voce.operazione ?? null,
    esito: voce.esito,
  };
}

/** Called by the dispatcher and the repositories, never by an operation; rows are only ever added (0001_registro). */
export async function scriviAudit(db: Kysely<TabelleRegistro>, voce: VoceAudit): Promise<void> {
  await db.insertInto('audit').values(rigaAudit(voce)).execute();
}
