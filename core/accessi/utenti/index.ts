import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { fraPari } from '#contract/regole/utenti.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type {
  AttoUtente,
  ElencoUtenti,
  EliminazioneUtente,
  NominaDiPari,
  PasswordRilasciata,
  RichiestaPassword,
  Utente,
} from '#contract/wa/utenti.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import { rilascia } from '../giornaliere/rilascia.ts';
import { compi, inserisci } from './atti.ts';
import { leggiUtenti } from './leggi.ts';
import { adessoPer, type Quando } from './quando.ts';
import { campoErrato, nonPiuInCarica, pariSenzaPin, utenteSconosciuto } from './rifiuti.ts';
import { elimina } from './stato.ts';
import {
  ambito,
  annota,
  inCarica,
  leggiUtente,
  suUtente,
  type Faccenda,
  type Fatto,
  type SuChi,
} from './su-utente.ts';

/** The census of operators, for whoever administers the security of a body. */
export interface Utenti {
  elenca(chi: Chi): Promise<ElencoUtenti>;
  compi(atto: AttoUtente, chi: Chi): Promise<Esito<Utente, ErroreWa>>;
  /** Once the PIN has been asked again. */
  nominaPari(nomina: NominaDiPari, chi: Chi): Promise<Esito<Utente, ErroreWa>>;
  elimina(richiesta: EliminazioneUtente, chi: Chi): Promise<Esito<Utente, ErroreWa>>;
  rilasciaPassword(richiesta: RichiestaPassword, chi: Chi): Promise<Esito<PasswordRilasciata, ErroreWa>>;
}

export interface PartiUtenti {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
  /** What is remembered of sessions is not to be believed any more. */
  readonly dimenticaSessioni?: () => void;
}

/** What the audit says of an act: whom, and why where it is asked. */
function racconto(atto: AttoUtente): string {
  const { codiceFiscale } = atto;
  switch (atto.atto) {
    case 'nomina':
      return `nomina ${codiceFiscale}: ${atto.valore} dal ${atto.dal}${atto.al === undefined ? '' : ` al ${atto.al}`}`;
    case 'revoca':
      return `revoca ${codiceFiscale}: incarico ${atto.incarico}`;
    case 'inserisci':
      return `inserisci ${codiceFiscale}: ${[atto.ruolo, ...atto.profili].join(', ')}`;
    case 'blocca':
    case 'sblocca':
    case 'chiedi-eliminazione':
      return `${atto.atto} ${codiceFiscale}: ${atto.motivo}`;
    default:
      return `${atto.atto} ${codiceFiscale}`;
  }
}

/** One who was not there: nobody to lock but whoever asks. */
async function nuovo(
  db: Kysely<Schema>,
  atto: Extract<AttoUtente, { atto: 'inserisci' }>,
  quando: Quando,
): Promise<Esito<Utente, ErroreWa>> {
  return db.transaction().execute(async (trx: Kysely<Schema>) => {
    const ancora = await inCarica(trx, atto.codiceFiscale, quando);
    const fatto = ancora ? await inserisci(trx, atto, quando) : fallito(nonPiuInCarica);
    await annota(trx, racconto(atto), quando, fatto.ok ? 'OK' : fatto.errore.tipo);
    if (!fatto.ok) return fatto;
    const utente = await leggiUtente(trx, atto.codiceFiscale, quando);
    return utente ? riuscito(utente) : fallito(utenteSconosciuto);
  });
}

export function creaUtenti({ db, orologio, dimenticaSessioni = () => undefined }: PartiUtenti): Utenti {
  const adesso = (chi: Chi): Quando => adessoPer(orologio, chi);
  const su = async <T>(quale: SuChi, chi: Chi, fai: Faccenda<T>): Promise<Fatto<T>> => {
    const esito = await suUtente(db, quale, adesso(chi), fai);
    dimenticaSessioni();
    return esito;
  };

  async function esegui(atto: AttoUtente, chi: Chi): Promise<Esito<Utente, ErroreWa>> {
    if (atto.atto === 'inserisci') return nuovo(db, atto, adesso(chi));
    const { codiceFiscale } = atto;
    // Whoever may block may also take the password back.
    const regola = atto.atto === 'revoca-password' ? 'modifica' : atto.atto;
    const quale = { codiceFiscale, atto: regola, finalita: racconto(atto) };
    const fatto = await su(quale, chi, (trx, utente, quando) => compi(trx, atto, utente, quando));
    return fatto.ok ? riuscito(fatto.valore.utente) : fatto;
  }

  return {
    async elenca(chi) {
      const quando = adesso(chi);
      const { oggi } = quando;
      const utenti = await leggiUtenti(db, await ambito(db, chi), oggi);
      await annota(db, 'elenco degli utenti', quando);
      return { oggi, utenti };
    },
    async compi(atto, chi) {
      const dato = atto.atto === 'inserisci' ? atto.ruolo : atto.atto === 'nomina' ? atto.valore : '';
      // SECURITY: these come by the route that asks for the PIN.
      if (!fraPari({ ruolo: chi.ruolo, valore: dato })) return esegui(atto, chi);
      await annota(db, racconto(atto), adesso(chi), pariSenzaPin.tipo);
      return fallito(pariSenzaPin);
    },
    nominaPari: esegui,
    async elimina({ codiceFiscale, conferma }, chi) {
      const quale = { codiceFiscale, atto: 'elimina' as const, finalita: `elimina ${codiceFiscale}` };
      const fatto = await su(quale, chi, async (trx, _utente, quando) => {
        if (conferma.trim().toUpperCase() !== codiceFiscale)
          return fallito(campoErrato('elimina', 'conferma', 'Il codice fiscale non corrisponde.'));
        await elimina(trx, codiceFiscale, quando);
        return riuscito(undefined);
      });
      return fatto.ok ? riuscito(fatto.valore.utente) : fatto;
    },
    async rilasciaPassword({ codiceFiscale, motivo }, chi) {
      const finalita = `password giornaliera a ${codiceFiscale}: ${motivo}`;
      const quale = { codiceFiscale, atto: 'password' as const, finalita };
      const fatta = await su(quale, chi, async (trx, utente, quando) =>
        riuscito(await rilascia(trx, utente, quando)),
      );
      return fatta.ok ? riuscito(fatta.valore.valore) : fatta;
    },
  };
}
