import { sql, type Kysely } from 'kysely';
import type { RisultatoRicerca } from '#contract/wa/registro.ts';
import type { Schema } from '../db/schema.ts';
import type { Soggetto } from './modello.ts';
import { altreLetture } from './parole-simili.ts';
import { ancheNegliIndirizzi, cominciate, neiNomi } from './parole-intere.ts';
import { perNascita } from './ricerca-nascita.ts';
import { perInizi, ripartizioni } from './ricerca-nomi.ts';
import { perIndirizzo, perParole } from './ricerca-parole.ts';
import { chiaveNome } from './righe.ts';
import { risultato } from './risultato.ts';

/** Every address has one of these: asked for, they would read the whole register. */
const specieToponimi = new Set(
  'VIA VIALE VICOLO PIAZZA PIAZZALE PIAZZETTA CORSO LARGO LOCALITA STRADA BORGO CONTRADA DI DEL DELLA DEI'.split(
    ' ',
  ),
);

/** What was typed, taken apart: an identifier by itself, or words with perhaps a day of birth. */
export type Cercato =
  | {
      readonly per:
        | /** `numero`: of a person, of a family or of an operation. */ 'codiceFiscale'
        | 'inizioCodiceFiscale'
        | 'numero'
        | 'idANPR';
      readonly valore: string;
    }
  | { readonly per: 'parole'; readonly parole: readonly string[]; readonly dataNascita?: string };

const data = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const dataIso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

function giorno(anno = '', mese = '', g = ''): string | undefined {
  const scritto = `${anno}-${mese.padStart(2, '0')}-${g.padStart(2, '0')}`;
  const letto = new Date(`${scritto}T00:00:00Z`);
  return !Number.isNaN(letto.getTime()) && letto.toISOString().startsWith(scritto) ? scritto : undefined;
}

export function leggiCercato(testo: string): Cercato {
  const unito = testo.replace(/\s+/g, '').toUpperCase();
  if (/^[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/.test(unito))
    return { per: 'codiceFiscale', valore: unito };
  // Six letters and a digit are nobody's name: a code being typed.
  if (/^[A-Z]{6}\d[0-9A-Z]{0,8}$/.test(unito)) return { per: 'inizioCodiceFiscale', valore: unito };
  if (/^[A-Z]{2}\d{5}[A-Z]{2}$/.test(unito)) return { per: 'idANPR', valore: unito };
  if (/^\d{9,16}$/.test(unito)) return { per: 'numero', valore: unito };
  const italiana = data.exec(testo);
  const iso = dataIso.exec(testo);
  const dataNascita = italiana
    ? giorno(italiana[3], italiana[2], italiana[1])
    : iso
      ? giorno(iso[1], iso[2], iso[3])
      : undefined;
  const resto = dataNascita === undefined ? testo : testo.replace(italiana?.[0] ?? iso?.[0] ?? '', ' ');
  const parole = chiaveNome(resto).split(' ').filter(Boolean).slice(0, 5);
  return { per: 'parole', parole, ...(dataNascita === undefined ? {} : { dataNascita }) };
}

const colonne = {
  codiceFiscale: 'codice_fiscale',
  inizioCodiceFiscale: 'codice_fiscale',
  idANPR: 'id_anpr',
  numero: 'id',
} as const;

async function perCodice(
  db: Kysely<Schema>,
  { per, valore }: Exclude<Cercato, { per: 'parole' }>,
  limite: number,
): Promise<readonly Soggetto[]> {
  const tutti = db.selectFrom('soggetto').select('documento').where('stato', '<>', 'annullato').limit(limite);
  // Letters and digits alone: `[` comes after them all.
  const righe =
    per === 'inizioCodiceFiscale'
      ? await tutti
          .where('codice_fiscale', '>=', valore)
          .where('codice_fiscale', '<', `${valore}[`)
          .orderBy('codice_fiscale')
          .execute()
      : await tutti.where(colonne[per], '=', valore).execute();
  if (per !== 'numero' || righe.length > 0) return righe.map((riga) => riga.documento);
  // Not a person's: of a family, or of an operation.
  const { rows } = await sql<{ documento: Soggetto }>`
    select documento from soggetto
    where stato <> 'annullato' and (id_famiglia = ${valore}::bigint
      or id in (select id from versione_soggetto where operazione = ${valore}::bigint))
    order by data_nascita limit ${limite}::int`.execute(db);
  return rows.map((riga) => riga.documento);
}

/** Each way of reading the words in turn, from the surest, until the list is full. */
async function* perGradi(
  db: Kysely<Schema>,
  parole: readonly string[],
  qui: string,
  limite: number,
): AsyncGenerator<readonly Soggetto[]> {
  const { cognomePrima, nomePrima } = ripartizioni(parole);
  yield perInizi(db, cognomePrima, limite, { qui });
  yield perInizi(db, cognomePrima, limite);
  yield perInizi(db, nomePrima, limite, { primo: 'nome' });
  const cercate = await cominciate(db, parole);
  const nomi = neiNomi(cercate);
  if (nomi) yield perParole(db, nomi, 'nomi', limite);
  yield perIndirizzo(db, parole, qui, limite);
  const indirizzi = ancheNegliIndirizzi(cercate.filter(({ parola }) => !specieToponimi.has(parola)));
  if (indirizzi) yield perParole(db, indirizzi, 'nomi e indirizzo', limite);
  if (parole.some((parola) => /\d/.test(parola))) return;
  const letture = await altreLetture(db, parole);
  yield perInizi(db, letture.map((lette) => ripartizioni(lette).cognomePrima).flat(), limite);
  yield perInizi(db, letture.map((lette) => ripartizioni(lette).nomePrima).flat(), limite, { primo: 'nome' });
}

/**
 * The search of the desk: codes and numbers by themselves, names from their beginning in either order, addresses, and
 * names like those typed. Residents of the clerk's municipality come first.
 */
export async function cercaPersone(
  db: Kysely<Schema>,
  testo: string,
  limite: number,
  qui: string,
): Promise<readonly RisultatoRicerca[]> {
  const cercato = leggiCercato(testo);
  if (cercato.per !== 'parole') return (await perCodice(db, cercato, limite)).map(risultato);
  const { parole, dataNascita } = cercato;
  if (dataNascita !== undefined) return (await perNascita(db, parole, dataNascita, limite)).map(risultato);
  if (parole.length === 0) return [];
  const trovati = new Map<string, Soggetto>();
  for await (const altri of perGradi(db, parole, qui, limite)) {
    for (const uno of altri)
      trovati.set(uno.idSchedaSoggettoANPR, trovati.get(uno.idSchedaSoggettoANPR) ?? uno);
    if (trovati.size >= limite) break;
  }
  return [...trovati.values()].slice(0, limite).map(risultato);
}
