import { readFileSync } from 'node:fs';

/**
 * One stretch of life of a comune or of a state: a comune that changed name, province or code has several.
 * `codice`: ISTAT, six digits for a comune, three for a state; empty where the source does not know the code that the
 * comune had then (name and province identify it all the same: `codiceIstat` is optional in the official messages).
 */
export interface RigaLuogo {
  readonly tipo: 'comune' | 'stato';
  readonly codice: string;
  /** As official messages carry it: upper case, with accents. */
  readonly nome: string;
  /** Other names under which people look for it. */
  readonly altro?: string;
  readonly sigla?: string;
  readonly codiceCatastale?: string;
  /** `AAAA-MM-GG`, both ends included; `9999-12-31`: still there. */
  readonly dal: string;
  readonly al: string;
  readonly cap?: readonly string[];
}

export interface FileLuoghi {
  /** `pacchetti`: built from npm data at set-up; `archivio`: the official archive of comuni. */
  readonly fonte: 'pacchetti' | 'archivio';
  readonly righe: readonly RigaLuogo[];
}

export const fileLuoghi = new URL('../out/luoghi.json', import.meta.url);

/** The places table made by `node scripts/luoghi.ts`; throws, saying how to make it, when set-up has not run. */
export function leggiLuoghi(file: URL | string = fileLuoghi): readonly RigaLuogo[] {
  let testo: string;
  try {
    testo = readFileSync(file, 'utf8');
  } catch (causa) {
    throw new Error('La tabella dei luoghi non c’è: preparala con `node scripts/luoghi.ts`.', {
      cause: causa,
    });
  }
  return (JSON.parse(testo) as FileLuoghi).righe;
}
