import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { AccessoConPassword } from '#contract/wa/utenti.ts';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import type { Postazione } from '../censimento.ts';
import { passwordNonValida } from '../rifiuti.ts';
import { digestoDi, uguali } from './parola.ts';

/** The password of a day that opened, by its number. */
export interface Giornaliera {
  readonly id: string;
  readonly codiceFiscale: string;
  readonly scade: Date;
}

export interface Giornaliere {
  /** Whether this is the password of today of that person, on a workstation of their body. Each try is written down. */
  riconosci(
    richiesta: AccessoConPassword,
    postazione: Pick<Postazione, 'ente' | 'idPostazione'>,
    per?: keyof typeof finalita,
  ): Promise<Esito<Giornaliera, ErroreWa>>;
}

const finalita = {
  accesso: 'accesso con password giornaliera',
  conferma: 'conferma di un atto con la password giornaliera',
} as const;
const saleDiNessuno = randomBytes(16);

/** Takes one try away before looking: two at once are two tries. */
async function prendi(db: Kysely<Schema>, codiceFiscale: string, ente: string, giorno: string) {
  return db
    .updateTable('password_giornaliera')
    .set({ tentativi: sql`tentativi - 1` })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('ente', '=', ente)
    .where('giorno', '=', giorno)
    .where('chiusa', 'is', null)
    .where('tentativi', '>', 0)
    .returning(['id', 'sale', 'digesto', 'tentativi', 'scade'])
    .executeTakeFirst();
}

export function creaGiornaliere({
  db,
  orologio,
}: {
  readonly db: Kysely<Schema>;
  /** Of the register: it counts the day. */
  readonly orologio: Orologio;
}): Giornaliere {
  return {
    async riconosci({ codiceFiscale, password }, { ente, idPostazione }, per = 'accesso') {
      const istante = orologio();
      const presa = await prendi(db, codiceFiscale, ente, giornoInItalia(istante));
      // SECURITY: who has no password costs as much time as who has one: nobody is told which.
      const provata = await digestoDi(password, presa?.sale ?? saleDiNessuno);
      const buona = presa !== undefined && uguali(provata, presa.digesto);
      if (presa)
        await db
          .updateTable('password_giornaliera')
          .set(buona ? { tentativi: 5 } : { chiusa: presa.tentativi === 0 ? istante : null })
          .where('id', '=', presa.id)
          .where('chiusa', 'is', null)
          .execute();
      await scriviAudit(db, {
        tipo: 'password-giornaliera',
        // Nobody is in yet: it is who the password is said to be of.
        chi: { codiceFiscale, idPostazione, comune: ente, canale: 'WA' },
        ...{ istante, finalita: finalita[per], soggetti: [], campi: [] },
        esito: buona ? 'OK' : 'password-non-valida',
      });
      return buona
        ? riuscito({ id: presa.id, scade: presa.scade, codiceFiscale })
        : fallito(passwordNonValida);
    },
  };
}
