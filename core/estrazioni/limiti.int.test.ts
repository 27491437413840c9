import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { richiesta4001, richiesta4003, richiesta4004 } from '#contract/regole/estrazione/casi-estrazione.ts';
import { piuGiorni } from '#contract/regole/giorni-lavorativi.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import { registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { bancoEstrazioni, type BancoEstrazioni } from './banco-estrazioni.ts';
import { scriviLimite } from './limiti.ts';

const chiave = randomBytes(32);
let banco: RegistroDiProva;
let chiedi: BancoEstrazioni['chiedi'];
let lavora: BancoEstrazioni['lavora'];

beforeAll(async () => {
  banco = await registroDiProva({ chiaveElaborati: chiave });
  ({ chiedi, lavora } = bancoEstrazioni(banco, chiave));
});
afterAll(() => banco.chiudi());

it('answers a body until the limit that the ministry set for it, from its day on', async () => {
  const comuneDiSiena = { nomeComune: 'SIENA', codiceIstat: '052032', siglaProvinciaIstat: 'SI' };
  const siena = operatoreDiProva({ comune: '052032', idPostazione: '052032-CO-0001', canale: 'WS' });
  const db = banco.database.applicazione;
  const adesso = banco.orologio.adesso();
  const oggi = giornoInItalia(adesso);
  const limita = (alGiorno: number, dal: string) =>
    scriviLimite(db, { ente: siena.comune, alGiorno, dal }, 'GLLFNC66R48H501Z', adesso);
  const chiesta = async (): Promise<string[]> => {
    const { id, codici } = await chiedi('4001', richiesta4001({ comuneRichiesta: comuneDiSiena }), siena);
    if (codici.length === 0) await lavora(id);
    return codici;
  };
  await limita(0, piuGiorni(oggi, 1));
  expect(await chiesta()).toEqual([]);
  await limita(2, oggi);
  expect(await chiesta()).toEqual([]);
  expect(await chiesta()).toEqual(['EN148']);
  // The last word of a day is the one that holds.
  await limita(3, oggi);
  expect(await chiesta()).toEqual([]);
  await limita(0, oggi);
  expect(await chiesta()).toEqual(['EN148']);
});

it('counts together the requests of every kind that a body makes in the same instant', async () => {
  const comuneDiPisa = { nomeComune: 'PISA', codiceIstat: '050026', siglaProvinciaIstat: 'PI' };
  const pisa = operatoreDiProva({ comune: '050026', idPostazione: '050026-CO-0001', canale: 'WS' });
  const db = banco.database.applicazione;
  const adesso = banco.orologio.adesso();
  const limite = { ente: pisa.comune, alGiorno: 1, dal: giornoInItalia(adesso) };
  await scriviLimite(db, limite, 'GLLFNC66R48H501Z', adesso);
  const richieste = {
    4001: richiesta4001({ comuneRichiesta: comuneDiPisa }),
    4003: richiesta4003({ comune: comuneDiPisa }),
    4004: richiesta4004(),
  };
  // Nobody writes until each has come to where it waits: whoever has only counted by then has counted nothing.
  const { esiti } = await db.transaction().execute(async (trx) => {
    await sql`lock table elaborazione in share mode`.execute(trx);
    const chieste = Object.entries(richieste).map(([codice, richiesta]) => chiedi(codice, richiesta, pisa));
    await vi.waitFor(async () => {
      const { rows } = await sql<{ quante: number }>`
        select count(*)::int as quante from pg_locks l join pg_stat_activity a using (pid)
        where not l.granted and a.datname = current_database()`.execute(trx);
      expect(rows[0]?.quante).toBeGreaterThanOrEqual(chieste.length);
    }, 20_000);
    return { esiti: Promise.all(chieste) };
  });
  const codici = (await esiti).map((uno) => uno.codici.join());
  expect(codici.toSorted()).toEqual(['', 'EN148', 'EN148']);
});
