import type { FamigliaConvivenza } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { viva } from './famiglie.ts';
import type { Famiglia } from './modello.ts';
import type { Ricerca } from './operazione.ts';

/** What the register has under the two identifiers of a request. */
export interface FamigliaRichiesta {
  readonly perId: Famiglia | undefined;
  readonly perNumero: readonly Famiglia[];
}

export async function leggiFamiglia(chiesta: FamigliaConvivenza, cerca: Ricerca): Promise<FamigliaRichiesta> {
  const { idFamigliaConvivenzaANPR: id, idFamigliaConvivenzaComune: suo } = chiesta;
  const perId = id === undefined ? undefined : await cerca.famiglia(id);
  return {
    perId: perId && viva(perId) ? perId : undefined,
    perNumero: suo
      ? await cerca.famigliePerNumero(suo.idFamigliaConvivenzaComuneIstat, suo.idFamigliaConvivenza)
      : [],
  };
}

/** The one that is meant; undefined while it is not one. */
export function famigliaTrovata({ perId, perNumero }: FamigliaRichiesta): Famiglia | undefined {
  return perId ?? (perNumero.length === 1 ? perNumero[0] : undefined);
}

/** Must be found, live, and be one; both identifiers, when there are two, must be of the same (EF001, EF002, EF062, EN296). */
export function controllaFamigliaRichiesta(
  campo: string,
  chiesta: FamigliaConvivenza,
  lette: FamigliaRichiesta,
): Rilievo[] {
  const { idFamigliaConvivenzaANPR: id, idFamigliaConvivenzaComune: suo } = chiesta;
  const { perId, perNumero } = lette;
  const nelNumero = `${campo}.idFamigliaConvivenzaComune`;
  if (id !== undefined && !perId) return [rilievo('EF002', { campo: `${campo}.idFamigliaConvivenzaANPR` })];
  if (!suo) return [];
  if (perNumero.length === 0) return [rilievo('EF001', { campo: nelNumero })];
  if (!perId) return perNumero.length > 1 ? [rilievo('EF062', { campo: nelNumero })] : [];
  const stessa = perNumero.some((f) => f.idFamigliaConvivenzaANPR === perId.idFamigliaConvivenzaANPR);
  return stessa ? [] : [rilievo('EN296', { campo: nelNumero })];
}
