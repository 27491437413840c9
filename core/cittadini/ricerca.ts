import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Letti } from '../registro/letti.ts';
import type { AllegatoRichiesta, RichiestaCittadino } from './modello.ts';

export interface CriteriRichieste {
  readonly comune: string;
  /** Days of the declaration, both included, `AAAA-MM-GG`. */
  readonly dal: string;
  readonly al: string;
  readonly tipologia: string;
  readonly stato?: string;
  /** Due by this day. */
  readonly entro?: string;
  readonly prorogate?: boolean;
}

/** Requests of citizens as operations read them. */
export interface RicercaCittadini {
  /** Of whatever municipality. */
  richiestaCittadino(codice: string): Promise<RichiestaCittadino | undefined>;
  /** First the oldest. */
  richiesteCittadino(criteri: CriteriRichieste): Promise<readonly RichiestaCittadino[]>;
  /** As they were sent, the summary first. */
  allegatiDi(codice: string): Promise<readonly AllegatoRichiesta[]>;
}

const colonne = ['id', 'versione', 'documento'] as const;

export function ricercaCittadini(db: Kysely<Schema>, letti: Letti): RicercaCittadini {
  const letta = (riga: {
    id: string;
    versione: number;
    documento: RichiestaCittadino;
  }): RichiestaCittadino => {
    letti.richieste.set(riga.id, riga.versione);
    return riga.documento;
  };
  return {
    async richiestaCittadino(codice) {
      if (!/^\d{1,18}$/.test(codice)) return undefined;
      const riga = await db
        .selectFrom('richiesta_cittadino')
        .select(colonne)
        .where('id', '=', codice)
        .executeTakeFirst();
      return riga && letta(riga);
    },
    async richiesteCittadino({ comune, dal, al, tipologia, stato, entro, prorogate }) {
      let domanda = db
        .selectFrom('richiesta_cittadino')
        .select(colonne)
        .where('comune', '=', comune)
        .where('tipologia', '=', tipologia)
        // A draft is still the citizen's alone.
        .where('stato', '<>', '1')
        .where(sql<boolean>`(aperta at time zone 'Europe/Rome')::date between ${dal}::date and ${al}::date`);
      if (stato !== undefined) domanda = domanda.where('stato', '=', stato);
      if (entro !== undefined) domanda = domanda.where('scadenza', '<=', entro);
      if (prorogate === true) domanda = domanda.where('proroghe', '>', 0);
      return (await domanda.orderBy('aperta').orderBy('id').execute()).map(letta);
    },
    async allegatiDi(codice) {
      const righe = await db
        .selectFrom('allegato_richiesta')
        .selectAll()
        .where('richiesta', '=', codice)
        .orderBy('numero')
        .execute();
      return righe.map(({ tipo, id_tipologia, nome_file, id_formato, descrizione, contenuto }) => ({
        ...{ tipo, idTipologia: id_tipologia, nomeFile: nome_file, idFormatoFile: id_formato, contenuto },
        ...(descrizione !== null && { descrizione }),
      }));
    },
  };
}
