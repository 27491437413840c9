import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import { statiRichiesta as s, type TipologiaRichiesta } from '#contract/regole/index.ts';
import type { RichiestaCittadino } from '../cittadini/modello.ts';
import { ricercaCittadini } from '../cittadini/ricerca.ts';
import { scriviRichiesta } from '../cittadini/scrittura.ts';
import type { Schema } from '../db/schema.ts';
import { nuoviLetti } from '../registro/letti.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import { creaRicerca } from '../registro/ricerca.ts';

/** A citizen as the portal knows them: their record, and the family that they may speak for. */
export interface Cittadino {
  readonly soggetto: Soggetto;
  readonly famiglia: Famiglia | undefined;
  readonly componenti: readonly Soggetto[];
}

export interface ComuneServito {
  readonly codice: string;
  readonly nome: string;
  readonly siglaProvincia: string;
}

const maggiorenne = (oggi: string): string => `${Number(oggi.slice(0, 4)) - 18}${oggi.slice(4)}`;

export function adulto({ dati }: Soggetto, oggi: string): boolean {
  return (dati.generalita.dataNascita ?? '9999') <= maggiorenne(oggi);
}

export const codiceFiscaleDi = ({ dati }: Soggetto): string =>
  dati.generalita.codiceFiscale?.codFiscale ?? '';

export async function cercaCittadino(
  db: Kysely<Schema>,
  codiceFiscale: string,
  oggi: string,
): Promise<string | undefined> {
  const riga = await db
    .selectFrom('soggetto')
    .select('id')
    .where('codice_fiscale', '=', codiceFiscale)
    .where('stato', '=', 'residente')
    .where('data_nascita', '<=', maggiorenne(oggi))
    .executeTakeFirst();
  return riga?.id;
}

/** Adult residents with a codice fiscale, from the first of the register. */
export const adulti = (db: Kysely<Schema>, oggi: string): SelectQueryBuilder<Schema, 'soggetto', object> =>
  db
    .selectFrom('soggetto')
    .where('stato', '=', 'residente')
    .where('codice_fiscale', 'is not', null)
    .where('data_nascita', '<=', maggiorenne(oggi))
    .orderBy('id');

/** Some to log in as, the first of the register: the people of the demonstration. */
export async function esempi(
  db: Kysely<Schema>,
  oggi: string,
): Promise<readonly { readonly codiceFiscale: string; readonly nome: string }[]> {
  const righe = await adulti(db, oggi).select(['codice_fiscale', 'cognome', 'nome']).limit(3).execute();
  return righe.map(({ codice_fiscale, cognome, nome }) => ({
    codiceFiscale: codice_fiscale ?? '',
    nome: `${nome} ${cognome}`,
  }));
}

export async function leggiCittadino(db: Kysely<Schema>, id: string): Promise<Cittadino | undefined> {
  const cerca = creaRicerca(db);
  const soggetto = await cerca.soggetto(id);
  if (soggetto?.stato !== 'residente') return undefined;
  const { idFamigliaConvivenzaANPR: sua } = soggetto;
  const famiglia = sua === undefined ? undefined : await cerca.famiglia(sua);
  const componenti = famiglia ? await cerca.componenti(famiglia) : [soggetto];
  return { soggetto, famiglia, componenti };
}

/** Municipalities that have a desk at this register. */
export async function comuniServiti(db: Kysely<Schema>): Promise<readonly ComuneServito[]> {
  const righe = await db
    .selectFrom('ente')
    .select(['codice', 'nome', 'sigla_provincia'])
    .where(sql<boolean>`codice ~ '^[0-9]{6}$'`)
    .orderBy('nome')
    .execute();
  return righe.map(({ codice, nome, sigla_provincia }) => ({
    ...{ codice, nome, siglaProvincia: sigla_provincia },
  }));
}

export async function leggiSue(db: Kysely<Schema>, id: string): Promise<readonly RichiestaCittadino[]> {
  const righe = await db
    .selectFrom('richiesta_cittadino')
    .select('documento')
    .where('richiedente', '=', id)
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return righe.map(({ documento }) => documento);
}

const conSuoConsenso = (id: string, stato: string): string =>
  JSON.stringify({
    dati: {
      datiDichiarazioneResidenza: {
        componentiCoinvolti: { componente: [{ idSchedaSoggettoANPR: id, statoAccettazione: stato }] },
      },
    },
  });

/** Of the family, still open, in which this person has not yet agreed to move. */
export async function daConsentire(
  db: Kysely<Schema>,
  { soggetto, componenti }: Cittadino,
): Promise<readonly RichiestaCittadino[]> {
  const id = soggetto.idSchedaSoggettoANPR;
  const altri = componenti.map((uno) => uno.idSchedaSoggettoANPR).filter((uno) => uno !== id);
  if (altri.length === 0) return [];
  const righe = await db
    .selectFrom('richiesta_cittadino')
    .select('documento')
    .where('richiedente', 'in', altri)
    .where('scadenza', 'is not', null)
    .where(sql<boolean>`documento @> ${conSuoConsenso(id, '1')}::jsonb`)
    .execute();
  return righe.map(({ documento }) => documento);
}

export async function leggiSua(
  db: Kysely<Schema>,
  id: string,
  codice: string,
): Promise<RichiestaCittadino | undefined> {
  const richiesta = await ricercaCittadini(db, nuoviLetti()).richiestaCittadino(codice);
  return richiesta?.richiedente === id ? richiesta : undefined;
}

/** One open request of a kind at a time, as the national portal wants (italia/anpr #4861). */
export function apertaDi(
  sue: readonly RichiestaCittadino[],
  tipologia: TipologiaRichiesta,
): RichiestaCittadino | undefined {
  return sue.find((una) => una.tipologia === tipologia && una.scadenza !== undefined);
}

/** A member of the family agrees to move. @returns whether there was anything to agree to. */
export async function consenti(
  db: Kysely<Schema>,
  codice: string,
  id: string,
  adesso: Date,
): Promise<boolean> {
  if (!/^\d{1,18}$/.test(codice)) return false;
  return db.transaction().execute(async (trx) => {
    const riga = await trx
      .selectFrom('richiesta_cittadino')
      .select('documento')
      .where('id', '=', codice)
      .where('scadenza', 'is not', null)
      .where(sql<boolean>`documento @> ${conSuoConsenso(id, '1')}::jsonb`)
      .forUpdate()
      .executeTakeFirst();
    const dati = riga?.documento.dati.datiDichiarazioneResidenza;
    if (!riga || !dati) return false;
    const componente = dati.componentiCoinvolti.componente.map((uno) =>
      uno.idSchedaSoggettoANPR === id
        ? { ...uno, statoAccettazione: '3', dataAccettazione: adesso.toISOString() }
        : uno,
    );
    const datiDichiarazioneResidenza = { ...dati, componentiCoinvolti: { componente } };
    await scriviRichiesta(trx, { ...riga.documento, dati: { datiDichiarazioneResidenza } });
    return true;
  });
}

/** Does the state of this request wait for its citizen? */
export function aspettaRisposta(stato: string): boolean {
  return stato === s.sospesa || stato === s.inVerifica;
}
