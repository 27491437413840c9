import type { Kysely } from 'kysely';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Schema } from '../db/schema.ts';
import type { Provenienze } from '../http/soap/provenienza.ts';
import type { Orologio } from '../orologio.ts';
import { cercaEnte } from '../registro/ente.ts';

/** Where calls may come from, as each municipality has set it (`Amministrazione`, `Indirizzi IP`). */
export function creaProvenienze(db: Kysely<Schema>, orologio: Orologio): Provenienze {
  const cerca = cercaEnte(db);
  return {
    dichiarati: async (comune) => (await cerca(comune)).indirizziIp ?? [],
    annota: (chi, indirizzo) =>
      scriviAudit(db, {
        ...{ tipo: 'indirizzo', chi, istante: orologio(), finalita: 'chiamata dai servizi', soggetti: [] },
        ...{ campi: [`indirizzo:${indirizzo}`], esito: 'indirizzo-non-dichiarato' },
      }),
  };
}
