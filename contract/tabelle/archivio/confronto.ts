import { chiaveVoce, type DatiTabella, type VoceTabella } from '#resources/tabelle/index.ts';
import { senzaZeri } from '../tabelle.ts';
import { giornoPrima } from './errori.ts';
import type { VoceLetta } from './tabella.ts';

/** What an archive does to a code. `cessa`: it is in the archive no more, and goes on saying what it said. */
export interface Cambiamento {
  readonly tipo: 'nuova' | 'cambia' | 'cessa';
  readonly prima?: VoceTabella;
  readonly dopo: VoceTabella;
}

export interface Confronto {
  readonly dopo: DatiTabella;
  readonly cambiamenti: readonly Cambiamento[];
  /** Codes that the archive names in other words, which were not taken. */
  readonly altreParole: number;
}

export interface ComeConfrontare {
  /** From which the archive holds, `AAAA-MM-GG`. */
  readonly giorno: string;
  /** Takes the words of the archive too; else those in use stay, with their translations. */
  readonly descrizioni: boolean;
}

/** Capitals, spaces and punctuation are no other meaning. */
const senso = (testo: string): string =>
  testo
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '');

/** Translations are of some words: where the words are others, they go. */
function aggiornata(prima: VoceTabella, letta: VoceLetta, descrizioni: boolean): VoceTabella {
  const { dal: _dal, al: _al, uso, ...suo } = prima;
  // Where a row says what it is about, the archive says how it is used too; elsewhere that is the product's.
  const usata = letta.riferimento === undefined ? uso : letta.uso;
  const resto = { ...suo, ...(usata !== undefined && { uso: usata }) };
  const stesso = !descrizioni || senso(prima.it) === senso(letta.it);
  const { en: _en, de: _de, ...senzaLingue } = resto;
  return {
    ...(stesso ? resto : { ...senzaLingue, it: letta.it }),
    ...(letta.dal !== undefined && { dal: letta.dal }),
    ...(letta.al !== undefined && { al: letta.al }),
  };
}

/** Zeros in front make no other code. */
const chiave = (una: VoceTabella): string => chiaveVoce({ ...una, codice: senzaZeri(una.codice) });

const uguali = (una: VoceTabella, altra: VoceTabella): boolean =>
  una.it === altra.it &&
  una.dal === altra.dal &&
  una.al === altra.al &&
  senso(una.uso ?? '') === senso(altra.uso ?? '');

/**
 * A table after an archive. No code is ever taken away: records written with it must go on being read. What the archive
 * no longer has ceases on the eve of the day.
 */
export function dopoArchivio(
  inUso: DatiTabella,
  lette: readonly VoceLetta[],
  { giorno, descrizioni }: ComeConfrontare,
): Confronto {
  const perCodice = new Map(lette.map((una) => [chiave(una), una]));
  const cambiamenti: Cambiamento[] = [];
  let altreParole = 0;
  const rimaste = inUso.voci.map((prima) => {
    const letta = perCodice.get(chiave(prima));
    perCodice.delete(chiave(prima));
    if (letta) {
      const dopo = aggiornata(prima, letta, descrizioni);
      if (senso(dopo.it) !== senso(letta.it)) altreParole++;
      if (uguali(prima, dopo)) return prima;
      cambiamenti.push({ tipo: 'cambia', prima, dopo });
      return dopo;
    }
    const vigilia = giornoPrima(giorno);
    if (prima.al !== undefined && prima.al <= vigilia) return prima;
    const dopo = { ...prima, al: vigilia };
    cambiamenti.push({ tipo: 'cessa', prima, dopo });
    return dopo;
  });
  const nuove = [...perCodice.values()].map((letta): VoceTabella => ({ ...letta }));
  cambiamenti.push(...nuove.map((dopo): Cambiamento => ({ tipo: 'nuova', dopo })));
  return { dopo: { ...inUso, voci: [...rimaste, ...nuove] }, cambiamenti, altreParole };
}
