import type { Bozza, Pratica } from '../../offline/pratica.ts';

/** Something that happened at the desk, as an exercise may ask for it: what, never about whom. */
export type Fatto =
  | { readonly tipo: 'schermata'; readonly nome: string }
  | { readonly tipo: 'collegamento'; readonly attivo: boolean }
  | { readonly tipo: 'bozza'; readonly codice: string }
  | {
      readonly tipo: 'atto';
      readonly codice: string;
      readonly stato: Pratica['stato']['stato'];
      /** Official codes of a refusal. */
      readonly motivi: readonly string[];
    }
  /** An act was put off with a note for whoever takes it up again. */
  | { readonly tipo: 'promemoria'; readonly codice: string }
  /** A question to the register or to the workstation that was answered. */
  | { readonly tipo: 'risposta'; readonly chiamata: string; readonly ok: boolean }
  | { readonly tipo: 'bloccato' }
  | { readonly tipo: 'collega' }
  /** Back after the lock (`pagina`: the page itself was closed and opened again). */
  | { readonly tipo: 'ritorno'; readonly pagina: boolean };

/** What can be seen of a desk at one moment. */
export interface Quadro {
  readonly schermata: string;
  readonly inSede: boolean;
  readonly bozze: readonly Pick<Bozza, 'id' | 'codice'>[];
  readonly pratiche: readonly Pick<Pratica, 'id' | 'codice' | 'stato'>[];
}

function promemoriaDi(stato: Pratica['stato'] | undefined): string | undefined {
  return stato?.stato === 'sospesa' ? stato.promemoria : undefined;
}

/** What happened between two looks. */
export function fattiFra(prima: Quadro | undefined, adesso: Quadro): Fatto[] {
  const fatti: Fatto[] = [];
  if (prima?.schermata !== adesso.schermata) fatti.push({ tipo: 'schermata', nome: adesso.schermata });
  if (prima !== undefined && prima.inSede !== adesso.inSede)
    fatti.push({ tipo: 'collegamento', attivo: adesso.inSede });
  const bozze = new Set(prima?.bozze.map(({ id }) => id));
  for (const { id, codice } of adesso.bozze)
    if (prima !== undefined && !bozze.has(id)) fatti.push({ tipo: 'bozza', codice });
  const stati = new Map(prima?.pratiche.map(({ id, stato }) => [id, stato]));
  for (const { id, codice, stato } of adesso.pratiche) {
    if (prima === undefined) continue;
    const allora = stati.get(id);
    if (promemoriaDi(stato) !== undefined && promemoriaDi(stato) !== promemoriaDi(allora))
      fatti.push({ tipo: 'promemoria', codice });
    if (allora?.stato === stato.stato) continue;
    const motivi = 'motivi' in stato ? stato.motivi.map((uno) => uno.codice) : [];
    fatti.push({ tipo: 'atto', codice, stato: stato.stato, motivi });
  }
  return fatti;
}

/** What is known is not forgotten: drawers open a moment after the page, and what was in them is no news then. */
export function ricorda(prima: Quadro | undefined, adesso: Quadro): Quadro {
  const perId = <T extends { readonly id: string }>(prime: readonly T[], ora: readonly T[]): readonly T[] => [
    ...new Map([...prime, ...ora].map((una) => [una.id, una])).values(),
  ];
  return {
    ...adesso,
    bozze: perId(prima?.bozze ?? [], adesso.bozze),
    pratiche: perId(prima?.pratiche ?? [], adesso.pratiche),
  };
}
