import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Procedimento } from './modello.ts';

/**
 * A procedure that another municipality has open about a person forbids to move it (1002, 5001, 5005; italia/anpr #2040):
 * the refusal says whose it is and its number, so that a colleague can be asked to close it. One's own does not.
 * @param aperti `Ricerca.procedimentiAperti` of the person.
 */
export function controllaProcedimentiAperti(
  campo: string,
  aperti: readonly Procedimento[],
  comune: string,
): Rilievo[] {
  return aperti
    .filter((uno) => uno.comune !== comune)
    .map((uno) =>
      rilievo('EN531', {
        campo,
        causa: `Per la persona è aperto un procedimento del comune ${uno.comune}, con numero di pratica ANPR ${uno.numeroPraticaAnpr}.`,
      }),
    );
}
