import type { DatiSoggetto } from '#contract/anpr/index.ts';
import { cellaCsv, segnoUtf8 } from '#contract/csv.ts';
import { colonne, type Colonna } from './colonne.ts';

const separatore = ';';
const fineRiga = '\r\n';

export interface Csv {
  readonly intestazione: string;
  riga(dati: DatiSoggetto): string;
}

/** @param sezioni numbers of tab. 16; `1` is the whole record. */
export function csvDi(sezioni: readonly string[]): Csv {
  const tutte = sezioni.includes('1');
  const chieste = new Set(sezioni);
  const sue: readonly Colonna[] = colonne.filter(
    ({ sezione }) => tutte || sezione === '2' || chieste.has(sezione),
  );
  return {
    intestazione: segnoUtf8 + sue.map(({ nome }) => cellaCsv(nome)).join(separatore) + fineRiga,
    riga(dati) {
      let riga = '';
      for (let posto = 0; posto < sue.length; posto++)
        riga += (posto === 0 ? '' : separatore) + cellaCsv(sue[posto]?.di(dati) ?? '');
      return riga + fineRiga;
    },
  };
}
