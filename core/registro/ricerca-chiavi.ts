import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Letti } from './letti.ts';
import type { Soggetto } from './modello.ts';

/** People by what is written in their record, and nowhere else; two at most where one is expected. */
export interface RicercaChiavi {
  /** By the number that a municipality gave to the person. */
  soggettiPerIdComune(istat: string, id: string): Promise<readonly Soggetto[]>;
  soggettiPerCarta(numero: string): Promise<readonly Soggetto[]>;
  soggettiPerSoggiorno(numero: string): Promise<readonly Soggetto[]>;
  soggettiPerPassaporto(numero: string): Promise<readonly Soggetto[]>;
}

const quanti = 10;

export function ricercaChiavi(db: Kysely<Schema>, letti: Letti): RicercaChiavi {
  const soggetti = async (...dove: readonly RawBuilder<boolean>[]): Promise<readonly Soggetto[]> => {
    let domanda = db
      .selectFrom('soggetto')
      .select(['id', 'versione', 'documento'])
      .where('stato', '<>', 'annullato');
    for (const condizione of dove) domanda = domanda.where(condizione);
    const righe = await domanda.orderBy('id').limit(quanti).execute();
    for (const { id, versione } of righe) letti.soggetti.set(id, versione);
    return righe.map(({ documento }) => documento);
  };
  const uguale = (
    colonna: 'id_comune' | 'carta' | 'soggiorno' | 'passaporto',
    valore: string,
  ): RawBuilder<boolean> => sql<boolean>`${sql.ref(colonna)} = ${valore}`;
  const delComune = '{dati,generalita,idSchedaSoggettoComune,idSchedaSoggettoComuneIstat}';

  return {
    soggettiPerIdComune: (istat, id) =>
      soggetti(uguale('id_comune', id), sql<boolean>`(documento #>> ${sql.lit(delComune)}) = ${istat}`),
    soggettiPerCarta: (numero) => soggetti(uguale('carta', numero.toUpperCase())),
    soggettiPerSoggiorno: (numero) => soggetti(uguale('soggiorno', numero)),
    soggettiPerPassaporto: (numero) => soggetti(uguale('passaporto', numero)),
  };
}
