import type { Client, ClientConfig } from 'pg';
import { copia, lineaCopia, type Valore } from '../db/copia.ts';
import { ClientePrimario } from '../db/primario.ts';
import { gruppi, inVigoreDal, type Blocco } from './carica-blocco.ts';
import { colonneFamiglia, colonneSoggetto } from './righe.ts';

/** People of one COPY: what is held in memory. */
const allaVolta = 5000;

interface Indice {
  readonly nome: string;
  readonly definizione: string;
}

/** Indexes that only searches need: built once at the end in a third of the time. Keys stay, and refuse who is there. */
async function togliIndici(cliente: Client): Promise<readonly Indice[]> {
  const { rows } = await cliente.query<Indice>(
    `select i.indexname as nome, i.indexdef as definizione
     from pg_indexes i
     where i.schemaname = current_schema()
       and i.tablename in ('soggetto', 'famiglia', 'versione_soggetto', 'versione_famiglia')
       and not exists (
         select from pg_constraint c where c.conindid = format('%I.%I', i.schemaname, i.indexname)::regclass)
     order by i.indexname`,
  );
  for (const { nome } of rows) await cliente.query(`drop index ${cliente.escapeIdentifier(nome)}`);
  return rows;
}

async function nuovaOperazione(
  cliente: Client,
  { comune, id, adesso }: { readonly comune: string; readonly id: string; readonly adesso: Date },
): Promise<string> {
  const { rows } = await cliente.query<{ id: string }>(
    `insert into operazione (id, cod_mittente, id_operazione_comune, codice, esito, digesto, richiesta, risposta,
       operatore, id_postazione, canale, istante)
     values (nextval('id_operazione'), $1, $2, 'S001', 'OK', '\\x00', '{}', '{}', 'sistema', 'sistema', 'WA', $3)
     returning id::text as id`,
    [comune, id, adesso],
  );
  return rows[0]?.id ?? '';
}

function* linee<D extends object>(
  documenti: readonly D[],
  colonne: (documento: D) => readonly Valore[],
): Generator<string> {
  for (const documento of documenti) yield lineaCopia([...colonne(documento), JSON.stringify(documento)]);
}

/** Rows of one table by COPY; the document, which goes last, is what each is made from. */
async function scriviRighe<D extends object>(
  cliente: Client,
  tabella: 'soggetto' | 'famiglia',
  documenti: readonly D[],
  riga: (documento: D) => object,
): Promise<void> {
  const colonne = [...documenti.slice(0, 1).map(riga).flatMap(Object.keys), 'versione', 'documento'];
  const valori = (documento: D): Valore[] => [...(Object.values(riga(documento)) as Valore[]), 1];
  await copia(cliente, tabella, colonne, linee(documenti, valori));
}

/** First versions from the rows just written: the document is neither sent, read nor compressed a second time. */
async function scriviVersioni(
  cliente: Client,
  di: 'soggetto' | 'famiglia',
  dal: readonly (readonly [id: string, dal: string])[],
  { operazione, adesso }: { readonly operazione: string; readonly adesso: Date },
): Promise<void> {
  const ids = dal.map(([id]) => id);
  const giorni = dal.map(([, giorno]) => giorno);
  await cliente.query(
    `insert into versione_${di} (id, versione, valida_dal, operazione, registrata, dopo)
     select scritta.id, 1, v.dal, $3, $4, scritta.documento
     from unnest($1::bigint[], $2::date[]) as v (id, dal) join ${di} scritta on scritta.id = v.id`,
    [ids, giorni, operazione, adesso],
  );
}

interface Scritto {
  /** Settled once the first versions are there too: meanwhile the next people can be made. */
  readonly versioni: Promise<unknown>;
}

async function scrivi(
  cliente: Client,
  { famiglie, soggetti }: Blocco,
  sotto: { readonly operazione: string; readonly adesso: Date },
): Promise<Scritto> {
  let versioni: Promise<unknown> = Promise.resolve();
  const poi = (altre: Promise<void>): void => {
    versioni = Promise.all([versioni, altre]);
    // Whoever waits for them is told; until then nobody listens, and a refusal would end the process.
    versioni.catch(() => undefined);
  };
  if (famiglie.length > 0) {
    await scriviRighe(cliente, 'famiglia', famiglie, colonneFamiglia);
    const dal = famiglie.map((f) => [f.idFamigliaConvivenzaANPR, f.dataOrigine] as const);
    poi(scriviVersioni(cliente, 'famiglia', dal, sotto));
  }
  if (soggetti.length > 0) {
    try {
      await scriviRighe(cliente, 'soggetto', soggetti, colonneSoggetto);
    } catch (errore) {
      // Where the versions before them failed, that is the cause, and this only says that the transaction is over.
      await versioni;
      throw errore;
    }
    const dal = soggetti.map((s) => [s.idSchedaSoggettoANPR, inVigoreDal(s)] as const);
    poi(scriviVersioni(cliente, 'soggetto', dal, sotto));
  }
  return { versioni };
}

/**
 * Loads any number of people and families, of any municipality, with the rights of the migrator: present rows and first
 * versions by COPY, indexes of search at the end, all in one transaction that keeps everybody else out of the register.
 * @param per under whose name and which id the operation is written.
 * @returns people loaded.
 */
export async function caricaMolti(
  collegamento: ClientConfig,
  per: { readonly comune: string; readonly id: string; readonly adesso: Date },
  blocchi: Iterable<Blocco>,
): Promise<number> {
  const cliente = new ClientePrimario(collegamento);
  await cliente.connect();
  let caricati = 0;
  let prima: Promise<unknown> = Promise.resolve();
  try {
    await cliente.query('begin');
    await cliente.query(`set local maintenance_work_mem = '256MB'`);
    // Each COPY sees that what it refers to is there: deferred, millions of checks would wait for the end in memory.
    await cliente.query('set constraints all immediate');
    // No statistics know these millions yet: the plan must go by the keys of the few just written.
    await cliente.query('set local enable_hashjoin = off');
    await cliente.query('set local enable_mergejoin = off');
    const indici = await togliIndici(cliente);
    // Words of names are learnt once, at the end, not person by person.
    await cliente.query('alter table soggetto disable trigger impara_nuove');
    const operazione = await nuovaOperazione(cliente, per);
    for (const gruppo of gruppi(blocchi, allaVolta)) {
      await prima;
      ({ versioni: prima } = await scrivi(cliente, gruppo, { operazione, adesso: per.adesso }));
      caricati += gruppo.soggetti.length;
    }
    await prima;
    await cliente.query('alter table soggetto enable trigger impara_nuove');
    await cliente.query('select impara_tutte()');
    for (const { definizione } of indici) await cliente.query(definizione);
    await cliente.query('commit');
    await cliente.query('analyze soggetto, famiglia, versione_soggetto, versione_famiglia');
  } finally {
    await cliente.end();
  }
  return caricati;
}
