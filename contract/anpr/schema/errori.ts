/** Which law of the official schema a message breaks. */
export type Regola =
  /** Not well-formed XML, not UTF-8, a DOCTYPE, larger than allowed: nothing of the content was read. */
  | 'xml'
  | 'codifica'
  | 'dtd'
  | 'limite'
  /** Not the expected message, or an element in the wrong namespace. */
  | 'radice'
  | 'spazio'
  | 'ordine'
  | 'cardinalita'
  | 'ignoto'
  | 'attributo'
  /** Text where only elements may stand. */
  | 'testo'
  | 'obbligatorio'
  | 'scelta'
  | 'tipo'
  | 'lunghezza'
  | 'formato'
  | 'enumerazione';

/** One defect with its sentence for a person. The refused value is never repeated: it may be personal. */
export interface Difetto {
  readonly regola: Regola;
  readonly messaggio: string;
  readonly rimedio: string;
}

export interface ErroreMessaggio extends Difetto {
  /** Element names from the root, which is left out: `testataRichiesta.dataDecorrenza`, `cittadinanza.0.codiceStato`. */
  readonly percorso: string;
}

export const obbligatorio: Difetto = {
  regola: 'obbligatorio',
  messaggio: 'Manca un dato obbligatorio.',
  rimedio: 'Indica il dato e ripeti.',
};

export const ignoto: Difetto = {
  regola: 'ignoto',
  messaggio: 'Il tracciato ufficiale non prevede questo elemento in questo punto.',
  rimedio: 'Togli l’elemento o correggine il nome: contano anche maiuscole e minuscole.',
};

export const tipoErrato: Difetto = {
  regola: 'tipo',
  messaggio: 'Il dato non ha la struttura prevista dal tracciato.',
  rimedio: 'Le foglie sono testi, gli elementi ripetibili elenchi, gli altri oggetti.',
};

/** Beyond this number the rest would only repeat the same mistake. */
export const erroriMassimi = 100;
