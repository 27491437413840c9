import { sql, type Kysely } from 'kysely';
import { conFile } from '../certificati/risposta-conservata.ts';
import type { Schema } from '../db/schema.ts';
import type { StatoElaborazione } from '../estrazioni/tabelle.ts';
import type { RispostaUfficiale } from './registro.ts';

/** An operation with the answer that it got, as 3003 gives it back. */
export interface OperazioneConservata {
  readonly idOperazioneANPR: string;
  readonly codice: string;
  readonly esito: string;
  /** It was taken back afterwards. */
  readonly annullata: boolean;
  readonly risposta: RispostaUfficiale;
  /** How the work that it asked for is going on; null: it asked for none. */
  readonly elaborazione: StatoElaborazione | null;
  /** Whose records it changed. */
  readonly soggetti: readonly string[];
}

/** What a single request is known by: one is enough. */
export interface EstremiOperazione {
  readonly idOperazioneANPR?: string | undefined;
  readonly idOperazioneComune?: string | undefined;
  readonly protocolloComune?: string | undefined;
}

/** The operations that a municipality asked for: nobody reads those of others. */
export interface RicercaOperazioni {
  operazioniDelComune(comune: string, estremi: EstremiOperazione): Promise<readonly OperazioneConservata[]>;
  /** Those that changed a record of these people, first the latest; or of one of these families. */
  operazioniSu(
    comune: string,
    su: { readonly soggetti: readonly string[]; readonly famiglie: readonly string[] },
    limite: number,
  ): Promise<readonly OperazioneConservata[]>;
}

export function ricercaOperazioni(db: Kysely<Schema>): RicercaOperazioni {
  const diComune = (comune: string) =>
    db
      .selectFrom('operazione as o')
      .select([
        'o.id as idOperazioneANPR',
        'o.codice',
        'o.esito',
        'o.risposta',
        sql<boolean>`exists (select from operazione a where a.annulla = o.id)`.as('annullata'),
        sql<StatoElaborazione | null>`(select e.stato from elaborazione e where e.id = o.id)`.as(
          'elaborazione',
        ),
        sql<string[]>`array(select v.id::text from versione_soggetto v where v.operazione = o.id)`.as(
          'soggetti',
        ),
      ])
      .where('o.cod_mittente', '=', comune)
      // What was loaded when the register was made is nobody's request.
      .where('o.id_operazione_comune', '<>', 'DIMOSTRATIVO')
      .orderBy('o.id', 'desc');
  return {
    async operazioniDelComune(comune, { idOperazioneANPR, idOperazioneComune, protocolloComune }) {
      let domanda = diComune(comune).limit(2);
      if (idOperazioneANPR !== undefined) {
        if (!/^\d{1,18}$/.test(idOperazioneANPR)) return [];
        domanda = domanda.where('o.id', '=', idOperazioneANPR);
      }
      if (idOperazioneComune !== undefined)
        domanda = domanda.where('o.id_operazione_comune', '=', idOperazioneComune);
      if (protocolloComune !== undefined)
        domanda = domanda.where(
          sql<boolean>`(o.richiesta #>> '{testataRichiesta,protocolloComune}') = ${protocolloComune}`,
        );
      const trovate = await domanda.execute();
      return Promise.all(trovate.map(async (una) => ({ ...una, risposta: await conFile(db, una.risposta) })));
    },
    operazioniSu: (comune, { soggetti, famiglie }, limite) =>
      diComune(comune)
        .where(
          sql<boolean>`o.id in (
            select operazione from versione_soggetto where id = any(${[...soggetti]}::bigint[])
            union all
            select operazione from versione_famiglia where id = any(${[...famiglie]}::bigint[]))`,
        )
        .limit(limite)
        .execute(),
  };
}
