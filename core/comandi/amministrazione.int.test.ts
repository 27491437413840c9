import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { usaTabelle } from '#contract/tabelle/index.ts';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import { apriPki } from '../accessi/pki/index.ts';
import { sigillaAudit } from '../audit/catena.ts';
import { rigaAudit } from '../audit/scrivi.ts';
import { giroNotturno } from '../conservazione/notturna.ts';
import { apriDatabase, type Database } from '../db/apri.ts';
import { cartellaDiProva } from '../db/prova.ts';
import { comanda } from './index.ts';

let dati: string;
beforeAll(async () => {
  dati = cartellaDiProva();
  await conDatabase(({ applicazione }) =>
    creaCensimento(applicazione).registraEnte({ codice: 'INPS01', nome: 'INPS', siglaProvincia: 'RM' }),
  );
});
afterAll(() => {
  usaTabelle(0, []);
  rmSync(dati, { recursive: true, force: true });
});

async function conDatabase<T>(fai: (database: Database) => Promise<T>): Promise<T> {
  const database = await apriDatabase({ dati });
  return fai(database).finally(() => database.chiudi());
}

async function prova(...argomenti: readonly string[]): Promise<{ fine: number | undefined; detto: string }> {
  let detto = '';
  const aggiungi = (testo: string): void => {
    detto += testo;
  };
  const fine = await comanda([...argomenti, '--dati', dati], {
    ...{ ambiente: {}, scrivi: aggiungi, avvisa: aggiungi },
  });
  return { fine, detto };
}

describe('the commands of whoever administers the register', () => {
  it('show what an archive changes, take it when told to, and remember', async () => {
    const archivio = join(dati, 'tab26_motivo_costituzione_famiglia.csv');
    writeFileSync(archivio, 'codice,descrizione\n1,Vincoli di matrimonio\n88,Motivo di prova\n');
    const mostrate = await prova('tabelle', 'importa', archivio, '--prova', '--dal', '2026-07-11');
    expect(mostrate).toMatchObject({ fine: 0 });
    expect(mostrate.detto).toContain('  + 88 Motivo di prova\n');
    expect(mostrate.detto).toContain('Prova: non è cambiato niente');
    expect((await prova('tabelle', 'versioni')).detto).toContain('Nessun archivio importato');
    expect((await prova('tabelle', 'importa', archivio)).detto).toContain('versione 1');
    expect((await prova('tabelle', 'differenze', '1')).detto).toContain('Motivo di prova');
    writeFileSync(archivio, 'codice,descrizione\n1,\n');
    expect(await prova('tabelle', 'importa', archivio)).toMatchObject({
      fine: 1,
      detto: expect.stringContaining('riga 2: al codice 1 manca la descrizione') as string,
    });
  });

  it('write what a body may ask, and who decided it', async () => {
    const scelte = ['--descrizione', 'Pensioni', '--sezioni', '2,10', '--modi', 'verifica,consultazione'];
    const uso = ['enti', 'uso', 'INPS01', 'PENS01'];
    expect(await prova(...uso, ...scelte, '--dal', '2026-01-01')).toMatchObject({ fine: 0 });
    expect(await prova(...uso, ...scelte, '--dal', '2026-02-01')).toMatchObject({ fine: 0 });
    expect((await prova('enti', 'usi')).detto).toBe(
      'INPS01\tPENS01\tverifica,consultazione\t2,10\t2026-02-01\t\tPensioni\n',
    );
    const traccia = await conDatabase(({ applicazione }) =>
      applicazione
        .selectFrom('audit')
        .select(['flusso', 'finalita'])
        .where('tipo', '=', 'uso-ente')
        .execute(),
    );
    expect(traccia).toEqual(Array(2).fill({ flusso: 'INPS01', finalita: 'uso PENS01' }));
  });

  it('write how many extractions a body may ask for, and who decided it', async () => {
    const scelto = ['enti', 'limite', 'INPS01', '5', '--motivo', 'estrae ogni notte'];
    expect(await prova(...scelto)).toMatchObject({ fine: 0 });
    const { limite, detto } = await conDatabase(async ({ applicazione }) => ({
      limite: await applicazione.selectFrom('limite_estrazioni').select(['ente', 'al_giorno']).execute(),
      detto: await applicazione.selectFrom('audit').select('finalita').where('tipo', '=', 'enti').execute(),
    }));
    expect(limite).toEqual([{ ente: 'INPS01', al_giorno: 5 }]);
    expect(detto).toMatchObject([{ finalita: expect.stringContaining('5 estrazioni al giorno') as string }]);
    for (const [argomenti, perche] of [
      [['IGNOTO', '5', '--motivo', 'prova'], 'non è nel censimento'],
      [['INPS01', 'molte', '--motivo', 'prova'], 'un numero da 0 a 10000'],
      [['INPS01', '5'], 'va da 3 a 200 caratteri'],
      [['INPS01', '5', '--motivo', 'prova', '--dal', '2020-01-01'], 'da oggi o dopo'],
    ] as const)
      expect(await prova('enti', 'limite', ...argomenti)).toMatchObject({
        ...{ fine: 2, detto: expect.stringContaining(perche) as string },
      });
  });

  it.each([
    [['IGNOTO', 'X1', '--descrizione', 'x', '--sezioni', '2', '--modi', 'verifica'], 'non è nel censimento'],
    [['INPS01', 'X1', '--sezioni', '2', '--modi', 'verifica'], 'Manca la descrizione'],
    [['INPS01', 'X1', '--descrizione', 'x', '--sezioni', '18', '--modi', 'verifica'], 'liste elettorali'],
    [
      ['INPS01', 'X1', '--descrizione', 'x', '--sezioni', '31', '--modi', 'verifica'],
      '«31» non è nella tabella',
    ],
    [['INPS01', 'X1', '--descrizione', 'x', '--sezioni', '2', '--modi', 'tutto'], '«tutto» non è un modo'],
  ])('refuse the use %j', async (argomenti, atteso) => {
    expect(await prova('enti', 'uso', ...argomenti)).toMatchObject({
      ...{ fine: 2, detto: expect.stringContaining(atteso) as string },
    });
  });
});

describe('what is past its term', () => {
  const mesiFa = (mesi: number): Date => new Date(Date.now() - mesi * 31 * 86_400_000);
  const chi = { codiceFiscale: 'DLLRNI90P54G702D', idPostazione: '048050-CO-0001', canale: 'WA' } as const;
  const archivi = (): string[] => readdirSync(join(dati, 'audit', 'archivio')).sort();
  const inArchivio = (nome: string): string => join(dati, 'audit', 'archivio', nome);

  beforeAll(async () => {
    await apriPki({ cartella: join(dati, 'pki'), orologio: () => new Date() });
    await conDatabase(async ({ applicazione: db }) => {
      for (const [tipo, mesi] of [
        ...([
          ['3002', 30],
          ['cerca', 29],
          ['1001', 28],
          ['utenti', 27],
          ['dossier', 26],
        ] as const),
        ...([
          ['cerca', 25],
          ['audit', 25],
          ['3002', 23],
          ['storia', 1],
        ] as const),
      ]) {
        const istante = mesiFa(mesi);
        const voce = { tipo, istante, finalita: 'prova', soggetti: ['71'], campi: [], esito: 'OK' };
        const riga = rigaAudit({ ...voce, chi: { ...chi, comune: '048050' }, operazione: '900' });
        await db
          .insertInto('audit')
          .values({ ...riga, registrata: istante })
          .execute();
      }
      while ((await sigillaAudit(db)) > 0);
    });
  });

  const rimaste = () =>
    conDatabase(async ({ applicazione }) =>
      (
        await applicazione
          .selectFrom('audit')
          .select('tipo')
          .where('flusso', '=', '048050')
          .orderBy('id')
          .execute()
      ).map(({ tipo }) => tipo),
    );

  it('stays, until the controller sets a term and says on what it rests', async () => {
    expect((await prova('conservazione', 'termini')).detto).toContain('accessi\t2015-01-23\t\tmai\t');
    expect(await prova('conservazione', '--esegui')).toMatchObject({
      ...{ fine: 0, detto: '0 voci hanno passato il loro termine.' },
    });
    const termine = ['conservazione', 'termine', 'accessi', '--dal', '2026-01-01'];
    expect((await prova(...termine, '--mesi', '24')).detto).toContain('Manca su che cosa si fonda');
    expect((await prova(...termine, '--mesi', '5', '--norma', 'x')).detto).toContain('almeno 6');
    const norma = ['--norma', 'Determina 12/2025'];
    expect(await prova(...termine, '--mesi', '24', ...norma)).toMatchObject({ fine: 0 });
    expect((await prova(...termine, '--mesi', '12', ...norma)).detto).toContain('c’è già un termine');
    expect((await prova('conservazione', 'termini')).detto).toContain(
      'accessi\t2015-01-23\t2025-12-31\tmai\t',
    );
  });

  it('is counted first, then leaves for a signed file, and the chain still holds', async () => {
    const contate = await prova('conservazione');
    expect(contate.detto).toMatch(/^accessi\t048050\t24 mesi\tprima del [-\d]+\t4\n/);
    expect(contate.detto).toContain('Non è cambiato niente');
    expect(await rimaste()).toHaveLength(9);
    expect(await prova('conservazione', '--esegui')).toMatchObject({
      ...{ fine: 0, detto: expect.stringContaining('4 voci sono uscite dal registro') as string },
    });
    expect(await rimaste()).toEqual(['1001', 'utenti', 'audit', '3002', 'storia', 'conservazione']);
    expect(archivi()).toEqual(['048050-accessi-1-6.jsonl.gz', '048050-accessi-1-6.jsonl.gz.firma']);
    expect(await prova('audit')).toMatchObject({
      ...{ fine: 0, detto: expect.stringMatching(/4 in 1 archivi, .*nessuno ha toccato/) as string },
    });
  });

  it('is found out when an archive is touched, lost, or when what is declared is not what was signed', async () => {
    const [nome = ''] = archivi();
    const file = inArchivio(nome);
    const intero = readFileSync(file);
    const toccato = Buffer.from(intero);
    toccato.writeUInt8(toccato.readUInt8(intero.length - 20) ^ 1, intero.length - 20);
    writeFileSync(file, toccato);
    expect(await prova('audit')).toMatchObject({
      ...{ fine: 1, detto: expect.stringContaining(`archivio ${nome}: il file è stato toccato`) as string },
    });
    rmSync(file);
    expect((await prova('audit')).detto).toContain(`archivio ${nome}: il file non c’è`);
    writeFileSync(file, intero);
    await conDatabase(async ({ migratore }) => {
      await sql`alter table audit_archivio disable trigger user`.execute(migratore);
      await sql`update audit_archivio set progressivi = '{[1,8)}'`.execute(migratore);
    });
    expect((await prova('audit')).detto).toContain(`archivio ${nome}: non è firmato da questo registro`);
    await conDatabase(async ({ migratore }) => {
      await sql`update audit_archivio set progressivi = '{[1,3),[5,7)}'`.execute(migratore);
      await sql`alter table audit_archivio enable trigger user`.execute(migratore);
    });
    expect(await prova('audit')).toMatchObject({ fine: 0 });
  });

  it('is all that can go: the database itself refuses the rest', async () => {
    await conDatabase(async ({ applicazione, migratore }) => {
      const via = sql`delete from audit where flusso = '048050'`;
      await expect(via.execute(applicazione)).rejects.toThrow('permission denied');
      await expect(via.execute(migratore)).rejects.toThrow('only takes new rows');
      const finto = (fino: Date) =>
        applicazione
          .insertInto('audit_archivio')
          .values({
            ...{ nome: 'finto', flusso: '048050', genere: 'accessi', progressivi: '{[1,10)}', voci: 9, fino },
            ...{ sha256: Buffer.alloc(32), impronta: Buffer.alloc(32), firma: '', creato: new Date() },
          })
          .execute();
      await expect(finto(new Date())).rejects.toThrow('not past its term');
    });
  });

  it('goes by itself at night, once', async () => {
    await conDatabase(async ({ applicazione: db }) => {
      const { sigillo } = await apriPki({ cartella: join(dati, 'pki'), orologio: () => new Date() });
      const parti = { db, sigillo, dati, giornale: () => undefined };
      const giorno = giornoInItalia(new Date(Date.now() + 60 * 86_400_000));
      const alle = (ora: string) => () => new Date(`${giorno}T${ora}:00+01:00`);
      expect(await giroNotturno({ ...parti, orologio: alle('14:00') }, undefined)).toBeUndefined();
      expect(archivi()).toHaveLength(2);
      const fatto = await giroNotturno({ ...parti, orologio: alle('03:10') }, undefined);
      expect(fatto).toBe(giorno);
      expect(archivi()).toContain('048050-accessi-8-8.jsonl.gz');
    });
    expect(await rimaste()).toContain('storia');
    expect(await prova('audit')).toMatchObject({ fine: 0 });
  });
});
