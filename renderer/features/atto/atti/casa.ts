import { attiElettorali } from './elettorale/registro.ts';
import { attiFamiglia } from './famiglia/registro.ts';
import { attiResidenza } from './residenza/registro.ts';
import { attiRettifiche } from './rettifiche/registro.ts';
import type { VoceRegistro } from './voce-registro.ts';

/** Homes, families, what was registered wrong: as a citizen asks for them. */
export const attiCasa: readonly VoceRegistro[] = [
  ...attiFamiglia,
  ...attiResidenza,
  ...attiElettorali,
  ...attiRettifiche,
];
