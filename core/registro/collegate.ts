import type { Kysely } from 'kysely';
import { preparaCollegata, type Collegata } from '../cittadini/collegata.ts';
import { preparaConsolato } from '../consolati/collegata.ts';
import type { Schema } from '../db/schema.ts';
import { scriviFirma, type FirmaVerificata } from './firme.ts';
import type { Contesto, Effetti } from './operazione.ts';

/** What comes beside an official request from the desk. */
export interface Accanto {
  /** codiceRichiesta of the request of a citizen that the registration answers. */
  readonly cittadino?: string;
  /** idRichiestaANPR of that of a consulate. */
  readonly consolato?: string;
  readonly firma?: FirmaVerificata;
}

/** What a registration, or its annulment, moves beside the register: requests of whoever asked, the signature of the card. */
export async function preparaCollegate(
  trx: Kysely<Schema>,
  da: {
    readonly accanto: Accanto | undefined;
    readonly codice: string;
    readonly effetti: Effetti | undefined;
  },
  contesto: Contesto,
): Promise<Collegata> {
  const { codice, effetti } = da;
  const { cittadino, consolato, firma } = da.accanto ?? {};
  const sue = [
    await preparaCollegata(trx, { collegata: cittadino, codice, effetti }, contesto),
    await preparaConsolato(trx, { consolato, codice, effetti }, contesto),
  ].filter((una) => una !== undefined);
  return {
    rilievi: sue.flatMap(({ rilievi }) => rilievi),
    scrivi: async (dove, di) => {
      for (const una of sue) await una.scrivi(dove, di);
      if (firma) await scriviFirma(dove, di.operazione, firma);
    },
  };
}
