import type { XmlElement } from 'libxml2-wasm';
import { unico } from './albero.ts';
import type { Motivo } from './motivi.ts';
import { ns } from './nomi.ts';

const durataMassima = 5 * 60_000;
/** How far apart the two clocks may be. */
export const tolleranza = 60_000;

/** `xs:dateTime` in UTC with `Z`: the only form the official service accepts (security.md §7). */
export function istanteUtc(testo: string | undefined): Date | undefined {
  const pulito = testo?.trim() ?? '';
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(pulito)) return undefined;
  const istante = new Date(pulito.replace(/(\.\d{3})\d+Z$/, '$1Z'));
  return Number.isNaN(istante.getTime()) ? undefined : istante;
}

/** Freshness of a `wsu:Timestamp`. */
export function difettoMarca(marca: XmlElement, ora: Date): Motivo | undefined {
  const creata = istanteUtc(unico(marca, ns.wsu, 'Created')?.content);
  const scade = istanteUtc(unico(marca, ns.wsu, 'Expires')?.content);
  if (!creata || !scade) return 'marca-illeggibile';
  if (scade.getTime() - creata.getTime() > durataMassima) return 'marca-lunga';
  if (creata.getTime() > ora.getTime() + tolleranza) return 'marca-futura';
  if (scade.getTime() + tolleranza < ora.getTime()) return 'marca-scaduta';
  return undefined;
}
