import type {
  RicavateSoggetto,
  TabellaAudit,
  TabellaFamiglia,
  TabellaOperazione,
  TabellaSoggetto,
} from '../db/schema.ts';

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

/**
 * Answers already given, locks, what moved, what may go, rows, versions, operations, audit: in this order, whatever the
 * number of registrations. Parameters as `registraTutte` gives them; one row a registration comes back.
 */
export const istruzioneRegistra = `
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
