import type { Valori, Verifica } from '#contract/bridge/verifica.ts';
import type { Codice } from './parole.ts';

export function bene(codice: Codice, valori?: Valori): Verifica {
  return { codice, esito: 'bene', ...(valori && { valori }) };
}

export function difetto(
  codice: Codice,
  esito: 'attenzione' | 'male',
  valori?: Valori,
  comando?: string,
): Verifica {
  return { codice, esito, ...(valori && { valori }), ...(comando !== undefined && { comando }) };
}
