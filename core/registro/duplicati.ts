import { sql, type Kysely } from 'kysely';
import { codiceBase, controllaCodiceFiscale, variantiOmocodiche } from '#contract/codice-fiscale.ts';
import type { Candidato, RichiestaDuplicati } from '#contract/wa/ricerca.ts';
import type { Schema } from '../db/schema.ts';
import { confronta } from './confronto.ts';
import type { Soggetto } from './modello.ts';
import { altreLetture } from './parole-simili.ts';
import { perInizi } from './ricerca-nomi.ts';
import { chiaveNome } from './righe.ts';

/** Less than this is another person. */
const soglia = 60;
const perStrada = 300;

function codici(scritto: string | undefined): readonly string[] {
  const codice = (scritto ?? '').toUpperCase();
  if (!controllaCodiceFiscale(codice).ok) return codice === '' ? [] : [codice];
  const base = codiceBase(codice);
  return [base, ...variantiOmocodiche(base)];
}

/** Who has that code in any of its forms, or was born on that day, the day and the month also the other way round. */
async function perCodiceENascita(
  db: Kysely<Schema>,
  { codiceFiscale, dataNascita }: RichiestaDuplicati,
): Promise<readonly Soggetto[]> {
  const [anno, mese = '', giorno = ''] = dataNascita?.split('-') ?? [];
  const date = dataNascita === undefined ? [] : [dataNascita];
  if (date.length > 0 && Number(giorno) <= 12) date.push(`${anno}-${giorno}-${mese}`);
  const { rows } = await sql<{ documento: Soggetto }>`
    (select documento from soggetto
     where codice_fiscale = any(${codici(codiceFiscale)}::text[]) and stato <> 'annullato')
    union all
    (select documento from soggetto
     where data_nascita = any(${date}::date[]) and stato <> 'annullato' limit 3000)`.execute(db);
  return rows.map(({ documento }) => documento);
}

/** Who is called like that, or almost. */
async function perNome(db: Kysely<Schema>, chiesto: RichiestaDuplicati): Promise<readonly Soggetto[]> {
  const cognome = chiaveNome(chiesto.cognome);
  const nome = chiaveNome(chiesto.nome);
  if (cognome === '' || nome === '') return [];
  const quante = cognome.split(' ').length;
  const letture = await altreLetture(db, [...cognome.split(' '), ...nome.split(' ')]);
  const inizi = letture.map((parole) => ({
    ...{ cognome: parole.slice(0, quante).join(' '), nome: parole.slice(quante).join(' ') },
  }));
  // Surname and name in each other's place is the commonest slip of all.
  return perInizi(db, [{ cognome, nome }, { cognome: nome, nome: cognome }, ...inizi], perStrada);
}

/** People of the register who may be the one about to be entered, the likeliest first. */
export async function cercaDuplicati(
  db: Kysely<Schema>,
  chiesto: RichiestaDuplicati,
): Promise<readonly Candidato[]> {
  const trovati = [...(await perCodiceENascita(db, chiesto)), ...(await perNome(db, chiesto))];
  const persone = new Map(trovati.map((uno) => [uno.idSchedaSoggettoANPR, uno]));
  const scambiato = { ...chiesto, cognome: chiesto.nome, nome: chiesto.cognome };
  return [...persone.values()]
    .map((uno) => {
      const [dritto, rovescio] = [confronta(chiesto, uno), confronta(scambiato, uno)];
      // The clerk sees the data as they were written; that they are swapped counts a little against.
      return { ...dritto, punteggio: Math.max(dritto.punteggio, Math.floor(rovescio.punteggio * 0.95)) };
    })
    .filter(({ punteggio }) => punteggio >= soglia)
    .toSorted((uno, altro) => altro.punteggio - uno.punteggio)
    .slice(0, chiesto.limite);
}
