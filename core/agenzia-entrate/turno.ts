import type { Kysely } from 'kysely';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { raddoppia } from '../coda/giro.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { cercaEnte } from '../registro/ente.ts';
import { anagraficiDi } from './anagrafici.ts';
import { applicaRisposta, type EsitoApplica } from './applica.ts';
import type { Agenzia, GuastoAgenzia } from './connettore.ts';

export interface PartiTurno {
  readonly db: Kysely<Schema>;
  readonly agenzia: Agenzia;
  readonly luoghi: Luoghi;
  /** The register's time: the day of the answer. */
  readonly orologio: Orologio;
  /** The machine's: how long ago an attempt was. */
  readonly macchina?: () => Date;
}

/** Milliseconds before the next attempt after so many without an answer: a second, then twice as long, up to five minutes. */
export function attesaDopo(tentativi: number): number {
  return raddoppia(tentativi, 300_000);
}

/** Questions whose time has come, the oldest first. */
export async function daFare(db: Kysely<Schema>, adesso: Date, quante = 50): Promise<readonly string[]> {
  const righe = await db
    .selectFrom('richiesta_agenzia')
    .select('id')
    .where('stato', '=', 'attesa')
    .where('prossimo', '<=', adesso)
    .orderBy('prossimo')
    .orderBy('id')
    .limit(quante)
    .execute();
  return righe.map(({ id }) => id);
}

async function leggi(db: Kysely<Schema>, id: string, adesso: Date) {
  return db
    .selectFrom('richiesta_agenzia as r')
    .innerJoin('soggetto as s', 's.id', 'r.soggetto')
    .select(['r.id', 'r.soggetto', 'r.comune', 'r.tipo', 'r.prima', 'r.nuovo', 'r.tentativi'])
    .select(['s.versione', 's.documento'])
    .where('r.id', '=', id)
    .where('r.stato', '=', 'attesa')
    .where('r.prossimo', '<=', adesso)
    .executeTakeFirst();
}

/** Asks one question and writes the answer. @returns how it went; undefined: there was nothing to do. */
export async function chiediUna(
  { db, agenzia, luoghi, orologio, macchina = () => new Date() }: PartiTurno,
  id: string,
): Promise<EsitoApplica | GuastoAgenzia | undefined> {
  const riga = await leggi(db, id, macchina());
  if (!riga) return undefined;
  // The registration was taken back meanwhile: nobody needs the answer.
  if (riga.documento.stato === 'annullato') {
    await db
      .updateTable('richiesta_agenzia')
      .set({ stato: 'respinta', conclusa: orologio() })
      .where('id', '=', id)
      .where('stato', '=', 'attesa')
      .execute();
    return 'respinta';
  }
  const { soggetto, comune, tipo, prima, nuovo, versione, documento } = riga;
  const { generalita } = documento.dati;
  const codiceFiscale = generalita.codiceFiscale?.codFiscale.toUpperCase();
  const avuta = await agenzia.chiedi({
    // The same question again, after a fall, is the same for them too; about another version it is another.
    ...{ id: `${comune}-${id}-${String(versione)}`, tipo, comune, dati: anagraficiDi(generalita, luoghi) },
    ...(codiceFiscale !== undefined && { codiceFiscale }),
    ...(prima && { prima }),
    ...(nuovo !== null && { nuovo }),
  });
  if (!avuta.ok) {
    const tentativi = riga.tentativi + 1;
    const prossimo = new Date(macchina().getTime() + attesaDopo(tentativi));
    await db
      .updateTable('richiesta_agenzia')
      .set({ tentativi, prossimo, guasto: avuta.errore })
      .where('id', '=', id)
      .where('stato', '=', 'attesa')
      .execute();
    return avuta.errore;
  }
  const da = { id, soggetto, versione, comune, tipo };
  const parti = { ente: cercaEnte(db), adesso: orologio() };
  return db.transaction().execute((trx) => applicaRisposta(trx, da, avuta.valore, parti));
}
