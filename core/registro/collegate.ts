import type { Kysely } from 'kysely';
import { preparaCollegata, type Collegata } from '../cittadini/collegata.ts';
import { preparaConsolato } from '../consolati/collegata.ts';
import type { Schema } from '../db/schema.ts';
import type { Contesto, Effetti } from './operazione.ts';

/** The request that a registration answers: a citizen's, by codiceRichiesta, or a consulate's, by idRichiestaANPR. */
export type Collegabile = { readonly cittadino: string } | { readonly consolato: string };

/** What a registration, or its annulment, moves beside the register, of whoever asked. */
export async function preparaCollegate(
  trx: Kysely<Schema>,
  da: {
    readonly collegata: Collegabile | undefined;
    readonly codice: string;
    readonly effetti: Effetti | undefined;
  },
  contesto: Contesto,
): Promise<Collegata> {
  const { collegata, codice, effetti } = da;
  const cittadino = collegata && 'cittadino' in collegata ? collegata.cittadino : undefined;
  const consolato = collegata && 'consolato' in collegata ? collegata.consolato : undefined;
  const sue = [
    await preparaCollegata(trx, { collegata: cittadino, codice, effetti }, contesto),
    await preparaConsolato(trx, { consolato, codice, effetti }, contesto),
  ].filter((una) => una !== undefined);
  return {
    rilievi: sue.flatMap(({ rilievi }) => rilievi),
    scrivi: async (dove, di) => {
      for (const una of sue) await una.scrivi(dove, di);
    },
  };
}
