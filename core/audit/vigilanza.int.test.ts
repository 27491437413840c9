import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chi } from '../chi.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';

let banco: RegistroDiProva;
const { madre } = personaggi.coppiaInAttesa;
const clerk: Chi = operatoreDiProva();
const als: Chi = operatoreDiProva({ codiceFiscale: 'NRETMS78S02D403G', ruolo: 'als' });
const empoli: Chi = operatoreDiProva({ codiceFiscale: 'CNTPLA79H08D403C', comune: '048014' });
const oggi = { dal: '2026-07-11', al: '2026-07-11' };

beforeAll(async () => {
  banco = await registroDiProva();
  const { registro } = banco;
  await registro.dossier(madre, 'richiesta di certificato', clerk);
  await registro.dossier(madre, 'trasferimento', empoli);
  await registro.dossier('999999999', 'ricerca', clerk);
});
afterAll(() => banco.chiudi());

const cerca = async (altro: object, chi = als) =>
  (await banco.registro.vigilanza.cerca({ ...oggi, ...altro }, chi)).voci;

it('finds accesses by operator, person, kind, outcome and day, within the body alone', async () => {
  expect(await cerca({ soggetto: madre })).toMatchObject([
    { operatore: clerk.codiceFiscale, finalita: 'richiesta di certificato', esito: 'OK' },
  ]);
  expect(await cerca({ operatore: empoli.codiceFiscale })).toEqual([]);
  expect((await cerca({ operatore: clerk.codiceFiscale })).length).toBeGreaterThan(0);
  expect(await cerca({ tipo: 'nessuno' })).toEqual([]);
  for (const { esito } of await cerca({ esito: 'rifiutato' })) expect(esito).not.toBe('OK');
  expect(await cerca({ dal: '2026-07-10', al: '2026-07-10' })).toEqual([]);
  const ministero = await cerca(
    { soggetto: madre, tipo: (await cerca({ soggetto: madre })).at(-1)?.tipo },
    {
      ...als,
      ruolo: 'ministero',
    },
  );
  expect(ministero.map(({ operatore }) => operatore).sort()).toEqual(
    [clerk.codiceFiscale, empoli.codiceFiscale].sort(),
  );
});

it('is itself an access, with whom it was about', async () => {
  await cerca({ soggetto: madre, operatore: clerk.codiceFiscale });
  const [ultima] = await cerca({ tipo: 'audit', operatore: als.codiceFiscale });
  expect(ultima).toMatchObject({ soggetti: expect.any(Array) as string[] });
  expect((await cerca({ tipo: 'audit', soggetto: madre })).length).toBeGreaterThan(0);
});

it('gives the citizen what for and from where, without the names of clerks, and writes down why', async () => {
  const motivo = 'prot. 12 del 10/07/2026';
  const esito = await banco.registro.vigilanza.estrai({ ...oggi, persona: madre, motivo }, als);
  if (!esito.ok) throw new Error(esito.errore.messaggio);
  const { accessi, altriEnti, persona } = esito.valore;
  expect(persona.cognome).toBe('MARTELLI');
  expect(accessi[0]).toMatchObject({ finalita: 'richiesta di certificato' });
  expect(altriEnti).toEqual([{ ente: 'EMPOLI', quanti: 1 }]);
  expect(JSON.stringify(esito.valore)).not.toContain(clerk.codiceFiscale);
  const [scritta] = await cerca({ tipo: 'estratto-audit' });
  expect(scritta).toMatchObject({ soggetti: [madre], finalita: expect.stringContaining(motivo) as string });
});

it('says to the citizen that older accesses may be in an archive, where there is one of those days', async () => {
  const db = banco.database.applicazione;
  const fino = new Date('2025-12-31T23:00:00Z');
  const deciso = { norma: 'Determina 1/2026', deciso_da: 'prova', deciso: fino };
  await db
    .insertInto('conservazione')
    .values({ genere: 'accessi', dal: '2026-07-01', mesi: 6, ...deciso })
    .execute();
  await db
    .insertInto('audit_archivio')
    .values({
      ...{ nome: 'prova', flusso: '048050', genere: 'accessi', progressivi: '{[1,2)}', voci: 1, fino },
      ...{ sha256: Buffer.alloc(32), impronta: Buffer.alloc(32), firma: '' },
      creato: new Date('2026-07-11T10:00:00Z'),
    })
    .execute();
  const estratto = async (dal: string) => {
    const esito = await banco.registro.vigilanza.estrai(
      { persona: madre, motivo: 'prot. 13', dal, al: '2026-07-11' },
      als,
    );
    return esito.ok ? esito.valore.inArchivio : esito.errore.tipo;
  };
  expect(await estratto('2025-12-31')).toBe('2026-01-01');
  expect(await estratto('2026-01-01')).toBeUndefined();
});

it('of nobody is refused, and that too is written', async () => {
  const richiesta = { ...oggi, persona: 'XXXXXX00X00X000X', motivo: 'prova' };
  expect(await banco.registro.vigilanza.estrai(richiesta, als)).toMatchObject({
    errore: { tipo: 'non-trovato' },
  });
  expect((await cerca({ tipo: 'estratto-audit', esito: 'rifiutato' })).length).toBe(1);
});
