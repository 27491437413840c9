import type { Verifica } from '#contract/bridge/index.ts';

export function bene(nome: string, messaggio: string): Verifica {
  return { nome, esito: 'bene', messaggio };
}

export function difetto(
  nome: string,
  esito: 'attenzione' | 'male',
  messaggio: string,
  rimedio: string,
  comando?: string,
): Verifica {
  return { nome, esito, messaggio, rimedio, comando };
}
