import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kysely } from '#core/db/apri.ts';
import { verificaRegistro, type EsitoVerificaRegistro } from '#core/verifica/index.ts';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { facciaJson } from './clienti.ts';
import { conRegistro, popola } from './popola.ts';

const persone = 12_000;

async function verifica(core: CoreDiProva): Promise<EsitoVerificaRegistro> {
  const db = kysely(core.collegamento('applicazione'), 2, () => undefined);
  return verificaRegistro(db).finally(() => db.destroy());
}

/** Somebody whom the load brought, not the demo municipality. */
async function unoDegliAltri(core: CoreDiProva): Promise<string> {
  const database = await core.database();
  const { rows } = await database
    .query<{ codice: string }>(
      "select codice_fiscale as codice from soggetto where comune <> '048050' and stato = 'residente' limit 1",
    )
    .finally(() => database.end());
  return rows[0]?.codice ?? '';
}

// A server of somebody else keeps its databases: there is no folder to find again.
describe.skipIf(process.env['DATABASE_URL'])('a register filled for measures', () => {
  const dati = mkdtempSync(join(tmpdir(), 'sportello-popola-'));
  afterAll(() => {
    rmSync(dati, { recursive: true, force: true });
  });

  it('holds, answers a desk, and is there for whoever measures next', async () => {
    const prima = await conRegistro(persone, { dati }, async (core, carico) => {
      expect(carico?.disco.tutto).toBeGreaterThan(carico?.disco.registro ?? Infinity);
      const faccia = await facciaJson(core.pronto, 1);
      await faccia.cerca(await unoDegliAltri(core)).finally(() => {
        faccia.chiudi();
      });
      return verifica(core);
    });
    expect(prima.difetti).toEqual([]);
    expect(prima.soggetti).toBeGreaterThanOrEqual(persone);

    await conRegistro(persone, { dati }, async (core, carico) => {
      expect(carico).toBeUndefined();
      expect((await verifica(core)).soggetti).toBe(prima.soggetti);
      await expect(popola(core, 50_000)).rejects.toThrow(/name another folder/);
    });
    expect(existsSync(join(dati, 'postgres', 'postmaster.pid'))).toBe(false);
  }, 120_000);

  it('is not begun on a disk without room for it', async () => {
    const vuota = join(dati, 'vuota');
    await expect(conRegistro(10_000_000_000, { dati: vuota }, async () => undefined)).rejects.toThrow(
      /larger disk/,
    );
    expect(readdirSync(vuota)).toEqual([]);
  });
});
