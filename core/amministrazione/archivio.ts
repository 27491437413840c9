import type { Kysely } from 'kysely';
import {
  CambioAmministrazione,
  type Amministrazione,
  type Contatti,
  type SezioneComune,
} from '#contract/wa/amministrazione.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import { nomeOperatore } from '../registro/nome-operatore.ts';

const mostrate = 50;

/** Writes a change of what the municipality has set. @param valore left out: it is kept elsewhere. */
export async function annotaCambio(
  db: Kysely<Schema>,
  { sezione, valore }: { readonly sezione: SezioneComune; readonly valore?: CambioAmministrazione['valore'] },
  chi: Pick<Chi, 'comune' | 'codiceFiscale'>,
  istante: Date,
): Promise<void> {
  await db
    .insertInto('cambio_comune')
    .values({
      ...{ comune: chi.comune, sezione, operatore: chi.codiceFiscale, istante },
      valore: valore === undefined ? null : JSON.stringify(valore),
    })
    .execute();
}

/** What holds now of each section. */
async function ultimi(db: Kysely<Schema>, comune: string): Promise<readonly CambioAmministrazione[]> {
  const righe = await db
    .selectFrom('cambio_comune')
    .distinctOn('sezione')
    .select(['sezione', 'valore'])
    .where('comune', '=', comune)
    .where('valore', 'is not', null)
    .orderBy('sezione')
    .orderBy('id', 'desc')
    .execute();
  return righe.flatMap((riga) => {
    const letto = CambioAmministrazione.safeParse(riga);
    return letto.success ? [letto.data] : [];
  });
}

export async function leggiAmministrazione(db: Kysely<Schema>, comune: string): Promise<Amministrazione> {
  const righe = await db
    .selectFrom('cambio_comune as c')
    .leftJoin('operatore as chi', 'chi.codice_fiscale', 'c.operatore')
    .select(['c.sezione', 'c.istante', 'c.operatore', 'chi.cognome', 'chi.nome'])
    .where('c.comune', '=', comune)
    .orderBy('c.id', 'desc')
    .limit(mostrate)
    .execute();
  const letta: Amministrazione = {
    ...{ loghi: {}, esenzioni: [], indirizziIp: [] },
    modifiche: righe.map(({ sezione, istante, operatore, ...nomi }) => ({
      ...{ sezione, istante: istante.toISOString(), operatore, ...nomeOperatore(nomi) },
    })),
  };
  for (const uno of await ultimi(db, comune)) {
    switch (uno.sezione) {
      case 'contatti':
        letta.contatti = uno.valore;
        break;
      case 'responsabile':
        letta.responsabile = uno.valore;
        break;
      case 'loghi':
        letta.loghi = uno.valore;
        break;
      case 'esenzioni':
        letta.esenzioni = uno.valore;
        break;
      case 'indirizzi-ip':
        letta.indirizziIp = uno.valore;
        break;
      case 'patrono':
        letta.patrono = uno.valore;
    }
  }
  return letta;
}

/** What a municipality shows of itself to citizens. */
export interface Vetrina {
  readonly contatti?: Contatti;
  /** JPEG of 56 by 40 pixels, base64. */
  readonly logo?: string;
}

export async function leggiVetrina(db: Kysely<Schema>, comune: string): Promise<Vetrina> {
  const vetrina: { contatti?: Contatti; logo?: string } = {};
  for (const uno of await ultimi(db, comune)) {
    if (uno.sezione === 'contatti') vetrina.contatti = uno.valore;
    if (uno.sezione === 'loghi' && uno.valore.piccolo !== undefined) vetrina.logo = uno.valore.piccolo;
  }
  return vetrina;
}

/** `MM-GG` on which the offices are closed for the saint of the town; undefined: nobody has said so. */
export async function leggiPatrono(db: Kysely<Schema>, comune: string): Promise<string | undefined> {
  const detto = (await ultimi(db, comune)).find((uno) => uno.sezione === 'patrono')?.valore.giorno;
  return detto === '' ? undefined : detto;
}

/** Exemptions of table 39 that the municipality uses; empty: all. */
export async function leggiEsenzioni(db: Kysely<Schema>, comune: string): Promise<readonly string[]> {
  return (await ultimi(db, comune)).find((uno) => uno.sezione === 'esenzioni')?.valore ?? [];
}
