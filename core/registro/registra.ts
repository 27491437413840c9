import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import type {
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
  } satisfies Record<Exclude<keyof TabellaFamiglia, 'versione' | 'documento'>, 1>),
  soggetto: Object.keys({
    ...{ id: 1, id_anpr: 1, codice_fiscale: 1, cognome: 1, nome: 1, sesso: 1, data_nascita: 1, comune: 1 },
    ...{ stato: 1, id_famiglia: 1, indirizzo: 1, madre: 1, padre: 1 },
  } satisfies Record<Exclude<keyof TabellaSoggetto, 'versione' | 'documento'>, 1>),
} as const;

function elenco(nomi: readonly string[], di = ''): string {
  return nomi.map((nome) => di + nome).join(', ');
}

/** Present rows and their versions, from documents sent once: `$5` and `$6`. */
function scrivi(tabella: 'famiglia' | 'soggetto', parametro: string): string {
  const sue = colonne[tabella];
  const nuovi = `nuov_${tabella}`;
  return `
    ${nuovi} as materialized (
      select n.*, coalesce(p.versione, 0) + 1 as seguente, p.documento as prima
      from via cross join jsonb_populate_recordset(null::${tabella}, ${parametro}::jsonb) n
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
      select id, seguente, prima, documento, $9::date, $10::bigint, $11::timestamptz from ${nuovi}
    )`;
}

/** Locks in id order, families before people; whoever waits here sees what the one before has written. */
function prendi(tabella: 'famiglia' | 'soggetto', parametro: string, dopo: string): string {
  return `presa_${tabella} as materialized (
      select id, versione, documento from ${tabella}
      where id = any(${parametro}::bigint[]) and ${dopo} order by id for update
    )`;
}

const testo = `
  with nota as materialized (
      select codice, digesto, risposta from operazione where cod_mittente = $1 and id_operazione_comune = $2
    ),
    ${prendi('famiglia', '$3', 'true')},
    ${prendi('soggetto', '$4', '(select count(*) >= 0 from presa_famiglia)')},
    mossa as materialized (
      select exists (
        select from unnest($5::bigint[], $6::integer[]) l(id, versione)
        left join presa_famiglia p on p.id = l.id where p.versione is distinct from l.versione
      ) or exists (
        select from unnest($7::bigint[], $8::integer[]) l(id, versione)
        left join presa_soggetto p on p.id = l.id where p.versione is distinct from l.versione
      ) as si
    ),
    via as materialized (select from mossa where not si and not exists (select from nota)),
    ${scrivi('famiglia', '$12')},
    ${scrivi('soggetto', '$13')},
    scritta as (
      insert into operazione (${elenco(colonne.operazione)})
      select ${elenco(colonne.operazione, 'n.')} from via
      cross join jsonb_populate_recordset(null::operazione, $14::jsonb) n
    ),
    vista as (
      insert into audit (${elenco(colonne.audit)})
      select ${elenco(colonne.audit, 'n.')} from via
      cross join jsonb_populate_recordset(null::audit, $15::jsonb) n
    )
  select mossa.si as mossa, nota.* from mossa left join nota on true`;

/** The last one of those with the same id. */
function perId<D>(documenti: readonly D[], id: (documento: D) => string): Map<string, D> {
  return new Map(documenti.map((documento) => [id(documento), documento]));
}

/**
 * One statement, one trip, one commit: looks for the answer already given, locks families and people in id order, sees
 * that they are still those that were read, writes rows, versions, operation, answer and audit (docs/decisions/0016).
 */
export async function registra(db: Kysely<Schema>, cosa: DaRegistrare): Promise<EsitoRegistra> {
  const { chiave, operazione, audit, lette } = cosa;
  const famiglie = perId(cosa.famiglie, (f) => f.idFamigliaConvivenzaANPR);
  const soggetti = perId(cosa.soggetti, (s) => s.idSchedaSoggettoANPR);
  const { rows } = await db.executeQuery<
    { mossa: boolean } & { codice: string | null; digesto: Buffer; risposta: RispostaUfficiale }
  >(
    CompiledQuery.raw(testo, [
      ...[chiave?.codMittente ?? null, chiave?.idOperazioneComune ?? null],
      [...new Set([...lette.famiglie.keys(), ...famiglie.keys()])],
      [...new Set([...lette.soggetti.keys(), ...soggetti.keys()])],
      ...[[...lette.famiglie.keys()], [...lette.famiglie.values()]],
      ...[[...lette.soggetti.keys()], [...lette.soggetti.values()]],
      ...[cosa.validaDal, cosa.idOperazioneANPR, cosa.adesso.toISOString()],
      JSON.stringify([...famiglie.values()].map((f) => ({ ...colonneFamiglia(f), documento: f }))),
      JSON.stringify([...soggetti.values()].map((s) => ({ ...colonneSoggetto(s), documento: s }))),
      JSON.stringify(
        operazione ? [{ ...operazione, digesto: `\\x${operazione.digesto.toString('hex')}` }] : [],
      ),
      JSON.stringify(audit ? [audit] : []),
    ]),
  );
  const [esito] = rows;
  if (!esito) throw new Error('the register did not say what it wrote');
  const { mossa, codice, digesto, risposta } = esito;
  if (codice !== null) return { tipo: 'nota', codice, digesto, risposta };
  return { tipo: mossa ? 'mossa' : 'scritta' };
}
