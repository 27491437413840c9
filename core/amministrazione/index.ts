import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Amministrazione, CambioAmministrazione } from '#contract/wa/amministrazione.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { dimenticaEnte } from '../registro/ente.ts';
import { annotaCambio, leggiAmministrazione } from './archivio.ts';
import { controllaCambio } from './controlli.ts';

/** What the municipality of whoever asks has set of itself. */
export interface AmministrazioneComune {
  leggi(chi: Chi): Promise<Amministrazione>;
  /** One section, whole; refused, nothing changes. */
  salva(cambio: CambioAmministrazione, chi: Chi): Promise<Esito<Amministrazione, ErroreWa>>;
}

export function creaAmministrazione({
  db,
  orologio,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): AmministrazioneComune {
  const scritto = (dove: Kysely<Schema>, chi: Chi, sezione: string, esito: string): Promise<void> =>
    scriviAudit(dove, {
      ...{ tipo: 'amministrazione', chi, istante: orologio(), soggetti: [], campi: [sezione], esito },
      finalita: `amministrazione del comune: ${sezione}`,
    });
  return {
    leggi: ({ comune }) => leggiAmministrazione(db, comune),
    async salva(cambio, chi) {
      const istante = orologio();
      const rifiuto = controllaCambio(cambio, giornoInItalia(istante));
      await db.transaction().execute(async (trx) => {
        await scritto(trx, chi, cambio.sezione, rifiuto ? rifiuto.tipo : 'OK');
        if (!rifiuto) await annotaCambio(trx, cambio, chi, istante);
      });
      if (rifiuto) return fallito(rifiuto);
      dimenticaEnte(db, chi.comune);
      return riuscito(await leggiAmministrazione(db, chi.comune));
    },
  };
}
