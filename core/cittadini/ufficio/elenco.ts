import { sql, type Kysely } from 'kysely';
import { fuoriPasso, piuGiorni, statiRichiesta as s } from '#contract/regole/index.ts';
import type { PaginaRichieste, RichiestaElencoRichieste, VoceRichiesta } from '#contract/wa/richieste.ts';
import type { Schema } from '../../db/schema.ts';
import { nomeOperatore } from '../../registro/nome-operatore.ts';
import { chiaveNome } from '../../registro/righe.ts';
import { personaToccata } from '../../registro/ufficio/persona.ts';
import { passoAttuale } from '../modello.ts';

/** Days before the term in which a request is about to expire (docs/decisions/0025). */
export const preavviso = 5;
export const daFare = [s.aperta, s.inLavorazione, s.integrata, s.conRiserva] as const;
export const inAttesa = [s.sospesa, s.inVerifica] as const;

/** Accepted and not registered, or refused and registered still. */
export const disallineata = sql<boolean>`(
  (r.stato in ('5', '12') and r.registrazione is null)
  or (r.stato in ('4', '11') and r.registrazione is not null))`;

function righe(db: Kysely<Schema>, comune: string) {
  return (
    db
      .selectFrom('richiesta_cittadino as r')
      .leftJoin('operatore as chi', 'chi.codice_fiscale', 'r.assegnata')
      .leftJoin('soggetto as s', 's.id', 'r.richiedente')
      .select([
        ...([
          'r.id',
          'r.versione',
          'r.documento',
          'r.assegnata',
          'r.promemoria',
          'r.promemoria_testo',
        ] as const),
        ...(['chi.cognome', 'chi.nome', 's.documento as persona'] as const),
      ])
      .where('r.comune', '=', comune)
      // A draft is still the citizen's alone.
      .where('r.stato', '<>', s.bozza)
  );
}
export type RigaRichiesta = Awaited<ReturnType<ReturnType<typeof righe>['execute']>>[number];

export function voceRichiesta({ documento: r, persona, ...riga }: RigaRichiesta): VoceRichiesta {
  const attuale = passoAttuale(r);
  const nome = nomeOperatore(riga).nomeOperatore;
  return {
    ...{ codiceRichiesta: r.codiceRichiesta, tipologia: r.tipologia, stato: attuale.stato },
    ...{ aperta: r.storico[0]?.istante ?? attuale.istante, aggiornata: attuale.istante },
    ...(r.scadenza !== undefined && { scadenza: r.scadenza }),
    proroghe: r.proroghe,
    richiedente: persona
      ? personaToccata(persona)
      : { idSchedaSoggettoANPR: r.richiedente, cognome: '', nome: '' },
    ...(riga.assegnata !== null && { assegnata: riga.assegnata }),
    ...(nome !== undefined && { nomeAssegnata: nome }),
    ...(riga.promemoria !== null && {
      promemoria: { giorno: riga.promemoria, testo: riga.promemoria_testo ?? '' },
    }),
    ...(r.registrazione && { registrazione: r.registrazione }),
    fuoriPasso: fuoriPasso(attuale.stato, r.registrazione !== undefined),
  };
}

export async function leggiRiga(
  db: Kysely<Schema>,
  comune: string,
  codice: string,
): Promise<RigaRichiesta | undefined> {
  return righe(db, comune).where('r.id', '=', codice).executeTakeFirst();
}

const nelGiorno = (giorno: string, dopo: number) =>
  sql<Date>`((${giorno}::date + ${dopo}::int)::timestamp at time zone 'Europe/Rome')`;

function diVista(domanda: ReturnType<typeof righe>, vista: RichiestaElencoRichieste['vista']) {
  switch (vista) {
    case 'da-fare':
      return domanda.where('r.scadenza', 'is not', null).where('r.stato', 'in', daFare);
    case 'in-attesa':
      return domanda.where('r.scadenza', 'is not', null).where('r.stato', 'in', inAttesa);
    case 'concluse':
      return domanda.where('r.scadenza', 'is', null);
    case 'fuori-passo':
      return domanda.where(disallineata);
  }
}

function conTesto(domanda: ReturnType<typeof righe>, testo: string) {
  if (/^\d{1,18}$/.test(testo)) return domanda.where('r.id', '=', testo);
  const maiuscolo = testo.toUpperCase();
  const cercato = /^[A-Z0-9]{16}$/.test(maiuscolo)
    ? sql<boolean>`r.richiedente in (select id from soggetto where codice_fiscale = ${maiuscolo})`
    : sql<boolean>`r.richiedente in (select id from soggetto where cognome like ${`${chiaveNome(testo)}%`})`;
  return domanda.where(cercato);
}

/** A page of the requests of an office: the nearest term first, of what is closed the latest first. */
export async function leggiRichieste(
  db: Kysely<Schema>,
  comune: string,
  cercate: RichiestaElencoRichieste,
  oggi: string,
): Promise<PaginaRichieste> {
  const { vista, tipologia, stato, scadenza, assegnata, promemoria, testo, dal, al, dopo, limite } = cercate;
  let domanda = diVista(righe(db, comune), vista);
  if (tipologia !== undefined) domanda = domanda.where('r.tipologia', '=', tipologia);
  if (stato !== undefined) domanda = domanda.where('r.stato', '=', stato);
  if (scadenza === 'scadute') domanda = domanda.where('r.scadenza', '<', oggi);
  if (scadenza === 'vicine')
    domanda = domanda.where('r.scadenza', '>=', oggi).where('r.scadenza', '<=', piuGiorni(oggi, preavviso));
  if (scadenza === 'prorogate') domanda = domanda.where('r.proroghe', '>', 0);
  if (assegnata === 'nessuno') domanda = domanda.where('r.assegnata', 'is', null);
  else if (assegnata !== undefined) domanda = domanda.where('r.assegnata', '=', assegnata.toUpperCase());
  if (promemoria === true) domanda = domanda.where('r.promemoria', '<=', oggi);
  if (testo !== undefined && testo !== '') domanda = conTesto(domanda, testo);
  if (dal !== undefined) domanda = domanda.where('r.aperta', '>=', nelGiorno(dal, 0));
  if (al !== undefined) domanda = domanda.where('r.aperta', '<', nelGiorno(al, 1));
  const perTermine = vista === 'da-fare' || vista === 'in-attesa';
  if (dopo !== undefined)
    domanda = domanda.where(
      perTermine
        ? sql<boolean>`(r.scadenza, r.id) > (select scadenza, id from richiesta_cittadino where id = ${dopo}::bigint)`
        : sql<boolean>`r.id < ${dopo}::bigint`,
    );
  const ordinata = perTermine
    ? domanda.orderBy('r.scadenza').orderBy('r.id')
    : domanda.orderBy('r.id', 'desc');
  const lette = await ordinata.limit(limite + 1).execute();
  return { richieste: lette.slice(0, limite).map(voceRichiesta), altre: lette.length > limite };
}
