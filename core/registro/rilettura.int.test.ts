import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { creaCaso } from '../dimostrativo/caso.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { attoCasuale, type Scena } from './atti-di-prova/index.ts';
import { registroDiProva, rifiuti, type RegistroDiProva } from './banco-di-prova.ts';
import { daRegistrare, decidi, type Domanda } from './decidi.ts';
import { tuttofareDiProva } from './di-prova.ts';
import type { Richiesta } from './difetti.ts';
import { leggiEBlocca } from './blocchi.ts';
import { nuoviLetti } from './letti.ts';
import { operazioniDelRegistro } from './operazioni.ts';
import { registra } from './registra.ts';
import { creaRicerca } from './ricerca.ts';
import { lette, scriviAltro, scriviPassaggi } from './scrittura.ts';

let scritto: RegistroDiProva;
let riletto: RegistroDiProva;
const seme = Number(process.env['SEME'] ?? Math.floor(Math.random() * 2 ** 31));
process.stdout.write(`seed ${seme}: SEME=${seme} runs it again\n`);
beforeAll(async () => {
  scritto = await registroDiProva({ residenti: 120 });
  riletto = await registroDiProva({ residenti: 120 });
});
afterAll(async () => {
  await scritto.chiudi();
  await riletto.chiudi();
});

const chi = tuttofareDiProva();
const operazioni = new Map(
  operazioniDelRegistro({ sigillo: undefined as never, urlVerifica: () => '' }).map((o) => [
    o.servizio.codice,
    o,
  ]),
);

/** Present documents, versions, and what was answered: everything that the log decides. */
async function impronta({ database }: RegistroDiProva): Promise<unknown> {
  const { rows } = await sql<Record<string, string>>`
    select (select md5(string_agg(documento::text || versione, ' ' order by id)) from soggetto) as soggetti,
      (select md5(string_agg(documento::text || versione, ' ' order by id)) from famiglia) as famiglie,
      (select md5(string_agg(concat(id, versione, prima, dopo, valida_dal), ' ' order by id, versione))
        from versione_soggetto) as storia_soggetti,
      (select md5(string_agg(concat(id, versione, prima, dopo, valida_dal), ' ' order by id, versione))
        from versione_famiglia) as storia_famiglie,
      (select md5(string_agg(concat(id, codice, risposta, annulla), ' ' order by id)) from operazione
        where codice <> 'S001') as operazioni`.execute(database.applicazione);
  return rows[0];
}

/** The numbers that an operation got: read back from what it made. */
async function numeriDi(id: string) {
  const operazione = await scritto.cerca().operazione(id);
  const creati = (operazione?.soggetti ?? []).filter(({ prima }) => !prima).map(({ dopo }) => dopo);
  const famiglie = (operazione?.famiglie ?? []).filter(({ prima }) => !prima).map(({ dopo }) => dopo);
  return {
    id,
    nuovi: creati.map(({ idSchedaSoggettoANPR, idANPR }) => ({ idSchedaSoggettoANPR, idANPR })),
    nuoveFamiglie: famiglie.map((f) => f.idFamigliaConvivenzaANPR),
  };
}

it('is the same when its log is read again from the beginning', async () => {
  const scena: Scena = {
    db: scritto.database.applicazione,
    caso: creaCaso(seme),
    chi,
    oggi: scritto.registro.oggi(),
    idOperazioneComune: (() => {
      let numero = 0;
      return () => `RILETTA${++numero}`;
    })(),
  };
  for (let volta = 0; volta < 50; volta++) {
    const proposta = await attoCasuale(scena);
    if (proposta) expect(rifiuti(await scritto.esegui(proposta.codice, proposta.richiesta, chi))).toEqual([]);
  }
  const registrate = await scritto.database.applicazione
    .selectFrom('operazione')
    .select(['id', 'codice', 'richiesta', 'istante'])
    .where('codice', '<>', 'S001')
    .orderBy('id')
    .execute();
  const db = riletto.database.applicazione;
  for (const { id, codice, richiesta, istante } of registrate) {
    const operazione = operazioni.get(codice);
    if (!operazione) throw new Error(codice);
    const domanda: Domanda = {
      operazione,
      richiesta: richiesta as Richiesta,
      contesto: {
        ...{
          chi,
          ambiente: 'prova',
          oggi: giornoInItalia(istante),
          adesso: istante,
          luoghi: luoghiDiProva(),
        },
        comune: { codiceIstat: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
      },
      testate: [],
    };
    const numeri = await numeriDi(id);
    await db.transaction().execute(async (trx) => {
      const decisione = await decidi(domanda, {
        cerca: creaRicerca(trx),
        leggi: () => leggiEBlocca(trx, operazione, domanda.richiesta, domanda.contesto),
        numeri: async () => numeri,
      });
      const cosa = daRegistrare(domanda, decisione, lette(undefined, nuoviLetti()));
      if (decisione.effetti) await scriviPassaggi(trx, decisione.effetti, cosa);
      await registra(trx, cosa);
      if (decisione.effetti) await scriviAltro(trx, decisione.effetti, { ...cosa, codMittente: chi.comune });
    });
  }
  expect(registrate.length).toBeGreaterThan(40);
  expect(await impronta(riletto)).toEqual(await impronta(scritto));
});
