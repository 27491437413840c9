import { daFare, type Bozza, type Pratica } from '../../offline/pratica.ts';
import type { StatoPratica } from '../../offline/macchina.ts';

/** One line of the outbox: a draft, or an act in its state. */
export type Voce =
  | { readonly tipo: 'bozza'; readonly id: string; readonly tempo: number; readonly bozza: Bozza }
  | {
      readonly tipo: 'pratica';
      readonly id: string;
      readonly tempo: number;
      readonly pratica: Pratica;
      /** Earlier act on the same people, that must be settled first. */
      readonly prima?: Pratica;
    };

export type StatoVoce = 'bozza' | StatoPratica['stato'];

export function statoDi(voce: Voce): StatoVoce {
  return voce.tipo === 'bozza' ? 'bozza' : voce.pratica.stato.stato;
}

/** What asks for a person first, then what waits for the desk, then drafts, then what is done, the latest first. */
const ordine: readonly StatoVoce[] = [
  'in-conflitto',
  'respinta',
  'inviata',
  'sospesa',
  'in-coda',
  'bozza',
  'confermata',
  'scartata',
];

export function voci(bozze: readonly Bozza[], pratiche: readonly Pratica[]): Voce[] {
  const attese = new Map(
    daFare(pratiche).flatMap((uno) => (uno.tipo === 'aspetta' ? [[uno.pratica.id, uno.prima] as const] : [])),
  );
  const tutte: Voce[] = [
    // Stopped between writing the act and taking its draft away: the act is what counts.
    ...bozze
      .filter(({ id }) => !pratiche.some((pratica) => pratica.id === id))
      .map((bozza): Voce => ({ tipo: 'bozza', id: bozza.id, tempo: bozza.modificata, bozza })),
    ...pratiche.map((pratica): Voce => {
      const prima = attese.get(pratica.id);
      return { tipo: 'pratica', id: pratica.id, tempo: pratica.creata, pratica, ...(prima ? { prima } : {}) };
    }),
  ];
  const posto = (voce: Voce): number => ordine.indexOf(statoDi(voce));
  return tutte.sort((x, y) => posto(x) - posto(y) || y.tempo - x.tempo);
}
