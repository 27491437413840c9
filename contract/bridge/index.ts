import { accesso } from './chiamate/accesso.ts';
import { agenziaEntrate } from './chiamate/agenzia-entrate.ts';
import { amministrazione } from './chiamate/amministrazione.ts';
import { audit } from './chiamate/audit.ts';
import { bozze } from './chiamate/bozze.ts';
import { cartaIdentita } from './chiamate/carta-identita.ts';
import { carteOperatore } from './chiamate/carte-operatore.ts';
import { certificati } from './chiamate/certificati.ts';
import { consolati } from './chiamate/consolati.ts';
import { documento } from './chiamate/documento.ts';
import { enti } from './chiamate/enti.ts';
import { esercizi } from './chiamate/esercizi.ts';
import { estrazioni } from './chiamate/estrazioni.ts';
import { operazioni } from './chiamate/operazioni.ts';
import { persone } from './chiamate/persone.ts';
import { postazione } from './chiamate/postazione.ts';
import { postazioni } from './chiamate/postazioni.ts';
import { richieste } from './chiamate/richieste.ts';
import { sessioni } from './chiamate/sessioni.ts';
import { statoCivile } from './chiamate/stato-civile.ts';
import { tabelle } from './chiamate/tabelle.ts';
import { utenti } from './chiamate/utenti.ts';
import type { Chiamata, Evento } from './schema.ts';
import type { z } from 'zod';

export { Luogo, TrattoLuogo } from './chiamate/tabelle.ts';
export { Stampante } from './chiamate/documento.ts';
export { Verifica } from './verifica.ts';

/** The whole of what a page may ask of the workstation. */
export const bridge = {
  ...postazione,
  ...accesso,
  ...bozze,
  ...sessioni,
  ...postazioni,
  ...persone,
  ...operazioni,
  ...statoCivile,
  ...certificati,
  ...amministrazione,
  ...cartaIdentita,
  ...agenziaEntrate,
  ...consolati,
  ...estrazioni,
  ...richieste,
  ...esercizi,
  ...carteOperatore,
  ...tabelle,
  ...documento,
  ...utenti,
  ...enti,
  ...audit,
} as const;

export type Bridge = typeof bridge;
export type NomeChiamata = { [K in keyof Bridge]: Bridge[K] extends Chiamata ? K : never }[keyof Bridge];
export type NomeEvento = { [K in keyof Bridge]: Bridge[K] extends Evento ? K : never }[keyof Bridge];
/** What the caller writes (defaults may be left out). */
export type RichiestaDi<K extends NomeChiamata> = z.input<Bridge[K]['richiesta']>;
/** What the handler receives (defaults filled in). */
export type RichiestaLetta<K extends NomeChiamata> = z.output<Bridge[K]['richiesta']>;
export type RispostaDi<K extends NomeChiamata> = z.output<Bridge[K]['risposta']>;
export type ValoreDi<K extends NomeEvento> = z.output<Bridge[K]['valore']>;

/** What the page sees, the same in both shells (`window.sportello`). */
export interface PonteGrezzo {
  chiama(nome: string, richiesta: unknown): Promise<unknown>;
  ascolta(nome: string, ricevi: (valore: unknown) => void): () => void;
}

/** What the host implements: one handler per call, typed by the schema. */
export type Gestori = { [K in NomeChiamata]: (richiesta: RichiestaLetta<K>) => Promise<RispostaDi<K>> };
