import type { Permesso } from '#contract/wa/comune.ts';

/** Parts of the security screen, one tab each. */
export type ParteSicurezza = 'utenti' | 'carte' | 'postazioni' | 'vigilanza' | 'sessioni';

/** Any of these shows the screen in the menu. */
export const permessiSicurezza: readonly Permesso[] = [
  'sicurezza.utenti',
  'sicurezza.postazioni',
  'audit.consultazione',
];
