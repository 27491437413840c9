import type { CartaOperatore, OperatoreSenzaCarta } from '#contract/wa/carte-operatore.ts';

export interface Pronte {
  readonly ente: string;
  readonly nomeEnte: string;
  readonly carte: readonly CartaOperatore[];
}

/** Cards ready to leave, by the body that will have them. */
export function perEnte(carte: readonly CartaOperatore[]): readonly Pronte[] {
  const gruppi = Map.groupBy(
    carte.filter(({ stato, ente }) => stato === 'controllata' && ente !== undefined),
    ({ ente = '' }) => ente,
  );
  return [...gruppi].map(([ente, sue]) => ({
    ...{ ente, nomeEnte: sue[0]?.nomeEnte ?? ente },
    carte: sue.toSorted((a, b) => a.seriale.localeCompare(b.seriale)),
  }));
}

/** Who may come for them, the sindaco first: it is for them to come. */
export function inOrdineDiRitiro(persone: readonly OperatoreSenzaCarta[]): readonly OperatoreSenzaCarta[] {
  return [
    ...persone.filter(({ ruolo }) => ruolo === 'sindaco'),
    ...persone.filter(({ ruolo }) => ruolo !== 'sindaco'),
  ];
}
