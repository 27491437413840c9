import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import { rigaFamiglia, rigaSoggetto } from './righe.ts';

export interface Blocco {
  readonly soggetti: readonly Soggetto[];
  readonly famiglie: readonly Famiglia[];
}

/** Few enough that thirteen columns stay under the 65,535 parameters of a statement. */
const aBlocchi = 1000;

function* pezzi<T>(voci: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < voci.length; i += aBlocchi) yield voci.slice(i, i + aBlocchi);
}

/** Since when a loaded record holds: what was before the load is not known (as after a subentro). */
export function inVigoreDal(s: Soggetto): string {
  return s.dati.datiIscrizione?.datiIscrizioneComune?.dataIscrizione ?? s.ultimaDecorrenza;
}

/** Small blocks gathered until they hold as many people as asked for, so that only these are in memory. */
export function* gruppi(blocchi: Iterable<Blocco>, quanti: number): Generator<Blocco> {
  let famiglie: Famiglia[] = [];
  let soggetti: Soggetto[] = [];
  for (const blocco of blocchi) {
    famiglie.push(...blocco.famiglie);
    soggetti.push(...blocco.soggetti);
    if (soggetti.length < quanti) continue;
    yield { famiglie, soggetti };
    famiglie = [];
    soggetti = [];
  }
  yield { famiglie, soggetti };
}

/** New families and people, with their first versions, under an operation that is there already. */
export async function scriviBlocco(
  trx: Kysely<Schema>,
  blocco: Blocco,
  { operazione, adesso }: { readonly operazione: string; readonly adesso: Date },
): Promise<void> {
  const comuni = { versione: 1, prima: null, operazione, registrata: adesso };
  for (const famiglie of pezzi(blocco.famiglie)) {
    await trx
      .insertInto('famiglia')
      .values(famiglie.map((f) => rigaFamiglia(f, 1)))
      .execute();
    await trx
      .insertInto('versione_famiglia')
      .values(
        famiglie.map((f) => ({
          ...comuni,
          id: f.idFamigliaConvivenzaANPR,
          dopo: JSON.stringify(f),
          valida_dal: f.dataOrigine,
        })),
      )
      .execute();
  }
  for (const soggetti of pezzi(blocco.soggetti)) {
    await trx
      .insertInto('soggetto')
      .values(soggetti.map((s) => rigaSoggetto(s, 1)))
      .execute();
    await trx
      .insertInto('versione_soggetto')
      .values(
        soggetti.map((s) => ({
          ...comuni,
          id: s.idSchedaSoggettoANPR,
          dopo: JSON.stringify(s),
          valida_dal: inVigoreDal(s),
        })),
      )
      .execute();
  }
}
