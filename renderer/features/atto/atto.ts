import type { ErroreMessaggio, StrutturaTipo } from '#contract/anpr/index.ts';
import type { Luogo } from '#contract/bridge/index.ts';
import type { Esito } from '#contract/esito.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Grezza } from '../../ufficiale/percorso.ts';
import type { ModuloAtto, Noti } from './modulo.ts';
import type { Voce } from './voci.ts';

/** A request on its way: anything may still be missing. */
export type Parziale<T> = T extends readonly (infer U)[]
  ? readonly Parziale<U>[]
  : T extends object
    ? { readonly [K in keyof T]?: Parziale<T[K]> }
    : T;

/** What an act starts from: the record of a person, when there is one, and where the desk is. */
export interface Partenza {
  readonly dossier?: Dossier;
  /** The municipality that registers, as it is today. */
  readonly comune?: Luogo;
  /** `AAAA-MM-GG`. */
  readonly oggi: string;
  /** What the clerk chose around the request, as the form keeps it: the words of a family that it names by number. */
  readonly scelte?: Readonly<Record<string, string>>;
  /** What is known of who and what was taken from the register. */
  readonly noti?: Noti;
  /** The other records that the act starts from, where they could be read. */
  readonly altri?: readonly Dossier[];
}

/** Somebody who is not in the register yet, as they take shape. */
export interface Ritratto {
  readonly nome: string;
  /** As the rules compute it: only the Agenzia delle Entrate attributes one. */
  readonly codiceFiscale: string | undefined;
}

export interface PassoAtto<R extends object = Grezza> {
  /** Its title is `passo.<chiave>` of the words of the act, or of the engine. */
  readonly chiave: string;
  readonly voci: readonly Voce[];
  /** Left out, always. */
  quando?(richiesta: Parziale<R>, partenza: Partenza): boolean;
}

/** The part of an official message that an act needs. */
export interface MessaggioAtto<R extends object> {
  readonly radice: string;
  readonly struttura: StrutturaTipo;
  parseJson(valore: unknown): Esito<R, readonly ErroreMessaggio[]>;
}

export type GruppoAtti =
  | 'iscrizioni'
  | 'casa'
  | 'mutazioni'
  | 'vincoli'
  | 'poligamia'
  | 'cancellazioni'
  | 'procedimenti'
  | 'elettorale'
  | 'correzioni';

/** What a rule finds; `manca`: something is still to be said, and nobody is told off before they come to it. */
export type Obiezione = Rilievo & { readonly manca?: boolean };

/** One act of the desk, as data: what it asks, in which order, in which words. The engine draws, checks, keeps, sends it. */
export interface Atto<R extends object = Grezza> {
  /** Key of drafts and words: never changed, or kept drafts would not open. */
  readonly chiave: string;
  /** Official code of the operation. */
  readonly servizio: string;
  readonly messaggio: MessaggioAtto<R>;
  /** Words of this act: `<parole>.it.json` beside it, under its `chiave`; what is not there is taken from the engine's. */
  readonly parole: string;
  readonly parteDa: 'soggetto' | 'famiglia' | 'nessuno';
  /** What the register already knows, and the codes that this act fixes. */
  prepara(partenza: Partenza): Parziale<R>;
  readonly passi: readonly PassoAtto<R>[];
  /** The pure rules of the core on the whole request; required parts still missing are empty. */
  regole(richiesta: R, partenza: Partenza): readonly Obiezione[];
  /** What follows from what was filled in and nobody is asked for. */
  completa?(richiesta: Parziale<R>, partenza: Partenza): Parziale<R>;
  /**
   * What a change proposes elsewhere, beyond `segue`.
   * @param percorso of what was changed; empty: all of it, because the draft is new.
   */
  propone?(dopo: ModuloAtto, percorso: string, prima: ModuloAtto): ModuloAtto;
  /** Ids of other records that it starts from, beside the one it is opened on. */
  altri?(dossier: Dossier): readonly string[];
  /** What is known of who and what `prepara` puts in the request. */
  conosce?(partenza: Partenza): Noti;
  /** The draft on the record as it is now; left out, what `prepara` had taken from the old one is taken from the new. */
  suScheda?(modulo: ModuloAtto, attuale: Dossier): ModuloAtto;
  /** Who enters the register by it, shown beside the form. */
  ritratto?(richiesta: Parziale<R>, partenza: Partenza): Ritratto;
  /** One Italian sentence: what, on whom, from when. It is what is confirmed. */
  frase(richiesta: Parziale<R>, partenza: Partenza): string;
  /** Who it is about, where no record says it; empty while nobody is named. */
  nomeDi?(richiesta: Parziale<R>): string;
  /** People and families that it touches; left out: all those that the request names by id, and the family of the record. */
  aggregati?(richiesta: Parziale<R>, partenza: Partenza): readonly string[];
}

/** Takes the type of the request away: the registry and the engine treat all acts alike. */
export function atto<R extends object>(uno: Atto<R>): Atto {
  return uno as unknown as Atto;
}
