import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { inAltroEnte, nominabili, profiliConcedibili, siSovrappongono } from '#contract/regole/utenti.ts';
import { Profilo, Ruolo } from '#contract/wa/comune.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { AttoUtente, Utente } from '#contract/wa/utenti.ts';
import type { Schema } from '../../db/schema.ts';
import { ruoloDa } from '../stato-operatore.ts';
import { fuoriGiorni } from './giorni-ente.ts';
import type { Quando } from './quando.ts';
import { campoErrato, vietato } from './rifiuti.ts';

type Nomina = Omit<Extract<AttoUtente, { atto: 'nomina' }>, 'atto'>;

/** Whether it is theirs to give and to take away. */
function puoDare(ruolo: Ruolo, { genere, valore }: Pick<Nomina, 'genere' | 'valore'>): boolean {
  const suoi: readonly string[] = genere === 'ruolo' ? nominabili[ruolo] : profiliConcedibili(ruolo);
  return suoi.includes(valore);
}

/** Whether whoever appoints may give this, from when to when. */
function difettoNomina({ genere, valore, dal, al }: Nomina, { chi, oggi }: Quando): ErroreWa | undefined {
  if (al !== undefined && al < dal) return campoErrato('nomina', 'al', 'La fine viene prima dell’inizio.');
  // What somebody could do on a past day is past: it is not written anew.
  if (dal < oggi) return campoErrato('nomina', 'dal', 'Un incarico comincia oggi o dopo.');
  const esiste = (genere === 'ruolo' ? Ruolo : Profilo).safeParse(valore).success;
  if (!esiste) return campoErrato('nomina', 'valore', 'Questo incarico non esiste.');
  return puoDare(chi.ruolo, { genere, valore }) ? undefined : vietato('ruolo');
}

/** A municipality has one sindaco at a time: who else is, in those days. */
export async function altroSindaco(
  db: Kysely<Schema>,
  ente: string,
  { codiceFiscale, valore, dal, al }: Omit<Nomina, 'genere'>,
): Promise<ErroreWa | undefined> {
  if (valore !== 'sindaco') return undefined;
  const altro = await db
    .selectFrom('operatore as o')
    .innerJoin('incarico as i', 'i.codice_fiscale', 'o.codice_fiscale')
    .select(['o.cognome', 'o.nome'])
    .where('o.ente', '=', ente)
    .where('o.codice_fiscale', '<>', codiceFiscale)
    .where('o.stato', '<>', 'eliminato')
    .where('i.valore', '=', 'sindaco')
    .where(ruoloDa(dal, 'i'))
    .$if(al !== undefined, (domanda) => domanda.where('i.dal', '<=', al ?? ''))
    .executeTakeFirst();
  if (!altro) return undefined;
  const chi = `${altro.cognome} ${altro.nome}`;
  return campoErrato(
    'nomina',
    'dal',
    `In quei giorni il sindaco è ${chi}: revoca prima il suo incarico, o cambia i giorni.`,
  );
}

export async function scriviIncarico(
  db: Kysely<Schema>,
  { codiceFiscale, genere, valore, dal, al }: Nomina,
  { chi, ora }: Quando,
): Promise<void> {
  await db
    .insertInto('incarico')
    .values({
      ...{ codice_fiscale: codiceFiscale, genere, valore, dal, al: al ?? null },
      ...{ nominato_da: chi.codiceFiscale, nominato: ora, revocato: null, revocato_da: null },
    })
    .execute();
}

/** One role at a time, one profile once: a new one may not share a day with one of the same kind. */
export async function nomina(
  db: Kysely<Schema>,
  richiesta: Nomina,
  utente: Utente,
  quando: Quando,
): Promise<Esito<undefined, ErroreWa>> {
  const difetto = difettoNomina(richiesta, quando);
  if (difetto) return fallito(difetto);
  // The role that leads a body is given there, every other one at home.
  const capo = richiesta.valore === inAltroEnte[quando.chi.ruolo]?.ruolo;
  if (capo === (utente.ente === quando.chi.comune)) return fallito(vietato('altro-ente'));
  // An operator's role is what everybody has: it gives way to another, and comes back after it.
  const occupa = utente.incarichi.find(
    (uno) =>
      uno.genere === richiesta.genere &&
      (richiesta.genere === 'ruolo' ? uno.valore !== 'operatore' : uno.valore === richiesta.valore) &&
      siSovrappongono(uno, richiesta),
  );
  if (occupa) {
    const perche =
      richiesta.genere === 'ruolo'
        ? 'Negli stessi giorni ha già un altro ruolo: revocalo, o cambia i giorni.'
        : 'Ha già questo profilo negli stessi giorni.';
    return fallito(campoErrato('nomina', 'dal', perche));
  }
  const fuori = await fuoriGiorni(db, utente.ente, richiesta.dal);
  if (fuori) return fallito(fuori);
  const altro = await altroSindaco(db, utente.ente, richiesta);
  if (altro) return fallito(altro);
  await scriviIncarico(db, richiesta, quando);
  return riuscito(undefined);
}

export async function revoca(
  db: Kysely<Schema>,
  incarico: string,
  utente: Utente,
  { chi, ora }: Quando,
): Promise<Esito<undefined, ErroreWa>> {
  const suo = utente.incarichi.find(({ id, revocato }) => id === incarico && revocato === undefined);
  if (!suo) return fallito(campoErrato('revoca', 'incarico', 'Questo incarico non c’è, o è già revocato.'));
  if (!puoDare(chi.ruolo, suo)) return fallito(vietato('ruolo'));
  await db
    .updateTable('incarico')
    .set({ revocato: ora, revocato_da: chi.codiceFiscale })
    .where('id', '=', incarico)
    .execute();
  return riuscito(undefined);
}
