import type { Kysely } from 'kysely';
import { verificaAudit } from '../audit/catena.ts';
import type { Schema } from '../db/schema.ts';
import { rigaFamiglia, rigaSoggetto } from '../registro/righe.ts';
import { difettiAltri } from './altri.ts';
import { difettiAnnullamenti } from './annullamenti.ts';
import type { Difetto } from './difetto.ts';
import { difettiFirme } from './firme.ts';
import { difettiFamiglie } from './famiglie.ts';
import { difettiRiga } from './righe.ts';
import { difettiLegami, difettiSoggetto } from './soggetti.ts';
import { difettiVersioni } from './versioni.ts';

export type { Difetto } from './difetto.ts';

export interface EsitoVerificaRegistro {
  readonly soggetti: number;
  readonly famiglie: number;
  readonly versioni: number;
  /** The first of them: a register all broken must not fill the memory. */
  readonly difetti: readonly Difetto[];
  readonly totaleDifetti: number;
  /** Entries of the audit in their chains, and too recent to be. */
  readonly audit: { readonly sigillate: number; readonly daSigillare: number };
}

export interface OpzioniVerifica {
  /** After each piece: how many documents have been read. */
  readonly progresso?: (letti: number) => void;
  /** Defects told one by one; the others are counted. */
  readonly massimo?: number;
}

/** Documents read at a time: the memory that a register of any size takes. */
const alla_volta = 1000;

class Raccolta {
  readonly difetti: Difetto[] = [];
  readonly #massimo: number;
  totale = 0;
  constructor(massimo: number) {
    this.#massimo = massimo;
  }
  aggiungi(nuovi: readonly Difetto[]): void {
    this.totale += nuovi.length;
    this.difetti.push(...nuovi.slice(0, Math.max(0, this.#massimo - this.difetti.length)));
  }
}

/** Walks a table in id order, a piece at a time. */
async function percorri<R extends { readonly id: string }>(
  leggi: (dopo: string) => Promise<readonly R[]>,
  guarda: (righe: readonly R[], intervallo: { dopo: string; fino: string }) => Promise<void>,
): Promise<void> {
  for (let dopo = '0'; ;) {
    const righe = await leggi(dopo);
    const fino = righe.at(-1)?.id;
    if (fino === undefined) return;
    await guarda(righe, { dopo, fino });
    dopo = fino;
  }
}

interface Conti {
  soggetti: number;
  famiglie: number;
  versioni: number;
}

async function verificaFamiglie(
  trx: Kysely<Schema>,
  raccolta: Raccolta,
  conti: Conti,
  progresso: NonNullable<OpzioniVerifica['progresso']>,
): Promise<void> {
  await percorri(
    (dopo) =>
      trx.selectFrom('famiglia').selectAll().where('id', '>', dopo).orderBy('id').limit(alla_volta).execute(),
    async (righe, intervallo) => {
      for (const riga of righe)
        raccolta.aggiungi(
          difettiRiga(`famiglia ${riga.id}`, riga, rigaFamiglia(riga.documento, riga.versione)),
        );
      raccolta.aggiungi(
        await difettiFamiglie(
          trx,
          righe.map((riga) => riga.documento),
        ),
      );
      const { difetti, quante } = await difettiVersioni(trx, 'famiglia', intervallo);
      raccolta.aggiungi(difetti);
      conti.famiglie += righe.length;
      conti.versioni += quante;
      progresso(conti.famiglie);
    },
  );
}

async function verificaSoggetti(
  trx: Kysely<Schema>,
  raccolta: Raccolta,
  conti: Conti,
  progresso: NonNullable<OpzioniVerifica['progresso']>,
): Promise<void> {
  await percorri(
    (dopo) =>
      trx.selectFrom('soggetto').selectAll().where('id', '>', dopo).orderBy('id').limit(alla_volta).execute(),
    async (righe, intervallo) => {
      const documenti = righe.map((riga) => riga.documento);
      for (const riga of righe)
        raccolta.aggiungi(
          difettiRiga(`soggetto ${riga.id}`, riga, rigaSoggetto(riga.documento, riga.versione)),
        );
      raccolta.aggiungi(documenti.flatMap(difettiSoggetto));
      raccolta.aggiungi(await difettiLegami(trx, documenti));
      const { difetti, quante } = await difettiVersioni(trx, 'soggetto', intervallo);
      raccolta.aggiungi(difetti);
      conti.soggetti += righe.length;
      conti.versioni += quante;
      progresso(conti.famiglie + conti.soggetti);
    },
  );
}

/**
 * The whole register, as a transaction sees it: rows and documents agree, versions follow each other,
 * people and families agree, procedures and electoral sections too, what was taken back is as it was, signatures are of the acts that they are with, the audit has not been touched. That codes and ids are
 * of one person each is held by the constraints of the tables, once the rows say what the documents say.
 */
export async function verificaIn(
  trx: Kysely<Schema>,
  { progresso = () => undefined, massimo = 1000 }: OpzioniVerifica = {},
): Promise<EsitoVerificaRegistro> {
  const raccolta = new Raccolta(massimo);
  const conti: Conti = { soggetti: 0, famiglie: 0, versioni: 0 };
  await verificaFamiglie(trx, raccolta, conti, progresso);
  await verificaSoggetti(trx, raccolta, conti, progresso);
  const altri = await difettiAltri(trx);
  raccolta.aggiungi(altri.difetti);
  conti.versioni += altri.versioni;
  raccolta.aggiungi(await difettiAnnullamenti(trx));
  await difettiFirme(trx, (nuovi) => {
    raccolta.aggiungi(nuovi);
  });
  const audit = await verificaAudit(trx);
  raccolta.aggiungi(
    audit.rotture.map(({ flusso, progressivo, difetto }) => ({
      ...{
        controllo: 'audit',
        dove: `flusso ${flusso}`,
        dettaglio: `anello ${progressivo}: voce ${difetto}`,
      },
    })),
  );
  const { sigillate, daSigillare } = audit;
  return {
    ...conti,
    difetti: raccolta.difetti,
    totaleDifetti: raccolta.totale,
    audit: { sigillate, daSigillare },
  };
}

/** The same on one snapshot, while the register works on. */
export async function verificaRegistro(
  db: Kysely<Schema>,
  opzioni: OpzioniVerifica = {},
): Promise<EsitoVerificaRegistro> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx: Kysely<Schema>) => verificaIn(trx, opzioni));
}
