import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Letti } from './letti.ts';
import type { LeggiRighe, Riga } from './leggi-righe.ts';
import type { Procedimento } from './modello.ts';

/** A registration that named a procedure, as 3004 lists it. */
export interface OperazioneCollegata {
  readonly idOperazioneANPR: string;
  readonly idOperazioneComune: string;
  readonly codice: string;
  /** `AAAA-MM-GG`. */
  readonly giorno: string;
}

/** The register's procedures as operations read them. */
export interface RicercaProcedimenti {
  procedimento(numeroPraticaAnpr: string): Promise<Procedimento | undefined>;
  /** By the number that the municipality gave it. */
  procedimentoDelComune(comune: string, numeroPraticaComune: string): Promise<Procedimento | undefined>;
  /** About a person, in whatever state, of any municipality: first the oldest. */
  procedimentiDi(idSchedaSoggettoANPR: string): Promise<readonly Procedimento[]>;
  /**
   * Open procedures about a person, of any municipality: those of others forbid moves (EN531, `procedimento-aperto.ts`),
   * any of them most certificates (EN181).
   */
  procedimentiAperti(idSchedaSoggettoANPR: string): Promise<readonly Procedimento[]>;
  /** Procedures that this registration named, by its ANPR number or by the municipality's. */
  procedimentiCollegati(
    comune: string,
    operazione: { idANPR: string } | { idComune: string },
  ): Promise<readonly Procedimento[]>;
  operazioniCollegate(procedimento: Procedimento): Promise<readonly OperazioneCollegata[]>;
}

const colonne = ['id', 'versione', 'documento'] as const;

/** Open procedures about each of these people, in the order of the people: first the oldest. */
export async function apertiDi(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<readonly (readonly Riga<Procedimento>[])[]> {
  const righe = await db
    .selectFrom('procedimento')
    .select([...colonne, sql<string[]>`soggetti::text[]`.as('di')])
    .where(sql<boolean>`soggetti && ${[...new Set(ids)]}::bigint[]`)
    .where('stato', '=', 'aperto')
    .orderBy('id')
    .execute();
  return ids.map((id) => righe.filter(({ di }) => di.includes(id)));
}

/** What tells whether the open procedures of a person are still those that were read. */
export function improntaAperti(righe: readonly { id: string; versione: number }[]): string {
  return righe.map(({ id, versione }) => `${id}.${versione}`).join(' ');
}

/** The numbers of procedure that an operation cites. */
function praticheDi(
  db: Kysely<Schema>,
  comune: string,
  operazione: Parameters<RicercaProcedimenti['procedimentiCollegati']>[1],
) {
  return db
    .selectFrom('operazione')
    .select([
      sql<string | null>`richiesta #>> '{datiDelProcedimento,numeroPraticaAnpr}'`.as('anpr'),
      sql<string | null>`richiesta #>> '{datiDelProcedimento,numeroPraticaComune}'`.as('suo'),
    ])
    .where('cod_mittente', '=', comune)
    .where('esito', '=', 'OK')
    .where(({ eb }) =>
      'idANPR' in operazione
        ? eb('id', '=', operazione.idANPR)
        : eb('id_operazione_comune', '=', operazione.idComune),
    )
    .executeTakeFirst();
}

async function operazioniDi(
  db: Kysely<Schema>,
  {
    comune,
    numeroPraticaAnpr,
    numeroPraticaComune,
  }: Parameters<RicercaProcedimenti['operazioniCollegate']>[0],
): ReturnType<RicercaProcedimenti['operazioniCollegate']> {
  const operazioni = await db
    .selectFrom('operazione')
    .select(['id', 'id_operazione_comune', 'codice', sql<string>`istante::date::text`.as('giorno')])
    .where('cod_mittente', '=', comune)
    .where('esito', '=', 'OK')
    .where((eb) =>
      eb.or([
        eb(sql<string>`richiesta #>> '{datiDelProcedimento,numeroPraticaAnpr}'`, '=', numeroPraticaAnpr),
        ...(numeroPraticaComune === undefined
          ? []
          : [
              eb(
                sql<string>`richiesta #>> '{datiDelProcedimento,numeroPraticaComune}'`,
                '=',
                numeroPraticaComune,
              ),
            ]),
      ]),
    )
    .orderBy('id')
    .execute();
  return operazioni.map((riga) => ({
    idOperazioneANPR: riga.id,
    idOperazioneComune: riga.id_operazione_comune,
    codice: riga.codice,
    giorno: riga.giorno,
  }));
}

export function ricercaProcedimenti(
  db: Kysely<Schema>,
  letti: Letti,
  righe: LeggiRighe,
): RicercaProcedimenti {
  const letto = (riga: { id: string; versione: number; documento: Procedimento }): Procedimento => {
    letti.procedimenti.set(riga.id, riga.versione);
    return riga.documento;
  };
  const unico = async (
    quale: { id: string } | { comune: string; numero_comune: string },
  ): Promise<Procedimento | undefined> => {
    const tutti = db.selectFrom('procedimento').select(colonne);
    const riga = await (
      'id' in quale
        ? tutti.where('id', '=', quale.id)
        : tutti.where('comune', '=', quale.comune).where('numero_comune', '=', quale.numero_comune)
    ).executeTakeFirst();
    return riga && letto(riga);
  };
  const perNumero = async (numero: string): Promise<Procedimento | undefined> =>
    /^\d{1,18}$/.test(numero) ? unico({ id: numero }) : undefined;
  const perNumeroDelComune = async (comune: string, numero: string): Promise<Procedimento | undefined> =>
    unico({ comune, numero_comune: numero });

  return {
    procedimento: perNumero,
    procedimentoDelComune: perNumeroDelComune,
    async procedimentiDi(id) {
      const suoi = await db
        .selectFrom('procedimento')
        .select(colonne)
        .where(sql<boolean>`soggetti @> array[${id}::bigint]`)
        .orderBy('id')
        .execute();
      return suoi.map(letto);
    },
    async procedimentiAperti(id) {
      const [aperti = []] = await righe.procedimentiAperti([id]);
      letti.aperti.set(id, improntaAperti(aperti));
      return aperti.map((riga) => riga.documento);
    },
    async procedimentiCollegati(comune, operazione) {
      const riga = await praticheDi(db, comune, operazione);
      const trovati = [
        riga?.anpr ? await perNumero(riga.anpr) : undefined,
        riga?.suo ? await perNumeroDelComune(comune, riga.suo) : undefined,
      ];
      return [...new Map(trovati.flatMap((p) => (p ? [[p.numeroPraticaAnpr, p] as const] : []))).values()];
    },
    operazioniCollegate: (procedimento) => operazioniDi(db, procedimento),
  };
}
