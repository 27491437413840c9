import type { Kysely } from 'kysely';
import { riuscito, type Esito } from '#contract/esito.ts';
import type { EstrattoAudit, PaginaAudit, RichiestaAudit, RichiestaEstratto } from '#contract/wa/audit.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { cercaAudit } from './consulta.ts';
import { estrai } from './estratto.ts';
import { scriviAudit } from './scrivi.ts';

/** The audit read by whoever watches over accesses: who watches is written down too. */
export interface Vigilanza {
  cerca(richiesta: RichiestaAudit, chi: Chi): Promise<PaginaAudit>;
  estrai(richiesta: RichiestaEstratto, chi: Chi): Promise<Esito<EstrattoAudit, ErroreWa>>;
}

export function creaVigilanza({
  db,
  orologio,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): Vigilanza {
  return {
    async cerca(richiesta, chi) {
      const pagina = await cercaAudit(db, richiesta, chi);
      const { soggetto, operatore, dal, al } = richiesta;
      await scriviAudit(db, {
        ...{ tipo: 'audit', chi, istante: orologio(), campi: ['audit'], esito: 'OK' },
        finalita: `vigilanza sugli accessi dal ${dal} al ${al}${operatore === undefined ? '' : ` di ${operatore}`}`,
        soggetti: soggetto === undefined ? [] : [soggetto],
      });
      return pagina;
    },
    async estrai(richiesta, chi) {
      const istante = orologio();
      const fatto = await estrai(db, richiesta, chi, istante);
      await scriviAudit(db, {
        ...{ tipo: 'estratto-audit', chi, istante, campi: ['audit'] },
        finalita: `estratto degli accessi dal ${richiesta.dal} al ${richiesta.al}: ${richiesta.motivo}`,
        soggetti: fatto.ok ? [fatto.valore.soggetto] : [],
        esito: fatto.ok ? 'OK' : fatto.errore.tipo,
      });
      return fatto.ok ? riuscito(fatto.valore.estratto) : fatto;
    },
  };
}
