import type { Permesso } from '#contract/wa/comune.ts';

/** Parts of the security screen, in the order of their tabs, each with what opens it. */
const permessoDi = {
  utenti: 'sicurezza.utenti',
  enti: 'sicurezza.utenti',
  carte: 'sicurezza.utenti',
  postazioni: 'sicurezza.postazioni',
  vigilanza: 'audit.consultazione',
  sessioni: 'sicurezza.utenti',
} as const satisfies Readonly<Record<string, Permesso>>;

export type ParteSicurezza = keyof typeof permessoDi;

/** Whoever may open one sees the screen in the menu. */
export function partiAperte(permessi: ReadonlySet<Permesso>): readonly ParteSicurezza[] {
  const parti = Object.keys(permessoDi) as ParteSicurezza[];
  return parti.filter((parte) => permessi.has(permessoDi[parte]));
}
