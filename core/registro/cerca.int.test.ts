import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RisultatoRicerca } from '#contract/wa/registro.ts';
import { RichiestaDuplicati, type Candidato } from '#contract/wa/ricerca.ts';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { generaComuneDimostrativo, personaggi } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { caricaComune } from './carica.ts';
import { creaRegistro } from './crea-registro.ts';
import { nascitaDiProva, operatoreDiProva } from './di-prova.ts';
import { operazioniDelRegistro } from './operazioni.ts';
import type { Registro } from './registro.ts';

const luoghi = luoghiDiProva();
const orologio = (): Date => new Date('2026-07-11T10:00:00Z');
const chi = operatoreDiProva();
const { famiglia, madre, padre } = personaggi.coppiaInAttesa;
let database: Database;
let registro: Registro;

beforeAll(async () => {
  database = await databaseDiProva();
  await creaCensimento(database.applicazione).registraEnte({
    ...{ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
  });
  await caricaComune(database.migratore, '048050', orologio(), () =>
    generaComuneDimostrativo({ seme: 1, residenti: 200, luoghi }),
  );
  const sigillo = {
    chiave: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
    certificato: new Uint8Array(),
  };
  const operazioni = operazioniDelRegistro({ sigillo, urlVerifica: () => 'https://localhost/' });
  const { applicazione: db, ricerche } = database;
  registro = creaRegistro({ db, ricerche, operazioni, ambiente: 'prova', luoghi, orologio });
});
afterAll(async () => {
  await database.chiudi();
});

async function cerca(testo: string, limite = 12): Promise<readonly RisultatoRicerca[]> {
  const esito = await registro.cerca({ testo, limite }, chi);
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}

async function duplicati(chiesto: Record<string, unknown>): Promise<readonly Candidato[]> {
  const esito = await registro.duplicati(RichiestaDuplicati.parse(chiesto), chi);
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}

const ids = (trovati: readonly RisultatoRicerca[]): string[] => trovati.map((r) => r.idSchedaSoggettoANPR);

describe('search', () => {
  const chiavi = [
    ['mrtgli9', true],
    ['MRTGLI93D58D403', true],
    ['MRTGLI93D58D404', false],
    ['giulia martelli', true],
    ['Martelli  Giu', true],
    ['martelli 18/04/1993', true],
    ['giulia 18/04/1993', true],
    [madre, true],
    [famiglia, true],
    ['via roma 12', true],
    ['roma 12', true],
    ['giulia rom 1', true],
    ['via roma martelli', true],
    ['12 martelli', true],
    ['martelli milano', false],
  ] as const;
  it.each(chiavi)('«%s»', async (testo, trovata) => {
    expect(ids(await cerca(testo)).includes(madre)).toBe(trovata);
  });

  const sviste = [
    'marteli giulia',
    'martelli giuila',
    'giulia marteli',
    'matrelli giulia',
    'martelly julia',
    'martelli giuglia',
    'martell giulia 18/04/1993',
    'martelo 18/04/1993',
  ] as const;
  it.each(sviste)('finds who was meant by «%s»', async (testo) => {
    expect(ids(await cerca(testo))).toContain(madre);
  });

  it('forgives accents and apostrophes, and takes no syntax', async () => {
    const [primo] = await cerca("niccolo d'amico");
    expect(primo).toMatchObject({ nome: 'NICCOLÒ' });
    expect(await cerca("zq') | !(qx:* & <->")).toEqual([]);
  });
  it('puts first those whose surname and name begin so, in either order', async () => {
    for (const testo of ['rossi m', 'm rossi']) {
      const attesi = (await cerca(testo)).map(
        ({ cognome, nome }) => cognome === 'ROSSI' && nome.startsWith('M'),
      );
      expect(attesi.slice(0, 2)).toEqual([true, true]);
      expect(attesi).toEqual(attesi.toSorted((a, b) => Number(b) - Number(a)));
    }
  });
  it('finds a surname of several words by any of them', async () => {
    const trovati = await cerca('santis');
    expect(trovati.length === 0 || trovati.some(({ cognome }) => /SANTIS/.test(cognome))).toBe(true);
  });
  it('finds the same by a beginning that more words have than are told one by one', async () => {
    const molte = Array.from({ length: 300 }, (_, n) => `ROMZ${n}`);
    await sql`insert into parola_indirizzo select unnest(${molte}::text[])`.execute(database.migratore);
    expect(ids(await cerca('giulia rom 12'))).toContain(madre);
    expect(ids(await cerca('rom'))).not.toEqual([]);
    await sql`delete from parola_indirizzo where parola = any(${molte}::text[])`.execute(database.migratore);
  });
  it('goes on past a name that begins so in one municipality to the next that does', async () => {
    const giuste = (await cerca('m gi', 20)).filter(
      ({ cognome, nome }) => /^M/.test(cognome) && /^GI/.test(nome),
    );
    expect(new Set(giuste.map(({ cognome }) => cognome)).size).toBeGreaterThan(1);
    expect(ids(giuste)).toContain(madre);
  });
  it('leaves a line for everybody shown', async () => {
    const trovati = await cerca('marco rossi');
    const voce = await database.applicazione
      .selectFrom('audit')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(voce).toMatchObject({ tipo: 'cerca', operatore: chi.codiceFiscale });
    expect([...voce.soggetti].sort()).toEqual(ids(trovati).toSorted());
  });
  it('is given up, with a reason, when it would last too long', async () => {
    const esito = await database.migratore.transaction().execute(async (trx) => {
      await sql`lock table soggetto in access exclusive mode`.execute(trx);
      return registro.cerca({ testo: madre, limite: 5 }, chi);
    });
    expect(esito).toMatchObject({
      errore: { tipo: 'richiesta-non-valida', campi: [{ percorso: 'testo' }] },
    });
    expect(ids(await cerca(madre))).toEqual([madre]);
  });
});

describe('a birth', () => {
  it('is found at once, by its parents too, even under a name that nobody had', async () => {
    const nata = await registro.esegui('1001', nascitaDiProva({ nome: 'ZORAIDE' }), chi);
    expect(nata).toMatchObject({ ok: true });
    const [trovata, altra] = await cerca('conti zoraida');
    expect(trovata).toMatchObject({ nome: 'ZORAIDE' });
    expect(altra).toBeUndefined();
    for (const genitore of [madre, padre])
      expect(await registro.figli(genitore, chi)).toMatchObject([{ nome: 'EMMA' }, { nome: 'ZORAIDE' }]);
  });
});

describe('duplicates', () => {
  const lei = { cognome: 'Martelli', nome: 'Giulia', sesso: 'F', dataNascita: '1993-04-18' };

  it('finds the very same person with everything agreeing', async () => {
    const [prima] = await duplicati({ ...lei, luogoNascita: 'Empoli' });
    expect(prima).toMatchObject({ punteggio: 100, soggetto: { idSchedaSoggettoANPR: madre } });
    expect(prima?.confronto.map(({ campo, esito }) => [campo, esito])).toEqual([
      ...[
        ['cognome', 'uguale'],
        ['nome', 'uguale'],
        ['sesso', 'uguale'],
        ['dataNascita', 'uguale'],
      ],
      ...[
        ['luogoNascita', 'uguale'],
        ['codiceFiscale', 'ignoto'],
      ],
    ]);
  });

  const sviste = [
    ['a letter less', { ...lei, cognome: 'Marteli' }],
    ['surname and name swapped', { ...lei, cognome: 'Giulia', nome: 'Martelli' }],
    ['a second name', { ...lei, nome: 'Giulia Maria' }],
    ['another year', { ...lei, dataNascita: '1992-04-18' }],
  ] as const;
  it.each(sviste)('finds her behind %s', async (_, chiesto) => {
    const [prima] = await duplicati(chiesto);
    expect(prima?.soggetto.idSchedaSoggettoANPR).toBe(madre);
    expect(prima?.punteggio).toBeGreaterThanOrEqual(80);
    expect(prima?.punteggio).toBeLessThan(100);
  });

  it('tells who has the code already, whatever name goes with it', async () => {
    const [nota] = await cerca(madre);
    const codiceFiscale = nota?.codiceFiscale ?? '';
    const [prima] = await duplicati({ ...lei, cognome: 'Martelli Rossi', codiceFiscale });
    expect(prima?.confronto.at(-1)).toMatchObject({ campo: 'codiceFiscale', esito: 'uguale' });
  });

  it('opens the record of whoever was born on the day when no name says who it may be', async () => {
    const { cognome: _, ...senzaCognome } = lei;
    for (const chiesto of [{ dataNascita: lei.dataNascita }, { ...senzaCognome, nome: '' }])
      expect((await duplicati(chiesto)).map(({ soggetto }) => soggetto.idSchedaSoggettoANPR)).toContain(
        madre,
      );
  });
  it('finds her with the day and the month the other way round, and by a name alone that day', async () => {
    const [prima] = await duplicati({ ...lei, dataNascita: '1993-04-18', cognome: 'Altobelli' });
    expect(prima?.soggetto.idSchedaSoggettoANPR).toBe(madre);
    const { cognome, nome, dataNascita } = (await cerca('rossi'))
      .filter((uno) => Number(uno.dataNascita?.slice(8)) <= 12)
      .at(0) ?? { cognome: '', nome: '' };
    const [anno, mese, giorno] = dataNascita?.split('-') ?? [];
    const [rovescia] = await duplicati({ cognome, nome, dataNascita: `${anno}-${giorno}-${mese}` });
    expect(rovescia?.soggetto).toMatchObject({ cognome, nome, dataNascita });
  });

  it('has nobody to offer for somebody else', async () => {
    const altra = { cognome: 'Wojcikiewicz', nome: 'Agnieszka', sesso: 'F', dataNascita: '1951-01-02' };
    expect(await duplicati(altra)).toEqual([]);
    expect(await duplicati({})).toEqual([]);
  });
});
