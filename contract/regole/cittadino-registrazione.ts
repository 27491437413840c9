import {
  conclusa,
  statiRichiesta as s,
  tipologieRichiesta as t,
  type StatoRichiesta,
  type TipologiaRichiesta,
} from './cittadino-stati.ts';

/** Operations that do what a citizen may ask for (workflows.md §11). */
const registrano: Readonly<Record<TipologiaRichiesta, readonly string[]>> = {
  [t.rettifica]: ['5008', '5014', '5013', '5001'],
  [t.residenza]: ['5005', '5001', '1002'],
  [t.dallUnione]: ['1002', '5005', '5001'],
  [t.elettorale]: ['5010'],
};

/** Who comes to live here is registered at once, and checked afterwards; everything else is decided first. */
export function primaSiRegistra(tipologia: TipologiaRichiesta): boolean {
  return tipologia === t.residenza || tipologia === t.dallUnione;
}

/** Official codes by which a request of this kind is registered, the most usual first. */
export function serviziPerRichiesta(tipologia: TipologiaRichiesta): readonly string[] {
  return registrano[tipologia];
}

/** Where its registration brings a request; undefined: from here it cannot be registered. */
export function dopoRegistrazione(
  tipologia: TipologiaRichiesta,
  stato: StatoRichiesta,
): StatoRichiesta | undefined {
  if (primaSiRegistra(tipologia)) {
    if (stato === s.inLavorazione || stato === s.conRiserva) return s.conRiserva;
    // Answered by the citizen: it is registered again, and still to be decided.
    return stato === s.integrata ? stato : undefined;
  }
  return stato === s.inLavorazione || stato === s.integrata ? s.accolta : undefined;
}

/** Where a request is once its registration has been taken back; the same state: nobody had accepted it. */
export function dopoAnnullamento(stato: StatoRichiesta): StatoRichiesta {
  return stato === s.conRiserva || stato === s.accolta ? s.inLavorazione : stato;
}

/** States that say that the register holds what was asked for. */
export function vuoleRegistrazione(stato: StatoRichiesta): boolean {
  return stato === s.conRiserva || stato === s.accolta;
}

/** Request and register say different things: accepted and not registered, or refused and registered still. */
export function fuoriPasso(stato: StatoRichiesta, registrata: boolean): boolean {
  return vuoleRegistrazione(stato) ? !registrata : conclusa(stato) && registrata;
}
