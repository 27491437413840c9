import type { Generalita, Matrimonio } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Soggetto } from '../modello.ts';
import { diverso } from '../soggetto-richiesto.ts';

const campo = 'matrimonio.coniuge';
/** Tab. 1. */
const coniugato = '2';

/** The marriage that the record has in force. */
function sposato({ dati }: Soggetto): Matrimonio | undefined {
  return dati.vedovanza || dati.annullamentoMatrimonio ? undefined : dati.matrimonio;
}

/** Whether the record names somebody else as spouse; who is named without id may be the same person. */
function altri(coniuge: Soggetto, chi: Generalita): boolean {
  const suo = sposato(coniuge)?.coniuge.idSchedaSoggettoANPR;
  return suo !== undefined && suo !== chi.idSchedaSoggettoANPR;
}

/** What the register says of the spouse of who is registered: found, free to be it, told of the new civil status. */
export function controllaConiuge(
  matrimonio: Matrimonio | undefined,
  trovati: readonly Soggetto[],
  chi: { readonly generalita: Generalita; readonly comune: string; readonly inForza: boolean },
): Rilievo[] {
  if (!matrimonio) return [];
  const [noto, altro] = trovati;
  if (!noto)
    return matrimonio.coniuge.idSchedaSoggettoANPR === undefined ? [] : [rilievo('EN185', { campo })];
  if (altro) return [];
  if (diverso(matrimonio.coniuge, noto)) return [rilievo('EN183', { campo })];
  if (!chi.inForza || noto.stato === 'deceduto') return [];
  if (altri(noto, chi.generalita)) return [rilievo('EN272', { campo })];
  if (noto.dati.statoCivile?.statoCivile === coniugato) return [];
  return [rilievo(noto.comune === chi.comune ? 'EN310' : 'EN195')];
}

/** As the new record names the spouse: the register's own data where the register knows the person. */
export function matrimonioRegistrato(matrimonio: Matrimonio, trovati: readonly Soggetto[]): Matrimonio {
  const [noto, altro] = trovati;
  if (!noto || altro) return matrimonio;
  return {
    ...matrimonio,
    coniuge: { ...noto.dati.generalita, idSchedaSoggettoANPR: noto.idSchedaSoggettoANPR },
  };
}

/** The spouse's record with the marriage that it did not have: one fact serves both (model.md §1). */
export function coniugeAggiornato(
  matrimonio: Matrimonio | undefined,
  trovati: readonly Soggetto[],
  generalita: Generalita,
): Soggetto | undefined {
  const [noto, altro] = trovati;
  if (!matrimonio || !noto || altro || noto.stato === 'deceduto') return undefined;
  const suo = sposato(noto);
  if (suo?.coniuge.idSchedaSoggettoANPR !== undefined) return undefined;
  const { datiMatrimonio } = matrimonio;
  const { vedovanza: _v, annullamentoMatrimonio: _a, ...dati } = noto.dati;
  return {
    ...noto,
    dati: {
      ...dati,
      matrimonio: { ...suo, coniuge: generalita, ...(datiMatrimonio && { datiMatrimonio }) },
    },
  };
}
