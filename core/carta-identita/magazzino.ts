import { sql, type Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type {
  AttoModuli,
  Magazzino,
  RichiestaRiscontro,
  Riscontro,
  StatoModulo,
  Tratto,
} from '#contract/wa/carta-identita.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import type { TabelleCarta } from './tabelle.ts';
import { leggiSituazione, riscontrati } from './situazione-moduli.ts';
import { inParole, numeriDi } from './tratti.ts';

/** The stock of blanks of a municipality. Every change leaves an event, for ever. */
export interface Moduli {
  situazione(chi: Chi): Promise<Magazzino>;
  /** All the blanks of the stretch, or none. */
  atto(atto: AttoModuli, chi: Chi): Promise<Esito<Magazzino, ErroreWa>>;
  riscontro(richiesta: RichiestaRiscontro, chi: Chi): Promise<Riscontro>;
}

/** From which states an act takes a blank, and to which. */
const passaggi: Readonly<
  Record<Exclude<AttoModuli['atto'], 'carico'>, { da: readonly StatoModulo[]; a: StatoModulo }>
> = {
  assegnazione: { da: ['magazzino', 'assegnato'], a: 'assegnato' },
  resa: { da: ['assegnato'], a: 'magazzino' },
  rovina: { da: ['magazzino', 'assegnato'], a: 'rovinato' },
  furto: { da: ['magazzino', 'assegnato'], a: 'rubato' },
};

function rifiuto(messaggio: string, rimedio: string, percorso = 'tratto'): ErroreWa {
  return { tipo: 'richiesta-non-valida', campi: [{ percorso, messaggio }], messaggio, rimedio };
}

const giaCaricato = (tratto: Tratto): ErroreWa =>
  rifiuto(
    `Nel registro dei moduli ci sono già ${inParole(tratto)}: non è stato caricato nulla.`,
    'Controlla serie e numeri sulla confezione: un numero si carica una volta sola.',
  );
const nonDisponibili = (tratto: Tratto): ErroreWa =>
  rifiuto(
    `Non tutti i moduli ${inParole(tratto)} si trovano dove serve: non è cambiato nulla.`,
    'Guarda nel magazzino dove si trova ciascuno, e ripeti con quelli giusti.',
  );

/** Writes what happened to a stretch of blanks; asked in the transaction that makes it happen. */
export async function scriviEvento(
  db: Pick<Kysely<TabelleCarta>, 'insertInto'>,
  evento: Tratto & {
    readonly tipo: Schema['evento_modulo']['tipo'];
    readonly postazione?: string | undefined;
    readonly nota?: string | undefined;
  },
  { chi, istante }: { readonly chi: Chi; readonly istante: Date },
): Promise<void> {
  const { tipo, serie, dal, al, postazione = null, nota = null } = evento;
  await db
    .insertInto('evento_modulo')
    .values({
      ...{ comune: chi.comune, tipo, serie, dal, al, postazione, nota, istante },
      ...{ operatore: chi.codiceFiscale, id_postazione: chi.idPostazione },
    })
    .execute();
}

/** Whether every blank of the stretch made the step. */
async function faiPasso(trx: Kysely<Schema>, atto: AttoModuli, chi: Chi): Promise<boolean> {
  const { tratto } = atto;
  const quanti = tratto.al - tratto.dal + 1;
  if (atto.atto === 'carico') {
    const messi = await trx
      .insertInto('modulo_carta')
      .values(numeriDi(tratto).map((uno) => ({ ...uno, comune: chi.comune, stato: 'magazzino' as const })))
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    return Number(messi.numInsertedOrUpdatedRows) === quanti;
  }
  const { da, a } = passaggi[atto.atto];
  const mossi = await trx
    .updateTable('modulo_carta')
    .set({
      stato: a,
      ...(atto.atto === 'assegnazione' && { postazione: atto.postazione }),
      ...(atto.atto === 'resa' && { postazione: null }),
    })
    .where('comune', '=', chi.comune)
    .where('serie', '=', tratto.serie)
    .where('numero', '>=', tratto.dal)
    .where('numero', '<=', tratto.al)
    .where('stato', 'in', da)
    .executeTakeFirst();
  return Number(mossi.numUpdatedRows) === quanti;
}

export function creaModuli({
  db,
  orologio,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): Moduli {
  const situazione = (chi: Chi): Promise<Magazzino> => leggiSituazione(db, chi);

  return {
    situazione,
    async atto(atto, chi) {
      const istante = orologio();
      const fatto = await db.transaction().execute(async (trx) => {
        // Two loads that overlap, or two acts on the same blanks: one after the other.
        await sql`select pg_advisory_xact_lock(hashtextextended(${`moduli ${atto.tratto.serie}`}, 0))`.execute(
          trx,
        );
        await sql`savepoint prima`.execute(trx);
        if (!(await faiPasso(trx, atto, chi))) {
          await sql`rollback to savepoint prima`.execute(trx);
          return false;
        }
        await scriviEvento(
          trx,
          {
            ...{ ...atto.tratto, tipo: atto.atto },
            ...('postazione' in atto && { postazione: atto.postazione }),
            ...('nota' in atto && { nota: atto.nota }),
          },
          { chi, istante },
        );
        return true;
      });
      if (!fatto) {
        return fallito((atto.atto === 'carico' ? giaCaricato : nonDisponibili)(atto.tratto));
      }
      return riuscito(await situazione(chi));
    },
    async riscontro({ contati, postazione: dove }, chi) {
      const istante = orologio();
      const righe = await db
        .selectFrom('modulo_carta')
        .select(['serie', 'numero', 'stato', 'postazione'])
        .where('comune', '=', chi.comune)
        .where('stato', 'in', ['magazzino', 'assegnato'])
        .$if(dove !== undefined, (domanda) => domanda.where('postazione', '=', dove ?? null))
        .orderBy('serie')
        .orderBy('numero')
        .execute();
      const { mancano, inPiu } = riscontrati(righe, contati);
      const nota = mancano.length + inPiu.length === 0 ? 'corrisponde' : 'non corrisponde';
      await db.transaction().execute(async (trx) => {
        for (const tratto of contati) {
          await scriviEvento(trx, { ...tratto, tipo: 'riscontro', nota, postazione: dove }, { chi, istante });
        }
      });
      return { mancano, inPiu };
    },
  };
}
