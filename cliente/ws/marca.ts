import type { Element } from '@xmldom/xmldom';
import type { DifettoRisposta } from './difetti.ts';
import { unico } from './lettura.ts';
import { ns } from './nomi.ts';

/** A `wsu:Timestamp`. */
export interface Marca {
  readonly creata: Date;
  readonly scade: Date;
}

/** How far apart the two clocks may be, in milliseconds. */
export const tolleranza = 60_000;

/** `xs:dateTime` in UTC with `Z`, the only form of the official service (security.md §7). */
function istanteUtc(testo: string | null | undefined): Date | undefined {
  const pulito = testo?.trim() ?? '';
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(pulito)) return undefined;
  const istante = new Date(pulito.replace(/(\.\d{3})\d+Z$/, '$1Z'));
  return Number.isNaN(istante.getTime()) ? undefined : istante;
}

export function leggiMarca(marca: Element): Marca | undefined {
  const creata = istanteUtc(unico(marca, ns.wsu, 'Created')?.textContent);
  const scade = istanteUtc(unico(marca, ns.wsu, 'Expires')?.textContent);
  return creata && scade && { creata, scade };
}

export function difettoMarca({ creata, scade }: Marca, ora: Date): DifettoRisposta | undefined {
  if (creata.getTime() > ora.getTime() + tolleranza) return 'marca-futura';
  if (scade.getTime() + tolleranza < ora.getTime()) return 'marca-scaduta';
  return undefined;
}
