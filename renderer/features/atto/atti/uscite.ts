import { attiCancellazioni } from './cancellazioni/registro.ts';
import { attiProcedimenti } from './procedimenti/registro.ts';
import type { VoceRegistro } from './voce-registro.ts';

/** Who goes out of the register, and the procedures that prepare it. */
export const attiUscite: readonly VoceRegistro[] = [...attiCancellazioni, ...attiProcedimenti];
