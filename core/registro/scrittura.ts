import { scriviRichiesta } from '../cittadini/scrittura.ts';
import { scriviRichiestaConsolato } from '../consolati/ricerca.ts';
import type { Kysely } from 'kysely';
import { archivia } from '../certificati/documenti.ts';
import type { Schema } from '../db/schema.ts';
import { annullaElaborazione, scriviElaborazione } from '../estrazioni/scrittura.ts';
import { nuoviLetti, type Letti } from './letti.ts';
import type { Bloccati, Effetti } from './operazione.ts';
import { registra, type DaRegistrare } from './registra.ts';
import { scriviProcedimento, scriviSezione } from './scrittura-procedimenti.ts';
import type { Registrazione } from './versione.ts';

/** The versions on which an operation was decided, of what must not have changed meanwhile. */
export function lette(prese: Bloccati | undefined, letti: Letti): DaRegistrare['lette'] {
  const diQuelli = (ids: readonly string[], versioni: ReadonlyMap<string, number>): Map<string, number> =>
    // What was never read cannot be as it was.
    new Map(ids.map((id) => [id, versioni.get(id) ?? -1]));
  return {
    famiglie: diQuelli(prese?.famiglie.map((f) => f.idFamigliaConvivenzaANPR) ?? [], letti.famiglie),
    soggetti: diQuelli(prese?.soggetti.map((s) => s.idSchedaSoggettoANPR) ?? [], letti.soggetti),
  };
}

/**
 * Whether an operation does more than `registra` can write in one trip, or depends on more than it can see still there:
 * then it takes a transaction.
 * @param letti of what must not change; undefined: nothing must.
 */
export function altro(effetti: Effetti | undefined, letti: Letti | undefined): boolean {
  const scritti = [
    effetti?.passaggi,
    effetti?.documento,
    effetti?.procedimenti,
    effetti?.sezioni,
    effetti?.richieste,
    effetti?.allineamenti,
    effetti?.elaborazione,
    effetti?.annullaElaborazione,
  ];
  const guardati = letti ? [letti.procedimenti, letti.sezioni, letti.richieste, letti.aperti] : [];
  return scritti.some((cosa) => cosa !== undefined) || guardati.some(({ size }) => size > 0);
}

/** The states of documents on their way to the present ones, written before these. */
export async function scriviPassaggi(
  trx: Kysely<Schema>,
  { passaggi = [] }: Effetti,
  { idOperazioneANPR, adesso }: Registrazione,
): Promise<void> {
  for (const { dal, famiglie = [], soggetti = [] } of passaggi) {
    const di = { idOperazioneANPR, adesso, validaDal: dal, lette: lette(undefined, nuoviLetti()) };
    await registra(trx, { ...di, famiglie, soggetti });
  }
}

/** What is written beside rows of people and families, answer and audit, in their transaction. */
export async function scriviAltro(
  trx: Kysely<Schema>,
  effetti: Effetti,
  di: Registrazione & { readonly codMittente: string },
): Promise<void> {
  const { documento, procedimenti = [], sezioni = [], richieste = [], allineamenti = [] } = effetti;
  const { elaborazione, annullaElaborazione: annullata } = effetti;
  for (const procedimento of procedimenti) await scriviProcedimento(trx, procedimento, di);
  for (const sezione of sezioni) await scriviSezione(trx, sezione, di);
  for (const richiesta of richieste) await scriviRichiesta(trx, richiesta);
  for (const richiesta of allineamenti) await scriviRichiestaConsolato(trx, richiesta);
  if (elaborazione) await scriviElaborazione(trx, elaborazione, di);
  if (annullata !== undefined) await annullaElaborazione(trx, annullata, di.adesso);
  if (!documento) return;
  const { emesso, soggetto } = documento;
  await archivia(trx, emesso, {
    ...{ soggetto, codMittente: di.codMittente, operazione: di.idOperazioneANPR },
  });
}
