import { X509Certificate } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apriPki, type Pki } from '../accessi/pki/index.ts';
import type { Chi } from '../chi.ts';
import { comanda } from '../comandi/index.ts';
import { apriDatabase, type Database } from '../db/apri.ts';
import { cartellaDiProva } from '../db/prova.ts';
import type { Schema } from '../db/schema.ts';
import { leggiCaposaldo, smentite, type Caposaldo } from './capisaldi.ts';
import { sigillaIn, verificaAudit } from './catena.ts';
import { fileCapisaldi, righeCapisaldi } from './file-capisaldi.ts';
import { scriviAudit } from './scrivi.ts';
import { avviaSigillatore } from './sigillatore.ts';

const dati = cartellaDiProva();
const altre = { fsync: 'off', shared_buffers: '32MB' };
const orologio = (): Date => new Date();
const voci = 9;
let pki: Pki;
let database: Database;
let righe: readonly string[];

const chi = (comune: string): Chi => ({
  ...{ codiceFiscale: 'DLLRNI90P54G702D', idPostazione: `${comune}-CO-0001`, comune, canale: 'WA' },
  ...{ ruolo: 'operatore', profili: ['anagrafe'], permessi: new Set() },
});

async function comando(
  ...argomenti: readonly string[]
): Promise<{ fine: number | undefined; detto: string }> {
  let detto = '';
  const aggiungi = (testo: string): void => {
    detto += testo;
  };
  const fine = await comanda(['audit', '--dati', dati, ...argomenti], {
    ...{ ambiente: {}, scrivi: aggiungi, avvisa: aggiungi },
  });
  return { fine, detto };
}

beforeAll(async () => {
  pki = await apriPki({ cartella: join(dati, 'pki'), orologio });
  database = await apriDatabase({ dati, altre });
  const db = database.applicazione;
  for (let n = 0; n < voci; n++)
    for (const comune of ['048050', '048001'])
      await scriviAudit(db, {
        ...{ tipo: '3002', chi: chi(comune), istante: orologio(), finalita: 'consultazione', esito: 'OK' },
        ...{ soggetti: [String(70 + n), '71'], campi: ['generalita'], operazione: String(900 + n) },
      });
  const giornale = (): void => undefined;
  await avviaSigillatore({ db, orologio, giornale, sigillo: pki.sigillo, dati })();
  righe = righeCapisaldi(fileCapisaldi(dati));
});
afterAll(async () => {
  await database.chiudi();
  rmSync(dati, { recursive: true, force: true });
});

const ancora = (): X509Certificate => pki.ancore.sigilli;
const capisaldi = (): Caposaldo[] =>
  righe.map((riga) => leggiCaposaldo(riga, ancora())).filter((uno) => uno !== undefined);

class Disfatta extends Error {}

/** What is found after somebody who owns the tables has had a hand in them; then all is as before. */
async function dopo<T>(tocca: (trx: Kysely<Schema>) => Promise<unknown>, guarda: (trx: Kysely<Schema>) => T) {
  let visto: Awaited<T> | undefined;
  await database.migratore
    .transaction()
    .execute(async (trx) => {
      for (const tabella of ['audit', 'audit_sigillo'])
        await sql`alter table ${sql.table(tabella)} disable trigger user`.execute(trx);
      await tocca(trx);
      visto = await guarda(trx);
      throw new Disfatta();
    })
    .catch((errore: unknown) => {
      if (!(errore instanceof Disfatta)) throw errore;
    });
  return visto;
}

describe('the chains of the audit', () => {
  it('hold, one for each municipality, each with a signed point out of the database', async () => {
    const esito = await verificaAudit(database.applicazione);
    expect(esito).toEqual({ sigillate: voci * 2, archiviate: 0, daSigillare: 0, rotture: [] });
    expect(capisaldi().map(({ flusso, progressivo }) => [flusso, progressivo])).toEqual([
      ['048001', String(voci)],
      ['048050', String(voci)],
    ]);
    expect(await smentite(database.applicazione, capisaldi())).toEqual([]);
  });

  it('notice every letter of an entry', async () => {
    const testi = ['flusso', 'tipo', 'operatore', 'id_postazione', 'canale', 'finalita', 'esito'];
    const valori = await database.applicazione
      .selectFrom('audit')
      .selectAll()
      .where('flusso', '=', '048050')
      .orderBy('id')
      .limit(3)
      .execute();
    const inosservate: string[] = [];
    let provate = 0;
    for (const voce of valori) {
      const cambi = [
        ...testi.flatMap((colonna) =>
          [...String(voce[colonna as keyof typeof voce])].map((lettera, i) => ({
            dove: `${colonna} ${i}`,
            come: sql`update audit set ${sql.ref(colonna)} =
              overlay(${sql.ref(colonna)} placing ${lettera === 'x' ? 'y' : 'x'} from ${sql.lit(i + 1)} for 1)`,
          })),
        ),
        ...['istante', 'registrata'].map((colonna) => ({
          dove: colonna,
          come: sql`update audit set ${sql.ref(colonna)} = ${sql.ref(colonna)} + interval '1 millisecond'`,
        })),
        { dove: 'soggetti', come: sql`update audit set soggetti = array[71, 70]::bigint[]` },
        { dove: 'campi', come: sql`update audit set campi = '{}'` },
        { dove: 'operazione', come: sql`update audit set operazione = null` },
      ];
      for (const { dove, come } of cambi) {
        provate++;
        const esito = await dopo(
          (trx) => sql`${come} where id = ${voce.id}`.execute(trx),
          (trx) => verificaAudit(trx),
        );
        if (esito?.rotture.length !== 1) inosservate.push(`${voce.id} ${dove}`);
      }
    }
    expect(provate).toBeGreaterThan(150);
    expect(inosservate).toEqual([]);
  });

  it('notice every byte of a link, and entries taken out, swapped or put in between', async () => {
    const inosservati: number[] = [];
    for (let byte = 0; byte < 32; byte++) {
      const esito = await dopo(
        (trx) =>
          sql`update audit_sigillo set impronta = set_byte(impronta, ${sql.lit(byte)}, get_byte(impronta, ${sql.lit(byte)}) # 1)
            where flusso = '048050' and progressivo = 4`.execute(trx),
        (trx) => verificaAudit(trx),
      );
      if (esito?.rotture[0]?.progressivo !== '4') inosservati.push(byte);
    }
    expect(inosservati).toEqual([]);
    const tolta = await dopo(
      (trx) =>
        sql`with via as (delete from audit_sigillo where flusso = '048050' and progressivo = 4 returning audit)
          select * from via`.execute(trx),
      (trx) => verificaAudit(trx),
    );
    expect(tolta?.rotture).toEqual([{ flusso: '048050', progressivo: '4', difetto: 'mancante' }]);
    const scambiate = await dopo(
      async (trx) => {
        await sql`alter table audit_sigillo drop constraint audit_sigillo_audit_key`.execute(trx);
        await sql`update audit_sigillo s set audit = a.audit from audit_sigillo a where s.flusso = '048050'
          and a.flusso = '048050' and (s.progressivo, a.progressivo) in ((2, 3), (3, 2))`.execute(trx);
      },
      (trx) => verificaAudit(trx),
    );
    expect(scambiate?.rotture).toEqual([{ flusso: '048050', progressivo: '2', difetto: 'alterata' }]);
  });

  it('cut off at the end hold by themselves: the signed point says it', async () => {
    const esito = await dopo(
      async (trx) => {
        await sql`delete from audit_sigillo where flusso = '048050' and progressivo > 6`.execute(trx);
        await sql`delete from audit where id not in (select audit from audit_sigillo)`.execute(trx);
      },
      async (trx) => [await verificaAudit(trx), await smentite(trx, capisaldi())] as const,
    );
    expect(esito?.[0].rotture).toEqual([]);
    expect(esito?.[1]).toMatchObject([{ flusso: '048050', progressivo: String(voci), difetto: 'tolta' }]);
  });

  it('written anew after a change hold by themselves: the signed point says it', async () => {
    const esito = await dopo(
      async (trx) => {
        await sql`update audit set operatore = 'NESSUNO' where flusso = '048001'`.execute(trx);
        await sql`delete from audit_sigillo where flusso = '048001'`.execute(trx);
        await sigillaIn(trx);
      },
      async (trx) => [await verificaAudit(trx), await smentite(trx, capisaldi())] as const,
    );
    expect(esito?.[0]).toMatchObject({ rotture: [], sigillate: voci * 2 });
    expect(esito?.[1]).toMatchObject([{ flusso: '048001', progressivo: String(voci), difetto: 'riscritta' }]);
  });
});

describe('a signed point', () => {
  it('is believed whole, and with no letter changed', () => {
    const [riga = ''] = righe;
    const credute = [...riga].flatMap((lettera, i) => {
      const altra = lettera === 'A' ? 'B' : 'A';
      return leggiCaposaldo(riga.slice(0, i) + altra + riga.slice(i + 1), ancora()) ? [i] : [];
    });
    expect(credute).toEqual([]);
    expect(leggiCaposaldo(`${riga} `, ancora())).toBeUndefined();
    expect(leggiCaposaldo(riga, pki.ancore.operatori)).toBeUndefined();
  });
});

describe('sportello core audit', () => {
  it('says that nobody touched it, and what was touched', async () => {
    await database.chiudi();
    try {
      expect(await comando()).toMatchObject({
        fine: 0,
        detto: expect.stringContaining(
          `${voci * 2} voci nelle catene (0 da aggiungere), 2 capisaldi: nessuno`,
        ) as string,
      });
      const aperta = await apriDatabase({ dati, altre });
      await sql`alter table audit disable trigger user`.execute(aperta.migratore);
      await sql`update audit set finalita = 'altro' where flusso = '048001' and id in
        (select audit from audit_sigillo where progressivo = 5)`.execute(aperta.migratore);
      await aperta.chiudi();
      const toccato = await comando();
      expect(toccato.fine).toBe(1);
      expect(toccato.detto).toContain('catena 048001, anello 5: voce alterata');
      const altrove = await comando('--capisaldi', join(dati, 'nessuno'));
      expect(altrove).toMatchObject({ fine: 2, detto: expect.stringContaining('non c’è') as string });
    } finally {
      database = await apriDatabase({ dati, altre });
    }
  });
});
