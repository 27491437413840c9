import { senzaZeri } from '../tabelle/index.ts';
import { nonFestivo, piuGiorni, piuLavorativi } from './giorni-lavorativi.ts';

/** Table 58, which has no official publication; the code of `irricevibile` is ours (docs/decisions/0025). */
export const statiRichiesta = {
  bozza: '1',
  aperta: '2',
  inLavorazione: '3',
  annullata: '4',
  accolta: '5',
  sospesa: '6',
  integrata: '7',
  inVerifica: '10',
  irricevibile: '11',
  conRiserva: '12',
} as const;
export type StatoRichiesta = (typeof statiRichiesta)[keyof typeof statiRichiesta];

/** What a citizen may ask for on the portal (workflows.md §11). */
export const tipologieRichiesta = {
  rettifica: '1',
  residenza: '2',
  dallUnione: '4',
  elettorale: '5',
} as const;
export type TipologiaRichiesta = (typeof tipologieRichiesta)[keyof typeof tipologieRichiesta];

export type ChiMuove = 'comune' | 'cittadino';

const s = statiRichiesta;
type Passaggi = Readonly<Partial<Record<StatoRichiesta, readonly (readonly [StatoRichiesta, ChiMuove])[]>>>;

/** Who comes to live here is registered first and checked afterwards (d.P.R. 223/1989, art. 18-bis). */
const residenza: Passaggi = {
  [s.bozza]: [[s.aperta, 'cittadino']],
  [s.aperta]: [
    [s.inLavorazione, 'comune'],
    [s.irricevibile, 'comune'],
  ],
  [s.inLavorazione]: [
    [s.conRiserva, 'comune'],
    [s.irricevibile, 'comune'],
  ],
  [s.conRiserva]: [
    [s.accolta, 'comune'],
    [s.sospesa, 'comune'],
  ],
  [s.sospesa]: [
    [s.inVerifica, 'cittadino'],
    [s.integrata, 'cittadino'],
    [s.annullata, 'comune'],
  ],
  [s.inVerifica]: [[s.integrata, 'cittadino']],
  [s.integrata]: [
    [s.accolta, 'comune'],
    [s.annullata, 'comune'],
  ],
};
/** Nothing is registered before the office has decided: there is no acceptance with reserve. */
const senzaRiserva: Passaggi = {
  ...residenza,
  [s.inLavorazione]: [
    [s.accolta, 'comune'],
    [s.sospesa, 'comune'],
    [s.irricevibile, 'comune'],
  ],
  [s.conRiserva]: [],
};

const passaggi: Readonly<Record<TipologiaRichiesta, Passaggi>> = {
  [tipologieRichiesta.rettifica]: senzaRiserva,
  [tipologieRichiesta.residenza]: residenza,
  [tipologieRichiesta.dallUnione]: residenza,
  [tipologieRichiesta.elettorale]: senzaRiserva,
};

export function eStato(codice: string): codice is StatoRichiesta {
  return (Object.values(statiRichiesta) as readonly string[]).includes(codice);
}

/** Where a request may go from here, by the hand of whom. */
export function prossimiStati(
  tipologia: TipologiaRichiesta,
  da: StatoRichiesta,
  chi: ChiMuove,
): readonly StatoRichiesta[] {
  return (passaggi[tipologia][da] ?? []).filter(([, suo]) => suo === chi).map(([stato]) => stato);
}

/** Nobody moves it any more. */
export function conclusa(stato: StatoRichiesta): boolean {
  return stato === s.accolta || stato === s.annullata || stato === s.irricevibile;
}

/** Refused, or about to be: the citizen is told why. */
export function vuoleMotivo(stato: string): boolean {
  const codice = senzaZeri(stato);
  return codice === s.annullata || codice === s.sospesa || codice === s.irricevibile;
}

/** Working days in which a declaration is received or refused (d.P.R. 223/1989, art. 18, c. 1). */
const perPrendere = 2;
/** Days after which a declaration that nobody has objected to stands (l. 241/1990, art. 20; d.P.R. 223/1989, art. 18-bis). */
const perVerificare = 45;
/** Days of a citizen who has been told of a refusal to come (l. 241/1990, art. 10-bis). */
const perRispondere = 10;
/** Days of any other proceeding, and of a prorogation (l. 241/1990, art. 2, c. 2 and 7). */
const ordinari = 30;

/**
 * By which day the next step is due, `AAAA-MM-GG`; undefined: nothing is due.
 * @param aperta day of the declaration; the 45 days run from it, whenever it was accepted.
 * @param sospesi days for which the citizen was waited for.
 * @param patrono `MM-GG` on which the office is closed for its town’s saint.
 */
export function scadenzaDi(
  tipologia: TipologiaRichiesta,
  stato: StatoRichiesta,
  {
    aperta,
    oggi,
    sospesi = 0,
    proroghe = 0,
    patrono,
  }: { aperta: string; oggi: string; sospesi?: number; proroghe?: number; patrono?: string | undefined },
): string | undefined {
  const conRiserva = passaggi[tipologia] === residenza;
  if (conclusa(stato) || stato === s.bozza) return undefined;
  if (stato === s.sospesa || stato === s.inVerifica) return nonFestivo(piuGiorni(oggi, perRispondere));
  if (conRiserva && (stato === s.aperta || stato === s.inLavorazione))
    return piuLavorativi(aperta, perPrendere, patrono);
  const base = conRiserva ? perVerificare : ordinari;
  return nonFestivo(piuGiorni(aperta, base + sospesi + proroghe * ordinari));
}
