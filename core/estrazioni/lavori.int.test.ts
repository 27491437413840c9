import { randomBytes } from 'node:crypto';
import { constants, getPriority } from 'node:os';
import { gunzipSync } from 'node:zlib';
import type { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { richiesta4001 } from '#contract/regole/estrazione/casi-estrazione.ts';
import type { Voce } from '../http/giornale.ts';
import { registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { abbandonate, serratura } from './abbandonate.ts';
import { bancoEstrazioni, type BancoEstrazioni } from './banco-estrazioni.ts';
import { apriFile } from './cassaforte.ts';
import { avviaLavori, type PartiLavori } from './lavora.ts';
import { togliScadute } from './scadute.ts';
import type { StatoElaborazione } from './tabelle.ts';

const chiave = randomBytes(32);
let banco: RegistroDiProva;
let ferma: (() => Promise<void>) | undefined;
let voci: Voce[] = [];
let estrazioni: BancoEstrazioni;

beforeAll(async () => {
  banco = await registroDiProva({ residenti: 200, chiaveElaborati: chiave });
  estrazioni = bancoEstrazioni(banco, chiave);
});
afterEach(async () => {
  await ferma?.();
  ferma = undefined;
  voci = [];
});
afterAll(() => banco.chiudi());

async function avvia(altro: Partial<PartiLavori> = {}): Promise<void> {
  const { database, orologio } = banco;
  // Many batches: the middle is a long way from the end, however late this thread hears of it.
  const parti = { database, chiave, orologio: orologio.adesso, allaVolta: 3 };
  ferma = await avviaLavori({ ...parti, giornale: (voce) => voci.push(voce), ...altro });
}

/** As a core that died half way leaves it: begun, out of the queue, and nobody holds it. */
async function lasciaAMeta(id: string): Promise<void> {
  const db = banco.database.applicazione;
  await db.deleteFrom('elaborato').where('elaborazione', '=', id).execute();
  await db
    .updateTable('elaborazione')
    .set({ stato: 'corso', conclusa: null, scade: null })
    .where('id', '=', id)
    .execute();
}

async function chiedi(): Promise<string> {
  return (await estrazioni.chiedi('4001', richiesta4001({ datiAnagraficiRichiesti: ['2'] }))).id;
}

async function stato(id: string): Promise<StatoElaborazione | undefined> {
  const db = banco.database.applicazione;
  return (await db.selectFrom('elaborazione').select('stato').where('id', '=', id).executeTakeFirst())?.stato;
}

const arriva = (id: string, atteso: StatoElaborazione): Promise<void> =>
  vi.waitFor(async () => expect(await stato(id)).toBe(atteso), { timeout: 40_000, interval: 100 });

async function persone(id: string): Promise<number> {
  const [file = ''] = (await banco.cerca().elaborazione('048050', id))?.file ?? [];
  const cifrato = await banco.cerca().fileCifrato(file);
  if (!cifrato) throw new Error('no file');
  return [
    ...gunzipSync(apriFile(chiave, cifrato))
      .toString()
      .matchAll(/<datiSoggetto>/g),
  ].length;
}

describe('the work of the extractions', () => {
  it('is done by a thread of its own, and its outcome is in the log without a name', async () => {
    await avvia();
    const id = await chiedi();
    await arriva(id, 'pronta');
    await vi.waitFor(() =>
      expect(voci).toContainEqual({ evento: 'elaborazione', codice: 'fatta', riferimento: id }),
    );
    expect(await persone(id)).toBeGreaterThan(180);
  });

  it('lets whoever is at the counter go first, in the database too', async () => {
    // What another session is doing is told to its own role alone.
    const visti = new Set<number>();
    const guarda = async (): Promise<void> => {
      const { rows } = await sql<{ pid: number }>`
        select pid from pg_stat_activity where query like 'fetch forward%'`.execute(
        banco.database.applicazione,
      );
      for (const { pid } of rows) visti.add(getPriority(pid));
    };
    const sguardi: Promise<void>[] = [];
    await avvia({ suAvanzamento: () => void sguardi.push(guarda()) });
    await arriva(await chiedi(), 'pronta');
    await Promise.all(sguardi);
    expect([...visti]).toEqual([constants.priority.PRIORITY_BELOW_NORMAL]);
  });

  it('begins again by itself when the thread dies in the middle', async () => {
    const nati = new Set<Worker>();
    const suAvanzamento = (lavoratore: Worker, fatte: number): void => {
      nati.add(lavoratore);
      if (nati.size === 1 && fatte >= 60) void lavoratore.terminate();
    };
    await avvia({ suAvanzamento });
    const id = await chiedi();
    await arriva(id, 'pronta');
    expect(nati.size).toBe(2);
    expect(await persone(id)).toBeGreaterThan(180);
  });

  it('goes on after the core was stopped in the middle and started again', async () => {
    let fermato: Promise<void> | undefined;
    const suAvanzamento = (_: Worker, fatte: number): void => {
      if (fatte >= 60) fermato ??= ferma?.();
    };
    await avvia({ suAvanzamento });
    const id = await chiedi();
    await vi.waitFor(() => expect(fermato).toBeDefined(), { timeout: 20_000 });
    await fermato;
    expect(await stato(id)).toBe('corso');
    await avvia();
    await arriva(id, 'pronta');
    expect(await persone(id)).toBeGreaterThan(180);
  });

  it('takes up what another core had begun when it died, without being started again', async () => {
    await avvia({ ripresa: 200 });
    const id = await chiedi();
    await arriva(id, 'pronta');
    await lasciaAMeta(id);
    await arriva(id, 'pronta');
    expect(await persone(id)).toBeGreaterThan(180);
  });

  it('leaves alone what another core is at', async () => {
    await avvia();
    const id = await chiedi();
    await arriva(id, 'pronta');
    const db = banco.database.applicazione;
    await lasciaAMeta(id);
    await db.transaction().execute(async (altrove) => {
      await sql`select pg_advisory_xact_lock(${serratura(sql`${id}::text`)})`.execute(altrove);
      expect(await abbandonate(db)).toEqual([]);
    });
    expect(await abbandonate(db)).toEqual([id]);
    await arriva(id, 'pronta');
  });

  it('gives up after the last attempt, so that the municipality may ask again', async () => {
    await avvia({ suAvanzamento: (lavoratore) => void lavoratore.terminate() });
    const id = await chiedi();
    await arriva(id, 'fallita');
    expect(voci.filter(({ evento }) => evento === 'elaborazione-fallita')).toHaveLength(4);
    expect(await chiedi()).toMatch(/^\d+$/);
  });

  it('deletes a result when its time is over', async () => {
    const db = banco.database.applicazione;
    const pronte = await db.selectFrom('elaborazione').select('id').where('stato', '=', 'pronta').execute();
    expect(pronte.length).toBeGreaterThan(2);
    const poi = new Date(banco.orologio.adesso().getTime() + 91 * 86_400_000);
    expect(await togliScadute(db, banco.orologio.adesso())).toBe(0);
    expect(await togliScadute(db, poi)).toBe(pronte.length);
    expect(await db.selectFrom('elaborato_parte').select('numero').execute()).toEqual([]);
  });
});
