import { afterAll, beforeAll, expect, it } from 'vitest';
import { RichiestaDuplicati } from '#contract/wa/ricerca.ts';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { generaPopolazione } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { caricaMolti } from './carica-molti.ts';
import { cercaDuplicati } from './duplicati.ts';
import type { Soggetto } from './modello.ts';

const per = { comune: '048050', id: 'OMONIMI', adesso: new Date('2026-07-11T10:00:00Z') };
const chiamati = { cognome: 'ROSSI', nome: 'MARIO' };
let database: Database;
let giovane: Soggetto;

/** A thousand people, all of one name. */
beforeAll(async () => {
  database = await databaseDiProva();
  const blocchi = [...generaPopolazione({ seme: 5, residenti: 1000, luoghi: luoghiDiProva() })].map(
    (blocco) => ({
      ...blocco,
      soggetti: blocco.soggetti.map((uno) => ({
        ...uno,
        dati: { ...uno.dati, generalita: { ...uno.dati.generalita, ...chiamati } },
      })),
    }),
  );
  await caricaMolti(database.collegamento, per, blocchi);
  const nato = (uno: Soggetto): string => uno.dati.generalita.dataNascita ?? '';
  const vivi = blocchi.flatMap(({ soggetti }) => soggetti).filter(({ stato }) => stato !== 'annullato');
  giovane = vivi.reduce((uno, altro) => (nato(altro) > nato(uno) ? altro : uno));
});
afterAll(async () => {
  await database.chiudi();
});

it('finds among a thousand of one name who was born a figure away, and says which datum differs', async () => {
  const nata = giovane.dati.generalita.dataNascita ?? '';
  const unAltroAnno = `${nata.slice(0, 2)}${nata.charAt(2) === '0' ? '1' : '0'}${nata.slice(3)}`;
  const chiesto = RichiestaDuplicati.parse({ ...chiamati, dataNascita: unAltroAnno });
  const trovati = await cercaDuplicati(database.ricerche, chiesto);
  expect(trovati.map(({ soggetto }) => soggetto.idSchedaSoggettoANPR)).toContain(
    giovane.idSchedaSoggettoANPR,
  );
  const lei = trovati.find(({ soggetto }) => soggetto.idSchedaSoggettoANPR === giovane.idSchedaSoggettoANPR);
  expect(lei?.confronto.find(({ campo }) => campo === 'dataNascita')?.esito).toBe('simile');
});
