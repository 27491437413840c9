import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type {
  ConfrontoAgenzia,
  EsitoConsultazione,
  PaginaDisallineati,
  RichiestaAgenzia,
  RichiestaConsultazioneAgenzia,
  RichiestaDisallineati,
} from '#contract/wa/agenzia-entrate.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { z } from 'zod';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import { scriviDaChiedere } from '../archivio.ts';
import type { Agenzia } from '../connettore.ts';
import { confronta, leggiNostro } from './confronto.ts';
import { leggiDisallineati } from './elenco.ts';
import { giaInAttesa, nessuno, nonRisponde, senzaAgenzia } from './rifiuti.ts';

/** The misalignments of a municipality with the Agenzia delle Entrate, as its desk works on them. */
export interface AgenziaUfficio {
  elenca(richiesta: RichiestaDisallineati, chi: Chi): Promise<PaginaDisallineati>;
  /** A resident beside what the Agenzia knows; when it does not answer, alone. */
  confronta(id: string, chi: Chi): Promise<Esito<ConfrontoAgenzia, ErroreWa>>;
  consulta(
    richiesta: RichiestaConsultazioneAgenzia,
    chi: Chi,
  ): Promise<Esito<z.infer<typeof EsitoConsultazione>, ErroreWa>>;
  /** Leaves a question for the Agenzia; about a person there is one at a time. */
  chiedi(richiesta: RichiestaAgenzia, chi: Chi): Promise<Esito<Record<string, never>, ErroreWa>>;
  /** Tries now what waits for the next attempt. */
  riprova(id: string, chi: Chi): Promise<Esito<Record<string, never>, ErroreWa>>;
}

export interface PartiAgenziaUfficio {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
  readonly luoghi: Luoghi;
  /** Left out, nothing can be asked. */
  readonly agenzia?: Agenzia | undefined;
}

export function creaAgenziaUfficio({ db, orologio, luoghi, agenzia }: PartiAgenziaUfficio): AgenziaUfficio {
  const scritto = (
    chi: Chi,
    voce: { finalita: string; soggetti?: readonly string[]; campi?: readonly string[]; esito?: string },
  ): Promise<void> =>
    scriviAudit(db, {
      ...{
        tipo: 'agenzia-entrate',
        chi,
        istante: orologio(),
        soggetti: [],
        campi: ['generalita'],
        esito: 'OK',
      },
      ...voce,
    });
  return {
    async elenca(richiesta, chi) {
      const pagina = await leggiDisallineati(db, chi.comune, richiesta);
      await scritto(chi, {
        ...{ finalita: 'elenco dei disallineamenti', soggetti: pagina.voci.map(({ id }) => id) },
      });
      return pagina;
    },
    async confronta(id, chi) {
      const nostro = await leggiNostro(db, id, chi.comune);
      const finalita = 'confronto con l’Agenzia delle Entrate';
      await scritto(chi, { finalita, soggetti: [id], esito: nostro ? 'OK' : 'non-trovato' });
      return nostro ? riuscito(await confronta(nostro, { db, luoghi, agenzia })) : fallito(nessuno);
    },
    async consulta({ criteri, finalita }, chi) {
      await scritto(chi, { finalita, campi: Object.keys(criteri) });
      if (!agenzia) return fallito(senzaAgenzia);
      const avuta = await agenzia.consulta(criteri);
      return avuta.ok ? avuta : fallito(nonRisponde);
    },
    async chiedi({ id, tipo, nuovo }, chi) {
      const nostro = await leggiNostro(db, id, chi.comune);
      const finalita = `richiesta all’Agenzia: ${tipo}`;
      await scritto(chi, { finalita, soggetti: [id], esito: nostro ? 'OK' : 'non-trovato' });
      if (!nostro) return fallito(nessuno);
      if (!agenzia) return fallito(senzaAgenzia);
      const domanda = { soggetto: id, comune: chi.comune, tipo, ...(nuovo !== undefined && { nuovo }) };
      const di = { operatore: chi.codiceFiscale, istante: orologio() };
      return (await scriviDaChiedere(db, [domanda], di)) === 1 ? riuscito({}) : fallito(giaInAttesa);
    },
    async riprova(id, chi) {
      const { numUpdatedRows: quante } = await db
        .updateTable('richiesta_agenzia')
        .set({ prossimo: new Date(), tentativi: 0 })
        .where('soggetto', '=', id)
        .where('comune', '=', chi.comune)
        .where('stato', '=', 'attesa')
        .executeTakeFirst();
      const esito = quante > 0n ? 'OK' : 'non-trovato';
      await scritto(chi, { finalita: 'nuovo tentativo con l’Agenzia', soggetti: [id], esito });
      return quante > 0n ? riuscito({}) : fallito(nessuno);
    },
  };
}
