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
  // 30 February and 24:00 would be read as another day.
  const vero = !Number.isNaN(istante.getTime()) && istante.toISOString().startsWith(pulito.slice(0, 19));
  return vero ? istante : undefined;
}

export interface Marca {
  readonly creata: Date | undefined;
  readonly scade: Date | undefined;
}

export function leggiMarca(marca: XmlElement): Marca {
  return {
    creata: istanteUtc(unico(marca, ns.wsu, 'Created')?.content),
    scade: istanteUtc(unico(marca, ns.wsu, 'Expires')?.content),
  };
}

/** How far the sender's clock is ahead of ours, in seconds, if the envelope was sent just now. */
export function scarto(creata: Date | undefined, ora: Date): number | undefined {
  return creata && (creata.getTime() - ora.getTime()) / 1000;
}

/** Freshness of a `wsu:Timestamp`. */
export function difettoMarca({ creata, scade }: Marca, ora: Date): Motivo | undefined {
  if (!creata || !scade) return 'marca-illeggibile';
  if (scade <= creata) return 'marca-incoerente';
  if (scade.getTime() - creata.getTime() > durataMassima) return 'marca-lunga';
  if (creata.getTime() > ora.getTime() + tolleranza) return 'marca-futura';
  if (scade.getTime() + tolleranza < ora.getTime()) return 'marca-scaduta';
  return undefined;
}
