import { sql, type Kysely } from 'kysely';
import type { OperazioneUfficio, PaginaOperazioni, RichiestaOperazioni } from '#contract/wa/operazioni.ts';
import type { Schema } from '../../db/schema.ts';
import { selezionaVoci, voceOperazione } from '../voce-operazione.ts';
import { nomeOperatore } from '../nome-operatore.ts';
import { personaToccata } from './persona.ts';

/** People named for each registration: a load or a convivenza touches more than a list can say. */
const nominati = 6;

/** What was loaded when the register was made is nobody's registration. */
const caricamento = 'DIMOSTRATIVO';

function voci(db: Kysely<Schema>) {
  return selezionaVoci(db)
    .leftJoin('operatore as chi', 'chi.codice_fiscale', 'o.operatore')
    .select(['o.operatore', 'o.id_postazione', 'o.canale', 'chi.cognome', 'chi.nome']);
}

export function operazioniUfficio(db: Kysely<Schema>, comune: string): ReturnType<typeof voci> {
  return voci(db)
    .where('o.cod_mittente', '=', comune)
    .where('o.id_operazione_comune', '<>', caricamento)
    .where('o.esito', '=', 'OK');
}

type Riga = Awaited<ReturnType<ReturnType<typeof voci>['execute']>>[number];

/** Whose records these registrations wrote. */
async function toccati(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OperazioneUfficio['soggetti']>> {
  const righe = await db
    .selectFrom('versione_soggetto')
    .select(['operazione', 'dopo'])
    .where(sql<boolean>`operazione = any(${[...ids]}::bigint[])`)
    .orderBy('operazione')
    .orderBy('id')
    .execute();
  const per = new Map<string, OperazioneUfficio['soggetti']>();
  for (const { operazione, dopo } of righe) {
    const suoi = per.get(operazione) ?? [];
    const persona = personaToccata(dopo);
    const gia = suoi.some((uno) => uno.idSchedaSoggettoANPR === persona.idSchedaSoggettoANPR);
    if (!gia && suoi.length < nominati) per.set(operazione, [...suoi, persona]);
  }
  return per;
}

export async function vociUfficio(db: Kysely<Schema>, righe: readonly Riga[]): Promise<OperazioneUfficio[]> {
  const soggetti = await toccati(
    db,
    righe.map(({ id }) => id),
  );
  return righe.map((riga) => ({
    ...voceOperazione(riga),
    operatore: riga.operatore,
    ...nomeOperatore(riga),
    idPostazione: riga.id_postazione,
    canale: riga.canale,
    soggetti: soggetti.get(riga.id) ?? [],
  }));
}

const nelGiorno = (giorno: string, dopo: number) =>
  sql<Date>`((${giorno}::date + ${dopo}::int)::timestamp at time zone 'Europe/Rome')`;

/** A page of the registrations of an office, the latest first. */
export async function leggiOperazioni(
  db: Kysely<Schema>,
  comune: string,
  cercate: RichiestaOperazioni,
): Promise<PaginaOperazioni> {
  const { dal, al, codice, operatore, soggetto, numero, annullate, dopo, limite } = cercate;
  let domanda = operazioniUfficio(db, comune);
  if (dal !== undefined) domanda = domanda.where('o.istante', '>=', nelGiorno(dal, 0));
  if (al !== undefined) domanda = domanda.where('o.istante', '<', nelGiorno(al, 1));
  if (codice !== undefined) domanda = domanda.where('o.codice', '=', codice);
  if (operatore !== undefined) domanda = domanda.where('o.operatore', '=', operatore.toUpperCase());
  if (dopo !== undefined) domanda = domanda.where('o.id', '<', dopo);
  if (soggetto !== undefined)
    domanda = domanda.where(
      sql<boolean>`o.id in (select operazione from versione_soggetto where id = ${soggetto}::bigint)`,
    );
  if (numero !== undefined)
    domanda = domanda.where((eb) =>
      eb.or([
        eb('o.id_operazione_comune', '=', numero),
        ...(/^\d{1,18}$/.test(numero) ? [eb('o.id', '=', numero)] : []),
      ]),
    );
  if (annullate !== undefined) {
    const ripresa = sql<boolean>`exists (select from operazione a where a.annulla = o.id)`;
    domanda = domanda.where(annullate ? ripresa : sql<boolean>`not ${ripresa}`);
  }
  const righe = await domanda
    .orderBy('o.id', 'desc')
    .limit(limite + 1)
    .execute();
  return { operazioni: await vociUfficio(db, righe.slice(0, limite)), altre: righe.length > limite };
}
