import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Guasto, montaGuasti, type Guasti } from '../db/guasto-di-prova.ts';
import { creaCaso } from '../dimostrativo/caso.ts';
import { verificaRegistro } from '../verifica/index.ts';
import { atti, attoCasuale, premesse, type Proposta, type Scena } from './atti-di-prova/index.ts';
import { registroDiProva, rifiuti, type RegistroDiProva } from './banco-di-prova.ts';
import { tuttofareDiProva } from './di-prova.ts';
import type { RispostaUfficiale } from './registro.ts';

let prova: RegistroDiProva;
let guasti: Guasti;
const chi = tuttofareDiProva();
let numero = 0;
let scena: Scena;
const seme = Number(process.env['SEME'] ?? Math.floor(Math.random() * 2 ** 31));
process.stdout.write(`seed ${seme}: SEME=${seme} runs it again\n`);
beforeAll(async () => {
  prova = await registroDiProva({ residenti: 120 });
  guasti = montaGuasti();
  scena = {
    db: prova.database.applicazione,
    caso: creaCaso(seme),
    chi,
    oggi: prova.registro.oggi(),
    idOperazioneComune: () => `GUASTO${++numero}`,
  };
});
afterAll(async () => {
  guasti.smonta();
  await prova.chiudi();
});

async function pensa(codice: string): Promise<Proposta> {
  const prima = premesse[codice];
  if (prima !== undefined) expect(rifiuti(await esegui(await pensa(prima)))).toEqual([]);
  const proposta = await attoCasuale(scena, [codice]);
  if (!proposta) throw new Error(`no ${codice} was thought of`);
  return proposta;
}
const esegui = ({ codice, richiesta }: Proposta): Promise<RispostaUfficiale> =>
  prova.esegui(codice, richiesta, chi);

/** Every row of every table. */
async function impronta(): Promise<string> {
  const db = prova.database.migratore;
  const { rows } = await sql<{ nome: string }>`
    select tablename as nome from pg_tables where schemaname = current_schema() order by 1`.execute(db);
  const parti: string[] = [];
  for (const { nome } of rows) {
    const { rows: tutte } = await sql<{ impronta: string }>`
      select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as impronta
      from ${sql.table(nome)} t`.execute(db);
    parti.push(`${nome} ${tutte[0]?.impronta ?? ''}`);
  }
  return parti.join('\n');
}

/** @returns the answer, or undefined when the fault came. */
async function conGuasto(
  proposta: Proposta,
  quale: number,
  quando: 'prima' | 'dopo',
): Promise<RispostaUfficiale | undefined> {
  guasti.prepara(quale, quando);
  try {
    return await esegui(proposta);
  } catch (errore) {
    if (!(errore instanceof Guasto)) throw errore;
    return undefined;
  } finally {
    guasti.togli();
  }
}

describe('a fault at every statement', () => {
  it.each(Object.keys(atti))('leaves the register as it was before %s', async (codice) => {
    const proposta = await pensa(codice);
    const prima = await impronta();
    let quale = 1;
    let risposta = await conGuasto(proposta, quale, 'prima');
    while (!risposta) {
      expect(await impronta()).toBe(prima);
      risposta = await conGuasto(proposta, ++quale, 'prima');
    }
    expect(rifiuti(risposta)).toEqual([]);
    // At least one to read and one to write.
    expect(quale).toBeGreaterThan(2);
    expect(await impronta()).not.toBe(prima);
  });

  it.each(Object.keys(atti))(
    'and when only the answer of %s is lost, asking again gets it',
    async (codice) => {
      for (let quale = 1; ; quale++) {
        const proposta = await pensa(codice);
        const prima = await impronta();
        const risposta = await conGuasto(proposta, quale, 'dopo');
        if (risposta) break;
        const poi = await impronta();
        const ripetuta = await esegui(proposta);
        expect(rifiuti(ripetuta)).toEqual([]);
        // Done already, and then nothing is done again; or not done, and it is now.
        if (poi !== prima) expect(await impronta()).toBe(poi);
      }
    },
  );

  it('and all of it still holds together', async () => {
    expect((await verificaRegistro(prova.database.applicazione)).difetti).toEqual([]);
  });
});
