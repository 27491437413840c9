import type { DatiSoggetto } from '#contract/anpr/index.ts';
import { colonne, type Colonna } from './colonne.ts';

const separatore = ';';
const fineRiga = '\r\n';
/** Without it, spreadsheets take the letters with accents for something else. */
const segnoUtf8 = '\uFEFF';

/** SECURITY: a name that begins so would be run as a formula by whoever opens the file. */
const formula = /^[=+\-@\t\r]/;

function cella(testo: string): string {
  const innocua = formula.test(testo) ? `'${testo}` : testo;
  return /[";\r\n]/.test(innocua) ? `"${innocua.replaceAll('"', '""')}"` : innocua;
}

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
    intestazione: segnoUtf8 + sue.map(({ nome }) => cella(nome)).join(separatore) + fineRiga,
    riga(dati) {
      let riga = '';
      for (let posto = 0; posto < sue.length; posto++)
        riga += (posto === 0 ? '' : separatore) + cella(sue[posto]?.di(dati) ?? '');
      return riga + fineRiga;
    },
  };
}
