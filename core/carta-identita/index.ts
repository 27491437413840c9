import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { creaCarte, type Carte } from './carte.ts';
import { creaDomande, type Domande } from './domande.ts';
import { creaModuli, type Moduli } from './magazzino.ts';

/** The paper identity card: blanks and cards of a municipality. Issues come with their registration (`rilascio.ts`). */
export interface CartaIdentita {
  readonly moduli: Moduli;
  readonly carte: Carte;
  readonly domande: Domande;
}

export function creaCartaIdentita(parti: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): CartaIdentita {
  return { moduli: creaModuli(parti), carte: creaCarte(parti), domande: creaDomande(parti) };
}
