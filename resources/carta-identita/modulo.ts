/** A field of the inner face of the form. Millimetres from its upper left corner; `y` is the base line of the text. */
export interface CampoModulo {
  readonly nome: NomeCampo;
  /** As it is printed on the form. */
  readonly etichetta: string;
  readonly x: number;
  readonly y: number;
  /** Room for the text; what does not fit at the smallest size is refused. */
  readonly larghezza: number;
}

export type NomeCampo =
  | 'cognome'
  | 'nome'
  | 'natoIl'
  | 'atto'
  | 'natoA'
  | 'cittadinanza'
  | 'residenza'
  | 'via'
  | 'statoCivile'
  | 'professione'
  | 'statura'
  | 'capelli'
  | 'occhi'
  | 'segni'
  | 'rilasciata'
  | 'scade'
  | 'espatrio';

/** The open form, its inner face: the data on the left half, photo and signatures on the right. */
export const modulo = { larghezza: 210, altezza: 105 } as const;
/** Where the form lies on the A4 sheet that the printer believes to feed: against the left edge, from the top. */
export const origine = { x: 0, y: 20 } as const;
/** The photo, 35 × 45 mm. */
export const fototessera = { x: 140, y: 10, larghezza: 35, altezza: 45 } as const;
export const firma = { x: 115, y: 72, larghezza: 85 } as const;

const riga = (nome: NomeCampo, etichetta: string, n: number, x = 30): CampoModulo => ({
  ...{ nome, etichetta, x, y: 12 + n * 6.5, larghezza: 102 - x },
});

export const campi: readonly CampoModulo[] = [
  riga('cognome', 'Cognome', 0),
  riga('nome', 'Nome', 1),
  riga('natoIl', 'Nato il', 2),
  riga('atto', '(atto n.', 3),
  riga('natoA', 'a', 4),
  riga('cittadinanza', 'Cittadinanza', 5),
  riga('residenza', 'Residenza', 6),
  riga('via', 'Via', 7),
  riga('statoCivile', 'Stato civile', 8),
  riga('professione', 'Professione', 9),
  riga('statura', 'Statura', 10),
  riga('capelli', 'Capelli', 11),
  riga('occhi', 'Occhi', 12),
  riga('segni', 'Segni particolari', 13, 36),
  { nome: 'rilasciata', etichetta: 'lì', x: 122, y: 82, larghezza: 78 },
  { nome: 'scade', etichetta: 'Scade il', x: 132, y: 90, larghezza: 68 },
  { nome: 'espatrio', etichetta: '', x: 115, y: 98, larghezza: 88 },
];
