import { sql, type Kysely } from 'kysely';
import type { Atto as AttoDiStatoCivile, Generalita, TestataRichiesta } from '#contract/anpr/index.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Caso } from '../../dimostrativo/caso.ts';
import { piuTardi } from '../../dimostrativo/caso.ts';
import { intestatario } from '../famiglie.ts';
import type { Famiglia, Soggetto } from '../modello.ts';

/** Where an act is thought of: the register as it is, who acts, the day, and chance. */
export interface Scena {
  readonly db: Kysely<Schema>;
  readonly caso: Caso;
  readonly chi: Chi;
  /** `AAAA-MM-GG`. */
  readonly oggi: string;
  /** Another one each time. */
  readonly idOperazioneComune: () => string;
  /** Between which ids its people are looked for; left out, everywhere. */
  readonly tratti?: readonly (readonly [da: number, a: number])[];
}

export interface Proposta {
  readonly codice: string;
  readonly richiesta: Readonly<Record<string, unknown>>;
}
/** Thinks of a valid request; undefined when the register, where it looked, has nobody for it. */
export type Atto = (scena: Scena) => Promise<Proposta | undefined>;

export function testata(scena: Scena, codice: string, dal: string): TestataRichiesta {
  return {
    idOperazioneComune: scena.idOperazioneComune(),
    codMittente: scena.chi.comune,
    codDestinatario: 'ANPR05',
    operazioneRichiesta: codice,
    dataOraRichiesta: `${scena.oggi}T09:00:00Z`,
    tipoOperazione: 'C',
    tipoInvio: 'TEST',
    dataDecorrenza: dal,
  };
}

/** How a request names somebody of the register. */
export function detto({ idSchedaSoggettoANPR, dati: { generalita: g } }: Soggetto): Generalita {
  return {
    ...(g.cognome !== undefined && { cognome: g.cognome }),
    ...(g.senzaCognome !== undefined && { senzaCognome: g.senzaCognome }),
    ...(g.nome !== undefined && { nome: g.nome }),
    ...(g.senzaNome !== undefined && { senzaNome: g.senzaNome }),
    idSchedaSoggettoANPR,
  };
}

/** Beyond this id are those who were registered after the load. */
const nuovi = '6000000000';

async function estremi(db: Kysely<Schema>): Promise<readonly (readonly [da: number, a: number])[]> {
  const { rows } = await sql<{ da: string | null; a: string | null }>`
    select (select min(id) from soggetto where id < ${nuovi}) as da,
      (select max(id) from soggetto where id < ${nuovi}) as a
    union all
    select (select min(id) from soggetto where id > ${nuovi}),
      (select max(id) from soggetto where id > ${nuovi})`.execute(db);
  return rows.flatMap(({ da, a }) => (da === null || a === null ? [] : [[Number(da), Number(a)] as const]));
}

/**
 * Somebody who lives in the municipality, at random among all, with the family: the first who fits from a place of the
 * register on. Nobody without a family or in one that is incomplete.
 */
export async function qualcuno(
  { db, caso, chi, tratti: suoi }: Scena,
  va: (soggetto: Soggetto, famiglia: Famiglia) => boolean = () => true,
): Promise<{ soggetto: Soggetto; famiglia: Famiglia; altri: readonly Soggetto[] } | undefined> {
  const tratti = suoi ?? (await estremi(db));
  if (tratti.length === 0) return undefined;
  const [da, a] = caso.pesato(tratti.map((tratto) => [tratto, tratto[1] - tratto[0] + 1] as const));
  // People first: joined at once, a plan made for any municipality would walk all the families of the register.
  const righe = await db
    .with(
      (nome) => nome('persone').materialized(),
      (tabelle) =>
        tabelle
          .selectFrom('soggetto')
          .select(['id', 'id_famiglia', 'documento'])
          .where('id', '>=', String(caso.intero(da, a)))
          .where('id', '<=', String(a))
          .where('stato', '=', 'residente')
          .where('comune', '=', chi.comune)
          .orderBy('id')
          .limit(60),
    )
    .selectFrom('persone')
    .innerJoin('famiglia', 'famiglia.id', 'persone.id_famiglia')
    .select(['persone.documento as soggetto', 'famiglia.documento as famiglia'])
    .orderBy('persone.id')
    .execute();
  const trovata = righe.find(({ soggetto, famiglia }) => !famiglia.incompleta && va(soggetto, famiglia));
  if (!trovata) return undefined;
  const { soggetto, famiglia } = trovata;
  const membri = famiglia.componenti
    .map((c) => c.idSchedaSoggettoANPR)
    .filter((id) => id !== soggetto.idSchedaSoggettoANPR);
  const altri =
    membri.length === 0
      ? []
      : await db.selectFrom('soggetto').select('documento').where('id', 'in', membri).orderBy('id').execute();
  return { soggetto, famiglia, altri: altri.map((riga) => riga.documento) };
}

/** A day on which something may happen to all these: none goes back behind what was registered last. */
export function decorrenza(
  { caso, oggi }: Scena,
  ...documenti: readonly { ultimaDecorrenza: string }[]
): string {
  const dal = piuTardi(...documenti.map((d) => d.ultimaDecorrenza));
  // Never far back: few things are told to the office months later.
  return dal >= oggi ? oggi : caso.giorno(piuTardi(dal, menoGiorni(oggi, 10)), oggi);
}

export function menoGiorni(giorno: string, quanti: number): string {
  return new Date(Date.parse(giorno) - quanti * 86_400_000).toISOString().slice(0, 10);
}

export function eta({ dati }: Soggetto, oggi: string): number {
  const nato = dati.generalita.dataNascita ?? oggi;
  return Number(oggi.slice(0, 4)) - Number(nato.slice(0, 4)) - (oggi.slice(4) < nato.slice(4) ? 1 : 0);
}

export const italiano = ({ dati }: Soggetto): boolean =>
  dati.cittadinanza?.some(({ codiceStato }) => codiceStato === '100') ?? false;

export const capo = (famiglia: Famiglia, { idSchedaSoggettoANPR: id }: Soggetto): boolean =>
  famiglia.tipoScheda !== '4' && intestatario(famiglia) === id;

/** Where births, deaths and deeds of these acts are. */
export const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };

export function atto(scena: Scena, giorno: string, parte = '1', serie = 'A'): AttoDiStatoCivile {
  return {
    comuneRegistrazione: empoli,
    anno: giorno.slice(0, 4),
    parte,
    serie,
    numeroAtto: String(scena.caso.intero(1, 9999)),
    dataFormazioneAtto: giorno,
  };
}
