import { sql, type Kysely, type RawBuilder } from 'kysely';
import { descrivi } from '#contract/tabelle/index.ts';
import type { RisultatoRicerca } from '#contract/wa/registro.ts';
import type { Schema } from '../db/schema.ts';
import type { Soggetto } from './modello.ts';
import { chiaveNome, indirizzoBreve } from './righe.ts';

/** What was typed, taken apart: an identifier by itself, or words with perhaps a day of birth. */
export type Cercato =
  | {
      readonly per: 'codiceFiscale' | 'inizioCodiceFiscale' | 'idSchedaSoggettoANPR' | 'idANPR';
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
  if (/^\d{9,16}$/.test(unito)) return { per: 'idSchedaSoggettoANPR', valore: unito };
  const italiana = data.exec(testo);
  const iso = dataIso.exec(testo);
  const dataNascita = italiana
    ? giorno(italiana[3], italiana[2], italiana[1])
    : iso
      ? giorno(iso[1], iso[2], iso[3])
      : undefined;
  const resto = dataNascita === undefined ? testo : testo.replace(italiana?.[0] ?? iso?.[0] ?? '', ' ');
  const parole = chiaveNome(resto).split(' ').filter(Boolean).slice(0, 8);
  return { per: 'parole', parole, ...(dataNascita === undefined ? {} : { dataNascita }) };
}

function risultato(soggetto: Soggetto): RisultatoRicerca {
  const { generalita } = soggetto.dati;
  const nato = generalita.luogoNascita;
  const luogoNascita =
    nato?.comune?.nomeComune ??
    nato?.localita?.descrizioneLocalita ??
    (nato?.localita ? descrivi('02', nato.localita.codiceStato) : undefined);
  const indirizzo = indirizzoBreve(soggetto.dati);
  return {
    idSchedaSoggettoANPR: soggetto.idSchedaSoggettoANPR,
    ...(generalita.codiceFiscale ? { codiceFiscale: generalita.codiceFiscale.codFiscale } : {}),
    cognome: generalita.cognome ?? '',
    nome: generalita.nome ?? '',
    ...(generalita.sesso === undefined ? {} : { sesso: generalita.sesso }),
    ...(generalita.dataNascita === undefined ? {} : { dataNascita: generalita.dataNascita }),
    ...(luogoNascita === undefined ? {} : { luogoNascita }),
    ...(indirizzo === '' ? {} : { indirizzo }),
    stato: soggetto.stato,
    comune: soggetto.comune,
  };
}

async function perCodice(
  db: Kysely<Schema>,
  { per, valore }: Exclude<Cercato, { per: 'parole' }>,
  limite: number,
): Promise<readonly RisultatoRicerca[]> {
  const tutti = db.selectFrom('soggetto').select('documento').where('stato', '<>', 'annullato').limit(limite);
  const inizio = per === 'inizioCodiceFiscale';
  const colonna = {
    codiceFiscale: 'codice_fiscale',
    inizioCodiceFiscale: 'codice_fiscale',
    idANPR: 'id_anpr',
    idSchedaSoggettoANPR: 'id',
  } as const;
  // Letters and digits alone: nothing in it is a wildcard.
  const righe = inizio
    ? await tutti.where('codice_fiscale', 'like', `${valore}%`).orderBy('codice_fiscale').execute()
    : await tutti.where(colonna[per], '=', valore).execute();
  return righe.map((riga) => risultato(riga.documento));
}

/** Surname first, or name first, as it is spoken: before those who have the words somewhere among their names. */
function ordineNomi(parole: readonly string[]): RawBuilder<number> {
  const [una = '', altra = ''] = parole;
  const comincia = (colonna: 'cognome' | 'nome', parola: string): RawBuilder<boolean> =>
    sql<boolean>`starts_with(${sql.ref(colonna)}, ${parola})`;
  return sql<number>`case
    when ${comincia('cognome', una)} and ${comincia('nome', altra)} then 0
    when ${comincia('nome', una)} and ${comincia('cognome', altra)} then 1
    else 2 end`;
}

/**
 * The search of the desk. Words are beginnings of names in any order; only when names do not fill the list, words of
 * addresses count too. Who lives here comes first.
 */
export async function cercaPersone(
  db: Kysely<Schema>,
  testo: string,
  limite: number,
): Promise<readonly RisultatoRicerca[]> {
  const cercato = leggiCercato(testo);
  if (cercato.per !== 'parole') return perCodice(db, cercato, limite);
  const { parole, dataNascita } = cercato;
  if (parole.length === 0 && dataNascita === undefined) return [];
  const trova = async (peso: 'A' | ''): Promise<Soggetto[]> => {
    // SECURITY: words are plain letters and digits by now, so that none of them is syntax of the query.
    const domanda = parole.map((parola) => `${parola}:*${peso}`).join(' & ');
    const righe = await db
      .selectFrom('soggetto')
      .select('documento')
      .where('stato', '<>', 'annullato')
      .$if(parole.length > 0, (q) => q.where(sql<boolean>`ricerca @@ to_tsquery('simple', ${domanda})`))
      .$if(dataNascita !== undefined, (q) => q.where('data_nascita', '=', dataNascita ?? null))
      .orderBy(sql`stato <> 'residente'`)
      .orderBy(ordineNomi(parole))
      .orderBy('cognome')
      .orderBy('nome')
      .orderBy('data_nascita')
      .limit(limite)
      .execute();
    return righe.map((riga) => riga.documento);
  };
  const perNome = await trova('A');
  const altri = perNome.length < limite && parole.length > 0 ? await trova('') : [];
  const tutti = new Map([...perNome, ...altri].map((s) => [s.idSchedaSoggettoANPR, s]));
  return [...tutti.values()].slice(0, limite).map(risultato);
}
