import { daFare, type Pratica } from '../../offline/pratica.ts';
import { statoDi, type StatoVoce, type Voce } from './elenco.ts';

/** What one looks for in the outbox: what asks for me, what has a day, what moves by itself, what is over. */
export const filtri = ['tutte', 'decidere', 'riprendere', 'attesa', 'bozze', 'concluse'] as const;
export type Filtro = (typeof filtri)[number];

const stati: Readonly<Record<Exclude<Filtro, 'tutte'>, readonly StatoVoce[]>> = {
  decidere: ['in-conflitto', 'respinta'],
  riprendere: ['sospesa'],
  attesa: ['in-coda', 'inviata'],
  bozze: ['bozza'],
  concluse: ['confermata', 'scartata'],
};

function piano(testo: string): string {
  return testo.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** @param titolo name of the act, so that it too can be looked for. */
export function filtra(
  voci: readonly Voce[],
  filtro: Filtro,
  testo: string,
  titolo: (voce: Voce) => string,
): readonly Voce[] {
  const parole = piano(testo).split(/\s+/);
  return voci.filter((voce) => {
    if (filtro !== 'tutte' && !stati[filtro].includes(statoDi(voce))) return false;
    const quale = voce.tipo === 'bozza' ? voce.bozza : voce.pratica;
    const dove = piano(`${quale.soggetto} ${titolo(voce)}`);
    return parole.every((parola) => dove.includes(parola));
  });
}

/** Acts that wait behind this one, on the same people. */
export function trattenuti(pratiche: readonly Pratica[], id: string): readonly Pratica[] {
  return daFare(pratiche).flatMap((uno) =>
    uno.tipo === 'aspetta' && uno.prima.id === id ? [uno.pratica] : [],
  );
}
