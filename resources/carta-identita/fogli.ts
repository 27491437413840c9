/** Words of the sheets that go with a card: of a public office of the Republic, Italian wherever it is issued. */
export const norme =
  'r.d. 18 giugno 1931, n. 773, art. 3 – r.d. 6 maggio 1940, n. 635, artt. 288-294 – d.P.R. 28 dicembre 2000, n. 445';

export const urgenze = {
  salute: 'motivi di salute',
  viaggio: 'viaggio',
  'gara-concorso': 'partecipazione a gara o concorso pubblico',
  'consultazione-elettorale': 'consultazione elettorale',
  altro: 'altro motivo documentato',
} as const;

export const precedenti = {
  nessuno: 'di non avere altra carta d’identità',
  scaduto: 'che la carta precedente è scaduta',
  consegnato: 'di riconsegnare la carta precedente',
  deteriorato: 'di riconsegnare la carta precedente, deteriorata',
  smarrito: 'di avere smarrito la carta precedente',
  rubato: 'che la carta precedente è stata rubata',
} as const;

export const assensi = {
  'entrambi-genitori': 'da entrambi i genitori',
  'unico-genitore': 'dall’unico genitore che esercita la responsabilità genitoriale',
  tutore: 'dal tutore',
  giudice: 'dal giudice',
} as const;

/** L. 21 novembre 1967, n. 1185, art. 3: what whoever asks for a card valid abroad declares. */
export const nessunImpedimento =
  'di non trovarsi in alcuna delle condizioni che impediscono il rilascio del passaporto (l. 1185/1967, art. 3)';
export const nonEspatrio = 'di chiedere una carta non valida per l’espatrio';

export const riservatezza =
  'I dati sono trattati per il rilascio della carta e conservati nello schedario delle carte (reg. UE 2016/679, art. 6, par. 1, lett. e).';

/** Who a copy of the card index slip is for: one stays, one goes to the police, one to whoever keeps the record of the person. */
export interface Cartellino {
  readonly per: 'comune' | 'questura' | 'residenza';
  readonly scritta: string;
}

/**
 * The slips of a card (r.d. 635/1940, art. 290): in two copies; in three when the person is recorded in another municipality.
 */
export function cartellini(altroComune: boolean): readonly Cartellino[] {
  return [
    { per: 'comune', scritta: 'Copia per lo schedario del Comune' },
    { per: 'questura', scritta: 'Copia per la Questura' },
    ...(altroComune ? [{ per: 'residenza', scritta: 'Copia per il Comune di residenza' } as const] : []),
  ];
}
