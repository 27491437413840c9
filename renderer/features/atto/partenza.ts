import { oggi } from '../../date.ts';
import type { Base } from '../../offline/pratica.ts';
import type { Partenza } from './atto.ts';
import type { ModuloAtto } from './modulo.ts';

/** What a draft started from. */
export function partenzaDi(
  base: Base | undefined,
  { comune, scelte }: Partial<Pick<ModuloAtto, 'comune' | 'scelte'>>,
  giorno = oggi(),
): Partenza {
  return {
    ...(base ? { dossier: base.dossier } : {}),
    ...(comune ? { comune } : {}),
    ...(scelte ? { scelte } : {}),
    oggi: giorno,
  };
}
