import {
  classeRipetuta,
  valoriElencati,
  type StrutturaFoglia,
  type StrutturaTipo,
} from '#contract/anpr/index.ts';
import { elenchi } from './elenchi.ts';

/** How a leaf is asked for. `spunta`: a flag that is there or not. */
export type Genere = 'testo' | 'data' | 'spunta' | 'scelta' | 'tabella';

/** All that a field must know, read from the official schema and never written again. */
export interface FattiCampo {
  readonly genere: Genere;
  /** Wherever the block that holds it is there. */
  readonly obbligatorio: boolean;
  readonly minimo?: number;
  readonly massimo?: number;
  /** The characters that the leaf admits, one by one. */
  readonly classe?: RegExp;
  /** Only digits. */
  readonly cifre: boolean;
  /** The closed list the value is of, where there is one without a table. */
  readonly valori: readonly string[];
  readonly tabelle: readonly string[];
}

export interface ConStruttura {
  readonly struttura: StrutturaTipo;
}

interface Trovata {
  readonly contenuto: StrutturaFoglia | StrutturaTipo;
  readonly obbligatoria: boolean;
  readonly ripetibile: boolean;
}

/** @throws Error on a path that the official schema does not have: acts are written by hand, and tested. */
export function voceDa({ struttura }: ConStruttura, percorso: string): Trovata {
  let qui: Trovata = { contenuto: struttura, obbligatoria: true, ripetibile: false };
  for (const passo of percorso.split('.')) {
    if (/^\d+$/.test(passo)) continue;
    const { contenuto } = qui;
    const voce = contenuto.genere === 'tipo' ? contenuto.perNome.get(passo) : undefined;
    if (!voce || contenuto.genere !== 'tipo') throw new Error(`the official schema has no ${percorso}`);
    const prima = contenuto.scelte.some(({ tra, obbligatoria }) => obbligatoria && tra[0] === passo);
    qui = { ...voce, obbligatoria: voce.obbligatoria || prima };
  }
  return qui;
}

/** A complex type of the message, by its path. */
export function tipoDa(messaggio: ConStruttura, percorso: string): StrutturaTipo {
  const { contenuto } = voceDa(messaggio, percorso);
  if (contenuto.genere !== 'tipo') throw new Error(`${percorso} is a leaf of the official schema`);
  return contenuto;
}

const soloUno = '1';

function genereDi(foglia: StrutturaFoglia, valori: readonly string[]): Genere {
  if (foglia.base === 'date') return 'data';
  if (foglia.forme.includes(soloUno)) return 'spunta';
  if (foglia.tabelle.length > 0) return 'tabella';
  return valori.length > 0 ? 'scelta' : 'testo';
}

const fatti = new WeakMap<StrutturaFoglia, Omit<FattiCampo, 'obbligatorio'>>();

function fattiDi(foglia: StrutturaFoglia, nome: string): Omit<FattiCampo, 'obbligatorio'> {
  const elencati = foglia.forme.flatMap((forma) => valoriElencati(forma) ?? []);
  // Both cases are admitted: capitals are what the register keeps.
  const grandi = new Set(elencati.map((uno) => uno.toUpperCase()));
  const valori = elenchi[nome] ?? [...grandi];
  const classe = foglia.forme.map(classeRipetuta).find((una) => una !== undefined);
  return {
    genere: genereDi(foglia, valori),
    ...(foglia.minimo === undefined ? {} : { minimo: foglia.minimo }),
    ...(foglia.massimo === undefined ? {} : { massimo: foglia.massimo }),
    ...(classe === undefined ? {} : { classe }),
    cifre: foglia.forme.includes('(\\d)+') || foglia.base === 'int',
    valori,
    tabelle: foglia.tabelle,
  };
}

/** What the official schema fixes of a leaf. @throws Error when the path is not of a leaf of this message. */
export function campoDa(messaggio: ConStruttura, percorso: string): FattiCampo {
  const { contenuto, obbligatoria } = voceDa(messaggio, percorso);
  if (contenuto.genere !== 'foglia') throw new Error(`${percorso} is not a leaf of the official schema`);
  let noti = fatti.get(contenuto);
  const nome = percorso.split('.').at(-1) ?? '';
  // Closed lists go by name, and a leaf type may stand under more than one.
  if (!noti || nome in elenchi) noti = fattiDi(contenuto, nome);
  if (!(nome in elenchi)) fatti.set(contenuto, noti);
  return { ...noti, obbligatorio: obbligatoria };
}
