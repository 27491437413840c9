import type { Parte, Peso } from './carattere.ts';
import { creaForme, type Forme } from './forme.ts';
import { creaInchiostro, diagonale, inizioDi, n, type StileTesto } from './inchiostro.ts';
import { creaStruttura, type Etichetta, type Struttura } from './struttura.ts';

export { nero, nomeFont, type Colore, type StileTesto } from './inchiostro.ts';

/**
 * Writes the operators of one page (ISO 32000-1 §8, §9). Origin at the bottom left, points; the order of the calls is
 * the reading order of the text. What is drawn within `dice` belongs to the text; all the rest, and lines and tints
 * anywhere but in a figure, is decoration (ISO 32000-1 §14.8.2.2).
 */
export interface Penna extends Forme {
  /** @param chiave of what may go on over several pages. */
  dice(etichetta: Etichetta, disegna: () => void, chiave?: object): void;
  /** What is drawn is said in another language (`de-DE`) than the document; undefined: the same. */
  inLingua(lingua: string | undefined, disegna: () => void): void;
  /** What `chiave` names was already begun, here or on a former page. */
  iniziato(chiave: object): boolean;
  /** Operators that are not known yet: asked for when all the rest is written. They may hold no text. */
  poi(operatori: (penna: Penna) => void): void;
  /** @param x of the left, the middle or the right end, as `allinea` says; @param y of the baseline. */
  testo(x: number, y: number, testo: string, stile: StileTesto): void;
  /** Large and pale, across the page, over what is already there; no part of the text. */
  filigrana(testo: string, larga: number, alta: number): void;
  /** All that was written, in order, as readers of the file will find it. */
  readonly scritte: readonly string[];
  fine(): { operatori: string; caratteri: ReadonlyMap<Peso, ReadonlySet<Parte>> };
}

/** Graphics state of the watermark: the sheet stays readable through it. */
export const statoVelato = 'Velato';
/** @param numero of the page, from 0. */
export function creaPenna(numero = 0, struttura: Struttura = creaStruttura()): Penna {
  const righe: (string | (() => string[]))[] = [];
  const inchiostro = creaInchiostro();
  let figura = false;
  let lingua: string | undefined;

  const parla = (operatori: string): string =>
    struttura.dentro
      ? `/Span <<${lingua === undefined ? '' : `/Lang (${lingua})`}/MCID ${struttura.segna(numero)}>> BDC ${operatori} EMC`
      : `/Artifact BMC ${operatori} EMC`;
  /** Within a figure all is figure, and one mark is enough. */
  const decora = (operatori: string): string => (figura ? operatori : `/Artifact BMC ${operatori} EMC`);

  const penna: Penna = {
    scritte: inchiostro.scritte,
    dice(etichetta, disegna, chiave) {
      struttura.entra(etichetta, chiave);
      if (etichetta.ruolo === 'Figure') {
        figura = true;
        righe.push(`/Figure <</MCID ${struttura.segna(numero)}>> BDC`);
        disegna();
        righe.push('EMC');
        figura = false;
      } else disegna();
      struttura.esci();
    },
    inLingua(nuova, disegna) {
      const prima = lingua;
      lingua = nuova ?? prima;
      disegna();
      lingua = prima;
    },
    iniziato: (chiave) => struttura.iniziato(chiave),
    poi(operatori) {
      righe.push(() => {
        const prima = righe.length;
        figura = true;
        operatori(penna);
        figura = false;
        return righe.splice(prima).filter((riga) => typeof riga === 'string');
      });
    },
    testo(x, y, testo, stile) {
      righe.push(
        parla(`BT 1 0 0 1 ${n(inizioDi(x, testo, stile))} ${n(y)} Tm ${inchiostro.scrivi(testo, stile)} ET`),
      );
    },
    ...creaForme((operatori) => {
      righe.push(decora(operatori));
    }),
    filigrana(testo, larga, alta) {
      const { stile, matrice, x, y } = diagonale(testo, larga, alta);
      const scritta = `BT ${matrice} ${n(x)} ${n(y)} Tm ${inchiostro.scrivi(testo, stile)} ET`;
      righe.push(`/Artifact BMC q /${statoVelato} gs ${scritta} Q EMC`);
    },
    fine: () => ({
      operatori: righe.map((riga) => (typeof riga === 'string' ? riga : riga().join('\n'))).join('\n'),
      caratteri: inchiostro.caratteri,
    }),
  };
  return penna;
}
