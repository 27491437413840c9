import { sql, type Kysely } from 'kysely';
import { codiceBase, controllaCodiceFiscale, variantiOmocodiche } from '#contract/codice-fiscale.ts';
import { GiornoVero } from '#contract/wa/comune.ts';
import type { Candidato, RichiestaDuplicati } from '#contract/wa/ricerca.ts';
import type { Schema } from '../db/schema.ts';
import { confronta, nomiSimili } from './confronto.ts';
import type { Soggetto } from './modello.ts';
import { altreLetture } from './parole-simili.ts';
import { natiDiNome, nomiDeiNati, type Nomi } from './ricerca-nascita.ts';
import { perInizi } from './ricerca-nomi.ts';
import { chiaveNome } from './righe.ts';

/** Less than this is another person. */
const soglia = 60;
const perStrada = 300;
/** More are born on two days only in the largest register, and are opened only where no name is asked for. */
const natiConfrontati = 3000;

function codici(scritto: string | undefined): readonly string[] {
  const codice = (scritto ?? '').toUpperCase();
  if (!controllaCodiceFiscale(codice).ok) return codice === '' ? [] : [codice];
  const base = codiceBase(codice);
  return [base, ...variantiOmocodiche(base)];
}

/** That day, and the one with the day and the month the other way round. */
function giorni(dataNascita: string | undefined): readonly string[] {
  if (dataNascita === undefined) return [];
  const [anno, mese = '', giorno = ''] = dataNascita.split('-');
  return Number(giorno) <= 12 ? [dataNascita, `${anno}-${giorno}-${mese}`] : [dataNascita];
}

/** Days that are one figure away. */
function giorniVicini(dataNascita: string | undefined): readonly string[] {
  const cifre = [...(dataNascita ?? '')];
  const scritti = cifre.flatMap((cifra, posto) =>
    cifra === '-' ? [] : [...'0123456789'].map((altra) => cifre.with(posto, altra).join('')),
  );
  return scritti.filter((scritto) => scritto !== dataNascita && GiornoVero.safeParse(scritto).success);
}

/** Who has that code in any of its forms. */
async function perCodice(
  db: Kysely<Schema>,
  { codiceFiscale }: RichiestaDuplicati,
): Promise<readonly Soggetto[]> {
  const suoi = codici(codiceFiscale);
  if (suoi.length === 0) return [];
  const { rows } = await sql<{ documento: Soggetto }>`
    select documento from soggetto
    where codice_fiscale = any(${[...suoi]}::text[]) and stato <> 'annullato'`.execute(db);
  return rows.map(({ documento }) => documento);
}

/**
 * Who was born on that day. With both names asked for and neither alike, all the rest together is worth 52 of 100, less
 * than the threshold: then the record need not be opened.
 */
async function perGiornoDiNascita(
  db: Kysely<Schema>,
  chiesto: RichiestaDuplicati,
): Promise<readonly Soggetto[]> {
  const date = giorni(chiesto.dataNascita);
  if (date.length === 0) return [];
  const suoi = [chiaveNome(chiesto.cognome), chiaveNome(chiesto.nome)];
  const forse = (noti: Nomi): boolean =>
    [...suoi, noti.cognome, noti.nome].includes('') ||
    suoi.some((suo) => nomiSimili(suo, noti.cognome) || nomiSimili(suo, noti.nome));
  return natiDiNome(db, date, (await nomiDeiNati(db, date)).filter(forse), natiConfrontati);
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
  const stessi = [
    { cognome, nome },
    { cognome: nome, nome: cognome },
  ];
  return [
    // Where many are called so, who was born nearly then is not among the first of them.
    ...(await natiDiNome(db, giorniVicini(chiesto.dataNascita), stessi, perStrada)),
    ...(await perInizi(db, [...stessi, ...inizi], perStrada)),
  ];
}

/** People of the register who may be the one about to be entered, the likeliest first. */
export async function cercaDuplicati(
  db: Kysely<Schema>,
  chiesto: RichiestaDuplicati,
): Promise<readonly Candidato[]> {
  const trovati = [
    ...(await perCodice(db, chiesto)),
    ...(await perGiornoDiNascita(db, chiesto)),
    ...(await perNome(db, chiesto)),
  ];
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
