import { consolati, type Consolato } from '#resources/tabelle/index.ts';
import { chiaveLuogo } from './luoghi.ts';
import { senzaZeri } from './tabelle.ts';

const perCodice = new Map(consolati.voci.map((uno) => [uno.codice, uno]));

/** A consulate of table 40, leading zeros forgiven; undefined when there is none with this code. */
export function consolato(codice: string): Consolato | undefined {
  return perCodice.get(senzaZeri(codice));
}

/** Whether the description is the seat, as the services want it (italia/anpr #309). */
export function stessaSede({ it }: Consolato, descrizione: string): boolean {
  return chiaveLuogo(it) === chiaveLuogo(descrizione);
}

/** Table 41: whether a consulate is competent of a state or territory (code of table 02). */
export function competente({ stati }: Consolato, codiceStato: string): boolean {
  return stati.some((stato) => stato === codiceStato);
}
