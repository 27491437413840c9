import { sql, type Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { divieto, inAltroEnte, type AttoSuUtente } from '#contract/regole/utenti.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Utente } from '#contract/wa/utenti.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import { creaCensimento } from '../archivio-censimento.ts';
import { leggiUtenti } from './leggi.ts';
import { annotatore, type Quando } from './quando.ts';
import { nonPiuInCarica, utenteSconosciuto, vietato } from './rifiuti.ts';

export const annota = annotatore('utenti');

/** Whose users one sees: those of their body, and the heads of others for who oversees them. */
export async function ambito(
  trx: Kysely<Schema>,
  { comune, ruolo }: Chi,
): Promise<Parameters<typeof leggiUtenti>[1]> {
  const capi = inAltroEnte[ruolo];
  if (!capi) return { ente: comune };
  if (ruolo === 'ministero') return { ente: comune, capi };
  const ente = await creaCensimento(trx).ente(comune);
  return { ente: comune, capi: { ...capi, siglaProvincia: ente?.siglaProvincia ?? '' } };
}

/** As seen by whoever asks; undefined when not among those they see. */
export async function leggiUtente(
  trx: Kysely<Schema>,
  codiceFiscale: string,
  { chi, oggi }: Quando,
): Promise<Utente | undefined> {
  return (await leggiUtenti(trx, { ...(await ambito(trx, chi)), codiceFiscale }, oggi))[0];
}

/** SECURITY: locks both, in one order, and looks whether who asks is in office still: of two who block each other one stays. */
export async function inCarica(
  trx: Kysely<Schema>,
  codiceFiscale: string,
  { chi, oggi }: Quando,
): Promise<boolean> {
  await sql`select from operatore where codice_fiscale in (${codiceFiscale}, ${chi.codiceFiscale})
    order by codice_fiscale for update`.execute(trx);
  const io = await creaCensimento(trx, () => oggi).operatore(chi.codiceFiscale);
  return io?.stato === 'attivo' && io.ruolo === chi.ruolo;
}

export interface SuChi {
  readonly codiceFiscale: string;
  readonly atto: AttoSuUtente;
  /** What the audit says of it. */
  readonly finalita: string;
}

export type Faccenda<T> = (
  trx: Kysely<Schema>,
  utente: Utente,
  quando: Quando,
) => Promise<Esito<T, ErroreWa>>;

export type Fatto<T> = Esito<{ readonly utente: Utente; readonly valore: T }, ErroreWa>;

/** Reads the user locked, asks the rules, does it, reads again; the audit has it whether done or refused. */
export async function suUtente<T>(
  db: Kysely<Schema>,
  { codiceFiscale, atto, finalita }: SuChi,
  quando: Quando,
  fai: Faccenda<T>,
): Promise<Fatto<T>> {
  const { chi } = quando;
  return db.transaction().execute(async (trx: Kysely<Schema>) => {
    const ancora = await inCarica(trx, codiceFiscale, quando);
    const utente = await leggiUtente(trx, codiceFiscale, quando);
    const no =
      utente &&
      divieto(
        { codiceFiscale: chi.codiceFiscale, ente: chi.comune, ruolo: chi.ruolo },
        { ...utente, eliminazioneChiestaDa: utente.eliminazione?.chiestaDa },
        atto,
      );
    const fatto = !ancora
      ? fallito(nonPiuInCarica)
      : !utente
        ? fallito(utenteSconosciuto)
        : no
          ? fallito(vietato(no))
          : await fai(trx, utente, quando);
    await annota(trx, finalita, quando, fatto.ok ? 'OK' : fatto.errore.tipo);
    if (!fatto.ok) return fatto;
    // In their own body: a sindaco who is one no more is not among those that the prefecture sees.
    const [dopo] = await leggiUtenti(trx, { ente: utente?.ente ?? '', codiceFiscale }, quando.oggi);
    if (!dopo) throw new Error('a user is not there any more after an act');
    return riuscito({ utente: dopo, valore: fatto.valore });
  });
}
