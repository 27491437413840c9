import type { Regola } from '../regola.ts';
import type { ContestoMutazioneFamiglia } from './contesto.ts';
import { regoleDatiFamiglia } from './dati.ts';
import { regoleLegami } from './legami.ts';
import { regoleResidenzaFamiglia } from './residenza.ts';

export type { ContestoMutazioneFamiglia } from './contesto.ts';
export { senzaIdentificativo } from './contesto.ts';
export { regoleLegamiElenco } from './legami.ts';

/** Pure rules of a change of a family or convivenza (5001, workflows.md §4). */
export const regoleMutazioneFamiglia: readonly Regola<ContestoMutazioneFamiglia>[] = [
  ...regoleDatiFamiglia,
  ...regoleLegami,
  ...regoleResidenzaFamiglia,
];
