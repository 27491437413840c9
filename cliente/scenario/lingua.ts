/** A scenario file as data (docs/scenari.md). `riga` is the line in its file, from 1. */
export interface Documento {
  readonly file: string;
  readonly inclusi: readonly { readonly riga: number; readonly file: string }[];
  readonly modelli: readonly Modello[];
  /** Steps that scenarios take by name. */
  readonly parti: readonly Sequenza[];
  readonly scenari: readonly Sequenza[];
}

/** Of a `parte` the title is its name. */
export interface Sequenza {
  readonly file: string;
  readonly riga: number;
  readonly titolo: string;
  readonly passi: readonly Passo[];
}

/** A request to start from. */
export interface Modello {
  readonly riga: number;
  readonly nome: string;
  readonly codice: string;
  readonly base: string | undefined;
  readonly voci: readonly Modifica[];
}

export type Passo =
  | { readonly tipo: 'oggi'; readonly riga: number; readonly giorno: string }
  | { readonly tipo: 'oggi-spostato'; readonly riga: number; readonly scarto: number }
  | {
      readonly tipo: 'come';
      readonly riga: number;
      readonly chi: 'comune' | 'operatore';
      readonly codice: string;
    }
  | { readonly tipo: 'usa'; readonly riga: number; readonly parte: string }
  | {
      readonly tipo: 'persona';
      readonly riga: number;
      readonly nome: string;
      readonly criteri: readonly Modifica[];
    }
  /** The n-th person that the last answer names. */
  | { readonly tipo: 'dalla-risposta'; readonly riga: number; readonly nome: string; readonly posto: number }
  | Operazione
  | { readonly tipo: 'ripeti'; readonly riga: number; readonly nome: string }
  | Verifica;

export interface Operazione {
  readonly tipo: 'operazione';
  readonly riga: number;
  readonly codice: string;
  readonly nome: string | undefined;
  readonly modello: string | undefined;
  readonly voci: readonly Modifica[];
  readonly atteso: Atteso;
}

export interface Verifica {
  readonly tipo: 'verifica';
  readonly riga: number;
  readonly cosa: 'persona' | 'famiglia' | 'dossier' | 'risposta';
  /** Empty for the answer. */
  readonly nome: string;
  readonly al: Valore | undefined;
  readonly controlli: readonly Controllo[];
}

export type Atteso =
  | { readonly genere: 'eseguita'; readonly riga: number; readonly rilievi: readonly RilievoAtteso[] }
  | {
      readonly genere: 'rifiuto';
      readonly riga: number;
      readonly rilievi: readonly RilievoAtteso[];
      /** Others may be there too. */
      readonly almeno: boolean;
    }
  | { readonly genere: 'scelta'; readonly riga: number }
  | { readonly genere: 'errore'; readonly riga: number; readonly causa: string };

export interface RilievoAtteso {
  readonly codice: string;
  /** Path in the request; not looked at when undefined. */
  readonly campo: string | undefined;
}

export interface Modifica {
  readonly riga: number;
  readonly percorso: Percorso;
  /** Undefined takes the element away. */
  readonly valore: Valore | undefined;
}

export const confronti = ['=', '≠', 'contiene', 'non contiene', 'quanti', 'presente', 'assente'] as const;
export type Confronto = (typeof confronti)[number];

export interface Controllo {
  readonly riga: number;
  readonly percorso: Percorso;
  readonly confronto: Confronto;
  readonly valore: Valore | undefined;
}

export interface Gradino {
  readonly nome: string;
  /** Place in a list, from 1; every place of it; undefined: the first, or no list. */
  readonly posto: number | 'tutti' | undefined;
}
export type Percorso = readonly Gradino[];

export const partiGiorno = ['anno', 'mese', 'giorno'] as const;
export type Valore =
  /** An element with nothing in it. */
  | { readonly tipo: 'vuoto' }
  | { readonly tipo: 'testo'; readonly testo: string }
  /** Days from the day of the scenario, or a part of that date. */
  | {
      readonly tipo: 'giorno';
      readonly scarto: number;
      readonly parte: (typeof partiGiorno)[number] | undefined;
    }
  /** What is known by a name: a person, an operation, `caso`. */
  | { readonly tipo: 'riferimento'; readonly nome: string; readonly percorso: Percorso };

/** What a scenario file has wrong, and where. */
export interface DifettoScenario {
  readonly file: string;
  readonly riga: number;
  readonly messaggio: string;
  readonly rimedio: string;
}
