import type { Kysely } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Schema } from '../db/schema.ts';
import { archivia, contaScadute, type PartiConservazione, type ScadenzaArchiviabile } from './archivia.ts';
import type { Genere } from './generi.ts';
import { scadenzeAl } from './politica.ts';
import { cancellaSessioni, contaSessioni } from './sessioni.ts';

/** What is past a term today. */
export interface Scaduto {
  readonly genere: Genere;
  readonly mesi: number;
  readonly fino: Date;
  readonly flusso: string;
  readonly voci: number;
}

const archiviabile = (scadenza: { readonly genere: Genere }): scadenza is ScadenzaArchiviabile =>
  scadenza.genere !== 'sessioni';

/** Kind by kind and body by body; nothing is touched. */
export async function scaduti(db: Kysely<Schema>, adesso: Date): Promise<readonly Scaduto[]> {
  const trovati: Scaduto[] = [];
  for (const scadenza of await scadenzeAl(db, giornoInItalia(adesso))) {
    const contati = archiviabile(scadenza)
      ? await contaScadute(db, scadenza)
      : await contaSessioni(db, scadenza.fino);
    trovati.push(...contati.map((uno) => ({ ...scadenza, ...uno })));
  }
  return trovati;
}

/** Archives, and erases, all that is past its term. @returns how many went. @throws CatenaRotta: of that chain nothing. */
export async function conserva(parti: PartiConservazione, adesso: Date): Promise<number> {
  let andate = 0;
  const oggi = await scadenzeAl(parti.db, giornoInItalia(adesso));
  for (const scadenza of oggi.filter(archiviabile))
    for (const { flusso } of await contaScadute(parti.db, scadenza))
      for (let voci = 1; voci > 0; andate += voci) voci = await archivia(parti, flusso, scadenza, adesso);
  for (const { fino } of oggi.filter((una) => !archiviabile(una)))
    andate += await cancellaSessioni(parti.db, fino, adesso);
  return andate;
}
