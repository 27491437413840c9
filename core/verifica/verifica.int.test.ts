import { sql, type Kysely, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '../db/schema.ts';
import { procedimentoDiProva } from '#contract/regole/casi-procedimento.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { nascitaDiProva } from '../registro/di-prova.ts';
import { verificaIn, verificaRegistro, type EsitoVerificaRegistro } from './index.ts';

const { famiglia, madre, padre, figlia } = personaggi.coppiaInAttesa;
let prova: RegistroDiProva;
beforeAll(async () => {
  prova = await registroDiProva();
  await prova.esegui('1001', nascitaDiProva());
  const { generalita: g } = (await prova.cerca().soggetto(madre))?.dati ?? {};
  if (!g) throw new Error('nobody to open a procedure about');
  const { cognome = '', nome = '' } = g;
  const persone = [{ cognome, nome, idSchedaSoggettoANPR: madre }];
  await prova.esegui('1014', procedimentoDiProva({ persone }));
});
afterAll(async () => {
  await prova.chiudi();
});

class Annullata extends Error {}

/** What is found once the register has been broken, which then is as before. */
async function trova(rotture: readonly RawBuilder<unknown>[]): Promise<string[]> {
  let esito: EsitoVerificaRegistro | undefined;
  await prova.database.migratore
    .transaction()
    .execute(async (trx: Kysely<Schema>) => {
      for (const rottura of rotture) await rottura.execute(trx);
      esito = await verificaIn(trx);
      throw new Annullata();
    })
    .catch((errore: unknown) => {
      if (!(errore instanceof Annullata)) throw errore;
    });
  return (esito?.difetti ?? []).map(({ controllo, dove }) => `${controllo} ${dove}`);
}

const liberi = ['operazione', 'versione_soggetto', 'versione_famiglia'].map(
  (tabella) => sql`alter table ${sql.table(tabella)} disable trigger solo_aggiunta`,
);
/** Row, document and version together, so that only what is said is wrong. */
const cambia = (
  di: 'soggetto' | 'famiglia',
  id: string,
  come: RawBuilder<unknown>,
): RawBuilder<unknown>[] => [
  ...liberi,
  sql`update ${sql.table(di)} set documento = ${come} where id = ${id}`,
  sql`update ${sql.table(`versione_${di}`)} v set dopo = d.documento from ${sql.table(di)} d
    where d.id = v.id and v.id = ${id} and v.versione = d.versione`,
];

describe('the check of the register', () => {
  it('finds nothing in the demo municipality and in what was registered since', async () => {
    const esito = await verificaRegistro(prova.database.applicazione);
    expect(esito.difetti).toEqual([]);
    expect(esito.soggetti).toBeGreaterThan(200);
    expect(esito.versioni).toBe(esito.soggetti + esito.famiglie + 2);
  });

  const casi: readonly (readonly [atteso: string, quando: string, rotture: () => RawBuilder<unknown>[]])[] = [
    [
      `riga soggetto ${madre}`,
      'a name that searches see and the record does not have',
      () => [sql`update soggetto set cognome = 'ALTRO' where id = ${madre}`],
    ],
    [
      `riga famiglia ${famiglia}`,
      'another municipality in the row',
      () => [sql`update famiglia set comune = '048014' where id = ${famiglia}`],
    ],
    [
      `versioni soggetto ${madre}`,
      'a document changed without a version',
      () => [
        sql`update soggetto set documento = jsonb_set(documento, '{certificabilita}', '"0"') where id = ${madre}`,
      ],
    ],
    [
      `versioni famiglia ${famiglia}`,
      'a version that does not begin where the last one ended',
      () => [
        ...liberi,
        sql`update versione_famiglia set prima = '{}' where id = ${famiglia} and versione = 2`,
      ],
    ],
    [
      `versioni soggetto ${figlia}`,
      'a record without history',
      () => [...liberi, sql`delete from versione_soggetto where id = ${figlia}`],
    ],
    [
      `appartenenza soggetto ${madre}`,
      'somebody alive in no family',
      () => [
        ...cambia('soggetto', madre, sql`documento - 'idFamigliaConvivenzaANPR'`),
        sql`update soggetto set id_famiglia = null where id = ${madre}`,
      ],
    ],
    [
      `famiglia famiglia ${famiglia}`,
      'two heads',
      () => cambia('famiglia', famiglia, sql`jsonb_set(documento, '{componenti,1,codiceLegame}', '"1"')`),
    ],
    [
      `famiglia famiglia ${famiglia}`,
      'a member of another municipality',
      () => [
        ...cambia('soggetto', madre, sql`jsonb_set(documento, '{comune}', '"048014"')`),
        sql`update soggetto set comune = '048014' where id = ${madre}`,
      ],
    ],
    [
      `legame soggetto ${padre}`,
      'a husband whose wife is nobody’s',
      () => cambia('soggetto', madre, sql`documento #- '{dati,matrimonio}'`),
    ],
    [
      `annullamento soggetto ${figlia}`,
      'an annulment that changed nothing',
      () => [
        sql`insert into operazione (id, cod_mittente, id_operazione_comune, codice, esito, digesto, richiesta,
          risposta, operatore, id_postazione, canale, istante, annulla)
          select 1, cod_mittente, 'ROTTA', '1013', 'OK', digesto, richiesta, risposta, operatore, id_postazione,
            canale, istante, id from operazione where codice = 'S001'`,
      ],
    ],
    [
      'riga procedimento',
      'a procedure about nobody',
      () => [sql`update procedimento set soggetti = soggetti || 1::bigint`],
    ],
    [
      'versioni procedimento',
      'a procedure changed without a version',
      () => [sql`update procedimento set documento = documento || '{"note": "ALTRO"}'`],
    ],
    [
      `operazione famiglia ${famiglia}`,
      'a version of an operation that was refused',
      () => [...liberi, sql`update operazione set esito = 'KO' where codice = '1001'`],
    ],
  ];
  it.each(casi)('says %s: %s', async (atteso, _quando, rotture) => {
    const trovati = await trova(rotture());
    expect(trovati.some((trovato) => trovato.startsWith(atteso))).toBe(true);
  });

  it('tells the first defects, and counts them all', async () => {
    const { migratore } = prova.database;
    let esito: EsitoVerificaRegistro | undefined;
    await migratore
      .transaction()
      .execute(async (trx: Kysely<Schema>) => {
        await sql`update soggetto set cognome = cognome || 'X'`.execute(trx);
        esito = await verificaIn(trx, { massimo: 3 });
        throw new Annullata();
      })
      .catch(() => undefined);
    expect(esito?.difetti).toHaveLength(3);
    expect(esito?.totaleDifetti).toBe(esito?.soggetti);
  });
});
