import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Soggetto } from './modello.ts';

type Coniuge = { readonly idSchedaSoggettoANPR?: string } | undefined;

/** With whom the record says that a person is married, polygamous marriages (5021) included; ids that ANPR knows. */
function coniugi({ dati: d }: Soggetto): readonly Coniuge[] {
  return [
    d.vedovanza || d.annullamentoMatrimonio ? undefined : d.matrimonio?.coniuge,
    ...(d.listaDatiPoligamia?.poligamia ?? [])
      .filter((una) => !una.vedovanza && !una.annullamentoMatrimonio)
      .map((una) => una.matrimonio?.coniuge),
  ].filter((uno) => uno !== undefined);
}

function uniti({ dati: { unioneCivile } }: Soggetto): readonly Coniuge[] {
  return unioneCivile && !unioneCivile.scioglimentoUnione ? [unioneCivile.unitoCivilmente] : [];
}

/** Who is linked is somebody else; who is only named may be anybody, and nothing is said. */
function conAltri(legami: readonly Coniuge[], capo: Soggetto): boolean {
  return !legami.some(
    (uno) =>
      uno?.idSchedaSoggettoANPR === undefined || uno.idSchedaSoggettoANPR === capo.idSchedaSoggettoANPR,
  );
}

const nato = ({ dati }: Soggetto): string => dati.generalita.dataNascita ?? '';

/** Tab. 5: 2 spouse, 28 civil partner, 3 child, 6 parent of the head. */
function incoerente(codiceLegame: string, chi: Soggetto, capo: Soggetto): boolean {
  switch (codiceLegame) {
    case '2':
      return conAltri(coniugi(chi), capo) && conAltri(coniugi(capo), chi);
    case '28':
      return conAltri(uniti(chi), capo) && conAltri(uniti(capo), chi);
    case '3':
      return nato(chi) !== '' && nato(capo) !== '' && nato(chi) <= nato(capo);
    case '6':
      return nato(chi) !== '' && nato(capo) !== '' && nato(chi) >= nato(capo);
    default:
      return false;
  }
}

/**
 * A tie that the records do not bear out: a warning, because records may be behind (a marriage abroad, a parent of
 * whom only the name is known).
 */
export function controllaCoerenza(
  campo: string,
  legami: readonly { readonly chi: Soggetto; readonly codiceLegame: string }[],
  capo: Soggetto | undefined,
): Rilievo[] {
  if (!capo) return [];
  const sbagliati = legami.filter(
    ({ chi, codiceLegame }) =>
      chi.idSchedaSoggettoANPR !== capo.idSchedaSoggettoANPR && incoerente(codiceLegame, chi, capo),
  );
  return sbagliati.length > 0 ? [rilievo('EN292', { campo })] : [];
}
