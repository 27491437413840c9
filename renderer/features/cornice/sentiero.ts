import type { Schermata } from '../../navigazione.tsx';

/** Screens that live inside another: on their own they say nothing of where one is. */
const dentro = new Set<Schermata['nome']>([
  ...(['scheda', 'famiglia', 'atto', 'certificati', 'certificati-famiglia', 'annullamento'] as const),
  'richiesta',
]);

/** A chapter of the menu, opened for itself and not about somebody. */
function capitolo(dove: Schermata): boolean {
  return !dentro.has(dove.nome) && Object.keys(dove).length === 1;
}

/**
 * Of the way walked, what tells where one is: from the last chapter of the menu on. The screens before it are in the way
 * back, not in the path.
 */
export function sentiero(cammino: readonly Schermata[]): readonly Schermata[] {
  return cammino.slice(Math.max(cammino.findLastIndex(capitolo), 0));
}
