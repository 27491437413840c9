import { isDeepStrictEqual } from 'node:util';
import type { Famiglia, Soggetto } from './modello.ts';

/** What an operation changed, taken out of a document that may have changed since; or where the two meet. */
export type Fusione<D> =
  { readonly esito: 'fuso'; readonly documento: D } | { readonly esito: 'conflitto'; readonly dove: string };

type Oggetto = Readonly<Record<string, unknown>>;

const oggetto = (valore: unknown): valore is Oggetto =>
  typeof valore === 'object' && valore !== null && !Array.isArray(valore);

class Conflitto extends Error {
  readonly dove: string;
  constructor(dove: string) {
    super(`both changed ${dove}`);
    this.dove = dove;
  }
}

/** Members of a family are told apart by whom they are of, not by their place in the list. */
const diChi = (voce: unknown): string =>
  oggetto(voce) && typeof voce['idSchedaSoggettoANPR'] === 'string' ? voce['idSchedaSoggettoANPR'] : '';

function componenti(dopo: unknown, prima: unknown, ora: unknown, dove: string): unknown[] {
  const perChi = (voci: unknown): Map<string, unknown> =>
    new Map((Array.isArray(voci) ? voci : []).map((voce: unknown) => [diChi(voce), voce]));
  const [dopoPer, primaPer, oraPer] = [perChi(dopo), perChi(prima), perChi(ora)];
  const nell_ordine = isDeepStrictEqual(dopo, ora)
    ? [...primaPer.keys(), ...oraPer.keys()]
    : [...oraPer.keys()];
  return [...new Set([...nell_ordine, ...primaPer.keys()])].flatMap((chi) => {
    // Whom the operation brought in goes, whatever tie was given since.
    if (dopoPer.has(chi) && !primaPer.has(chi)) return [];
    const una = fondi(dopoPer.get(chi), primaPer.get(chi), oraPer.get(chi), `${dove}.${chi}`);
    return una === undefined ? [] : [una];
  });
}

function fondi(dopo: unknown, prima: unknown, ora: unknown, dove: string): unknown {
  if (isDeepStrictEqual(dopo, ora)) return prima;
  if (isDeepStrictEqual(dopo, prima) || isDeepStrictEqual(prima, ora)) return ora;
  // Something has happened since: the record is as recent as that.
  if (dove.endsWith('.ultimaDecorrenza')) return ora;
  if (dove.endsWith('.componenti')) return componenti(dopo, prima, ora, dove);
  if (!oggetto(dopo) || !oggetto(prima) || !oggetto(ora)) throw new Conflitto(dove.slice(1));
  const nomi = new Set([...Object.keys(ora), ...Object.keys(prima)]);
  return Object.fromEntries(
    [...nomi].flatMap((nome) => {
      const valore = fondi(dopo[nome], prima[nome], ora[nome], `${dove}.${nome}`);
      return valore === undefined ? [] : [[nome, valore]];
    }),
  );
}

/**
 * The document of now without what an operation did to it (`prima` → `dopo`): what it changed returns to what it was,
 * what others changed since stays. Where nothing changed since, it is `prima` as it was.
 */
export function senzaOperazione<D extends Soggetto | Famiglia>(
  { prima, dopo }: { readonly prima: D; readonly dopo: D },
  ora: D,
): Fusione<D> {
  try {
    return { esito: 'fuso', documento: fondi(dopo, prima, ora, '') as D };
  } catch (errore) {
    if (errore instanceof Conflitto) return { esito: 'conflitto', dove: errore.dove };
    throw errore;
  }
}
