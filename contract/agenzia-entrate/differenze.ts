import type { DatiAnagrafici } from './domanda.ts';

export const campiAnagrafici = ['cognome', 'nome', 'sesso', 'dataNascita', 'luogo'] as const;
export type CampoAnagrafico = (typeof campiAnagrafici)[number];

/** Accents, apostrophes and spaces are written in many ways in old archives: they do not make another person. */
function chiave(testo: string): string {
  return testo
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

/** What is not the same in two descriptions of a person. */
export function differenze(una: DatiAnagrafici, altra: DatiAnagrafici): readonly CampoAnagrafico[] {
  return campiAnagrafici.filter((campo) => chiave(una[campo]) !== chiave(altra[campo]));
}
