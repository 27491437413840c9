/** A thread that works on one request and ends: the counter never waits for it, and its memory goes with it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ClientConfig } from 'pg';
import { kysely } from '../db/apri.ts';
import { lasciaIlPasso } from '../lascia-il-passo.ts';
import { inCoda } from '../db/priorita.ts';
import { creaLuoghi } from '#contract/tabelle/luoghi.ts';
import { leggiLuoghi } from '#resources/luoghi.ts';
import { eseguiSubentro } from '../subentro/lavoro.ts';
import { eseguiElaborazione, type EsitoLavoro, type PartiLavoro } from './lavoro/esegui.ts';

export interface DatiLavoratore {
  readonly id: string;
  readonly collegamento: ClientConfig;
  readonly chiave: Uint8Array;
  /** The register's time when the work began, in milliseconds. */
  readonly adesso: number;
  readonly allaVolta?: number;
}
export type MessaggioLavoratore =
  | { readonly tipo: 'avanzamento'; readonly fatte: number }
  | { readonly tipo: 'esito'; readonly esito: EsitoLavoro };

const { id, collegamento, chiave, adesso, allaVolta } = workerData as DatiLavoratore;
const scarto = adesso - Date.now();
const di = (messaggio: MessaggioLavoratore): void => parentPort?.postMessage(messaggio);

async function codiceDi(quale: string): Promise<string | undefined> {
  const riga = await db
    .selectFrom('elaborazione')
    .select('codice')
    .where('id', '=', quale)
    .executeTakeFirst();
  return riga?.codice;
}

function eseguiSubentroQui(parti: PartiLavoro, quale: string): Promise<EsitoLavoro> {
  return eseguiSubentro({ ...parti, luoghi: creaLuoghi(leggiLuoghi()) }, quale);
}

lasciaIlPasso('molto');
// An idle connection that falls is seen at its next use.
const db = kysely(collegamento, 3, () => undefined, inCoda(collegamento));
try {
  const esegui = (await codiceDi(id)) === 'S001' ? eseguiSubentroQui : eseguiElaborazione;
  const esito = await esegui(
    {
      ...{ db, chiave, orologio: () => new Date(Date.now() + scarto) },
      ...(allaVolta !== undefined && { allaVolta }),
      suAvanzamento: (_, fatte) => {
        di({ tipo: 'avanzamento', fatte });
      },
    },
    id,
  );
  di({ tipo: 'esito', esito });
} finally {
  await db.destroy();
}
