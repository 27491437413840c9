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

async function scrivi(
  cliente: Client,
  { famiglie, soggetti }: Blocco,
  operazione: string,
  adesso: Date,
): Promise<void> {
  const nomi = (righe: readonly object[]): string[] => Object.keys(righe[0] ?? {});
  const valori = (riga: object): Valore[] => Object.values(riga) as Valore[];
  const istante = adesso.toISOString();
  const versione = ['id', 'versione', 'valida_dal', 'operazione', 'registrata', 'dopo'];
  if (famiglie.length > 0) {
    const colonne = [...nomi(famiglie.slice(0, 1).map(colonneFamiglia)), 'versione', 'documento'];
    await copia(
      cliente,
      'famiglia',
      colonne,
      linee(famiglie, (f) => [...valori(colonneFamiglia(f)), 1]),
    );
    await copia(
      cliente,
      'versione_famiglia',
      versione,
      linee(famiglie, (f) => [f.idFamigliaConvivenzaANPR, 1, f.dataOrigine, operazione, istante]),
    );
  }
  if (soggetti.length > 0) {
    const colonne = [...nomi(soggetti.slice(0, 1).map(colonneSoggetto)), 'versione', 'documento'];
    await copia(
      cliente,
      'soggetto',
      colonne,
      linee(soggetti, (s) => [...valori(colonneSoggetto(s)), 1]),
    );
    await copia(
      cliente,
      'versione_soggetto',
      versione,
      linee(soggetti, (s) => [s.idSchedaSoggettoANPR, 1, inVigoreDal(s), operazione, istante]),
    );
  }
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
  try {
    await cliente.query('begin');
    await cliente.query(`set local maintenance_work_mem = '256MB'`);
    // Each COPY sees that what it refers to is there: deferred, millions of checks would wait for the end in memory.
    await cliente.query('set constraints all immediate');
    const indici = await togliIndici(cliente);
    // Words of names are learnt once, at the end, not person by person.
    await cliente.query('alter table soggetto disable trigger impara_nuove');
    const operazione = await nuovaOperazione(cliente, per);
    for (const gruppo of gruppi(blocchi, allaVolta)) {
      await scrivi(cliente, gruppo, operazione, per.adesso);
      caricati += gruppo.soggetti.length;
    }
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
