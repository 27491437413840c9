import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import type {
  RicavateSoggetto,
  Schema,
  TabellaAudit,
  TabellaFamiglia,
  TabellaOperazione,
  TabellaSoggetto,
} from '../db/schema.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import { colonneFamiglia, colonneSoggetto } from './righe.ts';
import type { RispostaUfficiale } from './registro.ts';
import type { Registrazione } from './versione.ts';

/** What one operation writes in the register, all together or not at all. */
export interface DaRegistrare extends Registrazione {
  /** Under which its answer is remembered; absent: it is not. */
  readonly chiave?: { readonly codMittente: string; readonly idOperazioneComune: string };
  /** Absent: nothing of it is kept but the audit. */
  readonly operazione?: Omit<Insertable<TabellaOperazione>, 'digesto' | 'richiesta' | 'risposta'> & {
    readonly digesto: Buffer;
    readonly richiesta: object;
    readonly risposta: object;
  };
  /** Absent: the line is written elsewhere in the same transaction. */
  readonly audit?: Insertable<TabellaAudit>;
  readonly famiglie: readonly Famiglia[];
  readonly soggetti: readonly Soggetto[];
  /** Documents on which it was decided, with the version that was read of each: id → version. */
  readonly lette: {
    readonly famiglie: ReadonlyMap<string, number>;
    readonly soggetti: ReadonlyMap<string, number>;
  };
}

/** `mossa`: a document changed after it was read, nothing was written. `nota`: this id was answered before, with this. */
export type EsitoRegistra =
  | { readonly tipo: 'scritta' }
  | { readonly tipo: 'mossa' }
  | {
      readonly tipo: 'nota';
      readonly codice: string;
      readonly digesto: Buffer;
      readonly risposta: RispostaUfficiale;
    };

/** Complete by construction: a new column of the schema does not compile until it is named here. */
const colonne = {
  operazione: Object.keys({
    ...{
      id: 1,
      cod_mittente: 1,
      id_operazione_comune: 1,
      codice: 1,
      esito: 1,
      data_decorrenza: 1,
      digesto: 1,
    },
    ...{ richiesta: 1, risposta: 1, operatore: 1, id_postazione: 1, canale: 1, istante: 1, annulla: 1 },
    ...{ annulla_in_parte: 1, ripristinato: 1 },
  } satisfies Record<keyof TabellaOperazione, 1>),
  audit: Object.keys({
    ...{ flusso: 1, tipo: 1, istante: 1, operatore: 1, id_postazione: 1, canale: 1, finalita: 1 },
    ...{ soggetti: 1, campi: 1, operazione: 1, esito: 1 },
  } satisfies Record<Exclude<keyof TabellaAudit, 'id' | 'registrata'>, 1>),
  famiglia: Object.keys({
    ...{ id: 1, tipo_scheda: 1, comune: 1 },
  } satisfies Record<Exclude<keyof TabellaFamiglia, 'versione' | 'documento' | 'numero_comunale'>, 1>),
  soggetto: Object.keys({
    ...{ id: 1, id_anpr: 1, codice_fiscale: 1, cognome: 1, nome: 1, sesso: 1, data_nascita: 1, comune: 1 },
    ...{ stato: 1, id_famiglia: 1, indirizzo: 1, madre: 1, padre: 1 },
  } satisfies Record<Exclude<keyof TabellaSoggetto, 'versione' | 'documento' | RicavateSoggetto>, 1>),
} as const;

function elenco(nomi: readonly string[], di = ''): string {
  return nomi.map((nome) => di + nome).join(', ');
}

/** Rows of `posti`: which of the registrations of this trip each belongs to. */
function righe(tabella: string, valori: string, posti: string): string {
  return `from rows from (jsonb_populate_recordset(null::${tabella}, ${valori}::jsonb), unnest(${posti}::integer[])) n
      join via v on v.posto = n.unnest`;
}

/** Present rows and their versions, from documents sent once. */
function scrivi(tabella: 'famiglia' | 'soggetto', valori: string, posti: string): string {
  const sue = colonne[tabella];
  const nuovi = `nuov_${tabella}`;
  return `
    ${nuovi} as materialized (
      select n.*, v.valida_dal, v.operazione, v.registrata, coalesce(p.versione, 0) + 1 as seguente, p.documento as prima
      ${righe(tabella, valori, posti)}
      left join presa_${tabella} p on p.id = n.id
    ),
    scritta_${tabella} as (
      insert into ${tabella} (${elenco(sue)}, versione, documento)
      select ${elenco(sue)}, seguente, documento from ${nuovi} order by id
      on conflict (id) do update
        set (${elenco(sue)}, versione, documento) = (${elenco(sue, 'excluded.')}, excluded.versione, excluded.documento)
    ),
    versione_di_${tabella} as (
      insert into versione_${tabella} (id, versione, prima, dopo, valida_dal, operazione, registrata)
      select id, seguente, prima, documento, valida_dal, operazione, registrata from ${nuovi}
    )`;
}

/** Locks in id order, families before people; whoever waits here sees what the one before has written. */
function prendi(tabella: 'famiglia' | 'soggetto', parametro: string, dopo: string): string {
  return `presa_${tabella} as materialized (
      select id, versione, documento from ${tabella}
      where id = any(${parametro}::bigint[]) and ${dopo} order by id for update
    )`;
}

/** Registrations of which some document is no longer as it was read. */
function mosse(tabella: 'famiglia' | 'soggetto', posti: string, ids: string, versioni: string): string {
  return `select l.posto from unnest(${posti}::integer[], ${ids}::bigint[], ${versioni}::integer[]) l(posto, id, versione)
        left join presa_${tabella} p on p.id = l.id where p.versione is distinct from l.versione`;
}

const testo = `
  with chieste as materialized (
      select * from unnest($1::integer[], $2::text[], $3::text[], $4::date[], $5::bigint[], $6::timestamptz[])
        c(posto, mittente, id_comune, valida_dal, operazione, registrata)
    ),
    nota as materialized (
      select c.posto, o.codice, o.digesto, o.risposta from chieste c
      join operazione o on o.cod_mittente = c.mittente and o.id_operazione_comune = c.id_comune
    ),
    ${prendi('famiglia', '$7', 'true')},
    ${prendi('soggetto', '$8', '(select count(*) >= 0 from presa_famiglia)')},
    mossa as materialized (
      ${mosse('famiglia', '$9', '$10', '$11')} union ${mosse('soggetto', '$12', '$13', '$14')}
    ),
    via as materialized (
      select * from chieste
      where posto not in (select posto from mossa) and posto not in (select posto from nota)
    ),
    ${scrivi('famiglia', '$15', '$16')},
    ${scrivi('soggetto', '$17', '$18')},
    scritta as (
      insert into operazione (${elenco(colonne.operazione)})
      select ${elenco(colonne.operazione, 'n.')} ${righe('operazione', '$19', '$20')}
    ),
    vista as (
      insert into audit (${elenco(colonne.audit)})
      select ${elenco(colonne.audit, 'n.')} ${righe('audit', '$21', '$22')}
    )
  select c.posto, m.posto is not null as mossa, n.codice, n.digesto, n.risposta
  from chieste c left join mossa m on m.posto = c.posto left join nota n on n.posto = c.posto`;

/** The last one of those with the same id. */
function perId<D>(documenti: readonly D[], id: (documento: D) => string): Map<string, D> {
  return new Map(documenti.map((documento) => [id(documento), documento]));
}

/** Values of one table with the place of the registration that each belongs to, for two parameters of the statement. */
function conPosti<T>(
  cose: readonly DaRegistrare[],
  di: (cosa: DaRegistrare) => readonly T[],
): [T[], number[]] {
  const coppie = cose.flatMap((cosa, posto) => di(cosa).map((una) => [una, posto] as const));
  return [coppie.map(([una]) => una), coppie.map(([, posto]) => posto)];
}

/** Versions of what was read, as three parameters: places, ids, versions. */
function letteDi(cose: readonly DaRegistrare[], quali: keyof DaRegistrare['lette']): unknown[] {
  const [lette, posti] = conPosti(cose, (cosa) => [...cosa.lette[quali]]);
  return [posti, lette.map(([id]) => id), lette.map(([, versione]) => versione)];
}

/** What a registration reads or writes of each kind, without the documents: two that share any may not go together. */
export function toccati(cosa: DaRegistrare): { readonly famiglie: string[]; readonly soggetti: string[] } {
  const idsFamiglie = cosa.famiglie.map((f) => f.idFamigliaConvivenzaANPR);
  const idsSoggetti = cosa.soggetti.map((s) => s.idSchedaSoggettoANPR);
  return {
    famiglie: [...new Set([...cosa.lette.famiglie.keys(), ...idsFamiglie])],
    soggetti: [...new Set([...cosa.lette.soggetti.keys(), ...idsSoggetti])],
  };
}

/**
 * One statement, one trip, one commit: looks for the answer already given, locks families and people in id order, sees
 * that they are still those that were read, writes rows, versions, operation, answer and audit (docs/decisions/0016).
 * @param cose registrations that touch nothing in common; each is written or not by itself, but an error is of all.
 */
export async function registraTutte(
  db: Kysely<Schema>,
  cose: readonly DaRegistrare[],
): Promise<readonly EsitoRegistra[]> {
  const aggregati = cose.map(toccati);
  const famiglie = conPosti(cose, (cosa) => [
    ...perId(cosa.famiglie, (f) => f.idFamigliaConvivenzaANPR).values(),
  ]);
  const soggetti = conPosti(cose, (cosa) => [
    ...perId(cosa.soggetti, (s) => s.idSchedaSoggettoANPR).values(),
  ]);
  const operazioni = conPosti(cose, ({ operazione }) => (operazione ? [operazione] : []));
  const audit = conPosti(cose, (cosa) => (cosa.audit ? [cosa.audit] : []));
  const { rows } = await db.executeQuery<
    { posto: number; mossa: boolean } & {
      codice: string | null;
      digesto: Buffer;
      risposta: RispostaUfficiale;
    }
  >(
    CompiledQuery.raw(testo, [
      cose.map((_, posto) => posto),
      cose.map(({ chiave }) => chiave?.codMittente ?? null),
      cose.map(({ chiave }) => chiave?.idOperazioneComune ?? null),
      cose.map(({ validaDal }) => validaDal),
      cose.map(({ idOperazioneANPR }) => idOperazioneANPR),
      cose.map(({ adesso }) => adesso.toISOString()),
      aggregati.flatMap((uno) => uno.famiglie),
      aggregati.flatMap((uno) => uno.soggetti),
      ...letteDi(cose, 'famiglie'),
      ...letteDi(cose, 'soggetti'),
      ...[JSON.stringify(famiglie[0].map((f) => ({ ...colonneFamiglia(f), documento: f }))), famiglie[1]],
      ...[JSON.stringify(soggetti[0].map((s) => ({ ...colonneSoggetto(s), documento: s }))), soggetti[1]],
      JSON.stringify(operazioni[0].map((o) => ({ ...o, digesto: `\\x${o.digesto.toString('hex')}` }))),
      operazioni[1],
      ...[JSON.stringify(audit[0]), audit[1]],
    ]),
  );
  const esiti = new Map(rows.map((riga) => [riga.posto, riga]));
  return cose.map((_, posto) => {
    const esito = esiti.get(posto);
    if (!esito) throw new Error('the register did not say what it wrote');
    const { mossa, codice, digesto, risposta } = esito;
    if (codice !== null) return { tipo: 'nota', codice, digesto, risposta };
    return { tipo: mossa ? 'mossa' : 'scritta' };
  });
}

export async function registra(db: Kysely<Schema>, cosa: DaRegistrare): Promise<EsitoRegistra> {
  const [esito] = await registraTutte(db, [cosa]);
  if (!esito) throw new Error('the register did not say what it wrote');
  return esito;
}
