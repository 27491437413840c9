import { sql, type Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { codiceEnteAmmesso, divietoEnte, type AttoSuEnte } from '#contract/regole/enti.ts';
import type { AttoEnte, ChiusuraEnte, ElencoEnti, VoceEnte } from '#contract/wa/enti.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import { dimenticaEnte } from '../../registro/ente.ts';
import { raccontoLimite, scriviLimite } from '../../estrazioni/limiti.ts';
import { creaCensimento } from '../archivio-censimento.ts';
import type { PartiUtenti } from '../utenti/index.ts';
import { adessoPer, annotatore, type Quando } from '../utenti/quando.ts';
import { campoDelCensimento } from '../utenti/rifiuti.ts';
import { leggiEnti } from './leggi.ts';
import { enteSconosciuto, vietatoEnte } from './rifiuti.ts';

/** The census of bodies, for whoever administers one, a territory or all. */
export interface Enti {
  elenca(chi: Chi): Promise<ElencoEnti>;
  compi(atto: AttoEnte, chi: Chi): Promise<Esito<VoceEnte, ErroreWa>>;
  /** After the last day nobody of that body enters. */
  chiudi(richiesta: ChiusuraEnte, chi: Chi): Promise<Esito<VoceEnte, ErroreWa>>;
}

type Nuovo = Extract<AttoEnte, { atto: 'inserisci' }>;
type Limite = Extract<AttoEnte, { atto: 'limite' }>;
type Cambio = Exclude<AttoEnte, Nuovo> | ({ readonly atto: 'chiudi' } & ChiusuraEnte);

/** What is written of where a body is: what is not said stays, what is said empty goes. */
function recapiti({ indirizzo, telefono, pec }: Pick<Nuovo, 'indirizzo' | 'telefono' | 'pec'>) {
  return {
    ...(indirizzo !== undefined && { indirizzo: indirizzo || null }),
    ...(telefono !== undefined && { telefono: telefono || null }),
    ...(pec !== undefined && { pec: pec || null }),
  };
}

/** What the audit says of an act. */
function racconto(atto: Nuovo | Cambio): string {
  switch (atto.atto) {
    case 'inserisci':
      return `inserisci ente ${atto.codice} (${atto.genere}) dal ${atto.dal}`;
    case 'modifica':
      return `modifica ente ${atto.codice}`;
    case 'limite':
      return raccontoLimite({ ...atto, ente: atto.codice }, atto.motivo);
    case 'riapri':
      return `riapri ente ${atto.codice}: ${atto.motivo}`;
    case 'chiudi':
      return `chiudi ente ${atto.codice} dopo il ${atto.finisce}: ${atto.motivo}`;
  }
}

const regolaDi = (atto: Nuovo | Cambio): AttoSuEnte => {
  if (atto.atto !== 'modifica') return atto.atto;
  return atto.nome === undefined ? 'recapiti' : 'rinomina';
};

async function inserisci(db: Kysely<Schema>, atto: Nuovo): Promise<ErroreWa | undefined> {
  const { codice, genere, siglaProvincia, dal } = atto;
  if (!codiceEnteAmmesso(genere, codice))
    return campoDelCensimento(
      'codice',
      genere === 'comune'
        ? 'Di un comune si scrive il codice ISTAT, di sei cifre.'
        : 'Il codice va da quattro a sei lettere o cifre, e non può essere quello di un comune.',
    );
  const scritto = await db
    .insertInto('ente')
    .values({
      ...{ codice, genere, nome: atto.nome.toUpperCase(), sigla_provincia: siglaProvincia, dal },
      ...recapiti(atto),
    })
    .onConflict((gia) => gia.doNothing())
    .returning('codice')
    .executeTakeFirst();
  return scritto ? undefined : campoDelCensimento('codice', 'C’è già un ente con questo codice.');
}

async function limita(
  db: Kysely<Schema>,
  { codice: ente, alGiorno, dal }: Limite,
  { chi, ora, oggi }: Quando,
): Promise<ErroreWa | undefined> {
  // What was allowed on a day that is over stays as it was.
  if (dal < oggi) return campoDelCensimento('dal', 'Un limite vale da oggi o dopo.');
  await scriviLimite(db, { ente, alGiorno, dal }, chi.codiceFiscale, ora);
  return undefined;
}

async function cambia(
  db: Kysely<Schema>,
  atto: Exclude<Cambio, Limite>,
  ente: Pick<VoceEnte, 'dal'>,
  oggi: string,
): Promise<ErroreWa | undefined> {
  if (atto.atto === 'chiudi') {
    if (atto.finisce < oggi) return campoDelCensimento('finisce', 'L’ultimo giorno è oggi o dopo.');
    if (ente.dal !== undefined && atto.finisce < ente.dal)
      return campoDelCensimento('finisce', 'L’ultimo giorno viene prima del primo.');
  }
  const valori =
    atto.atto === 'modifica'
      ? { ...(atto.nome !== undefined && { nome: atto.nome.toUpperCase() }), ...recapiti(atto) }
      : atto.atto === 'chiudi'
        ? { finisce: atto.finisce, motivo_fine: atto.motivo }
        : { finisce: null, motivo_fine: null };
  if (Object.keys(valori).length > 0)
    await db.updateTable('ente').set(valori).where('codice', '=', atto.codice).execute();
  return undefined;
}

/** Does what the rules allow. @param leggi the body as it is. @returns why not. */
async function compi(
  trx: Kysely<Schema>,
  atto: Nuovo | Cambio,
  quando: Quando,
  leggi: () => Promise<VoceEnte | undefined>,
): Promise<ErroreWa | undefined> {
  const { chi, oggi } = quando;
  const mio = await creaCensimento(trx).ente(chi.comune);
  const io = { ruolo: chi.ruolo, ente: chi.comune, siglaProvincia: mio?.siglaProvincia ?? '' };
  const ente = atto.atto === 'inserisci' ? atto : await leggi();
  if (!ente) return enteSconosciuto;
  const divieto = divietoEnte(io, ente, regolaDi(atto));
  if (divieto) return vietatoEnte(divieto);
  if (atto.atto === 'inserisci') return inserisci(trx, atto);
  return atto.atto === 'limite' ? limita(trx, atto, quando) : cambia(trx, atto, ente, oggi);
}

const annota = annotatore('enti');

export function creaEnti({ db, orologio, dimenticaSessioni = () => undefined }: PartiUtenti): Enti {
  const adesso = (chi: Chi): Quando => adessoPer(orologio, chi);

  /** Reads the body locked, asks the rules, does it, reads again; the audit has it whether done or refused. */
  async function fai(atto: Nuovo | Cambio, chi: Chi): Promise<Esito<VoceEnte, ErroreWa>> {
    const quando = adesso(chi);
    const { codice } = atto;
    const esito = await db
      .transaction()
      .execute(async (trx: Kysely<Schema>): Promise<Esito<VoceEnte, ErroreWa>> => {
        await sql`select from ente where codice = ${codice} for update`.execute(trx);
        const leggi = async () => (await leggiEnti(trx, chi, quando.oggi, codice))[0];
        const no = await compi(trx, atto, quando, leggi);
        await annota(trx, racconto(atto), quando, no?.tipo);
        if (no) return fallito(no);
        const dopo = await leggi();
        if (!dopo) throw new Error('a body is not there any more after an act');
        return riuscito(dopo);
      });
    dimenticaEnte(db, codice);
    dimenticaSessioni();
    return esito;
  }

  return {
    async elenca(chi) {
      const quando = adesso(chi);
      await annota(db, 'elenco degli enti', quando);
      return { oggi: quando.oggi, enti: await leggiEnti(db, chi, quando.oggi) };
    },
    compi: fai,
    chiudi: (richiesta, chi) => fai({ atto: 'chiudi', ...richiesta }, chi),
  };
}
