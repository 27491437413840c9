import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import { rigaFamiglia, rigaSoggetto } from './righe.ts';

export interface Blocco {
  readonly soggetti: readonly Soggetto[];
  readonly famiglie: readonly Famiglia[];
  /** How some of these people's records were before, first the earliest. */
  readonly precedenti?: readonly VersionePrecedente[];
}

export interface VersionePrecedente {
  readonly dal: string;
  readonly scheda: Soggetto;
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
  let precedenti: VersionePrecedente[] = [];
  for (const blocco of blocchi) {
    famiglie.push(...blocco.famiglie);
    soggetti.push(...blocco.soggetti);
    precedenti.push(...(blocco.precedenti ?? []));
    if (soggetti.length < quanti) continue;
    yield { famiglie, soggetti, precedenti };
    famiglie = [];
    soggetti = [];
    precedenti = [];
  }
  yield { famiglie, soggetti, precedenti };
}

/** Every version of a record, the present one last: the first holds since it was registered, if none came before. */
function versioni(s: Soggetto, prima: readonly VersionePrecedente[]): VersionePrecedente[] {
  const dal = prima.length === 0 ? inVigoreDal(s) : s.ultimaDecorrenza;
  return [...prima, { dal, scheda: s }];
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
  const precedenti = Map.groupBy(blocco.precedenti ?? [], ({ scheda }) => scheda.idSchedaSoggettoANPR);
  const prima = (s: Soggetto): readonly VersionePrecedente[] => precedenti.get(s.idSchedaSoggettoANPR) ?? [];
  for (const soggetti of pezzi(blocco.soggetti)) {
    await trx
      .insertInto('soggetto')
      .values(soggetti.map((s) => rigaSoggetto(s, prima(s).length + 1)))
      .execute();
    await trx
      .insertInto('versione_soggetto')
      .values(
        soggetti.flatMap((s) =>
          versioni(s, prima(s)).map(({ dal, scheda }, i, tutte) => ({
            ...comuni,
            id: s.idSchedaSoggettoANPR,
            versione: i + 1,
            prima: i === 0 ? null : JSON.stringify(tutte[i - 1]?.scheda),
            dopo: JSON.stringify(scheda),
            valida_dal: dal,
          })),
        ),
      )
      .execute();
  }
}
