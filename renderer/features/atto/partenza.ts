import { oggi } from '../../date.ts';
import type { Base } from '../../offline/pratica.ts';
import type { Partenza } from './atto.ts';
import type { ModuloAtto } from './modulo.ts';

/** What a draft started from. */
export function partenzaDi(
  base: Base | undefined,
  { comune, scelte, noti }: Partial<Pick<ModuloAtto, 'comune' | 'scelte' | 'noti'>>,
  giorno = oggi(),
): Partenza {
  return {
    ...(base ? { dossier: base.dossier } : {}),
    ...(comune ? { comune } : {}),
    ...(scelte ? { scelte } : {}),
    ...(noti ? { noti } : {}),
    oggi: giorno,
  };
}
