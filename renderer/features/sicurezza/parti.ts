import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Permesso } from '#contract/wa/comune.ts';
import type { ParteSicurezza } from './quali.ts';

interface Parte {
  readonly chiave: ParteSicurezza;
  /** One of these opens it. */
  readonly permessi: readonly Permesso[];
  readonly Pagina: LazyExoticComponent<ComponentType>;
}

/** In the order of the tabs; a new one is one line here, its key in `quali.ts`, and its name under `parti` in the words. */
export const partiSicurezza: readonly Parte[] = [
  {
    ...{ chiave: 'utenti', permessi: ['sicurezza.utenti'] },
    Pagina: lazy(async () => ({ default: (await import('./utenti/index.tsx')).Utenti })),
  },
  {
    ...{ chiave: 'carte', permessi: ['sicurezza.utenti'] },
    Pagina: lazy(async () => ({ default: (await import('./carte/index.tsx')).Carte })),
  },
  {
    ...{ chiave: 'postazioni', permessi: ['sicurezza.postazioni'] },
    Pagina: lazy(async () => ({ default: (await import('./postazioni/index.tsx')).Postazioni })),
  },
  {
    ...{ chiave: 'vigilanza', permessi: ['audit.consultazione'] },
    Pagina: lazy(async () => ({ default: (await import('./vigilanza/index.tsx')).Vigilanza })),
  },
  {
    ...{ chiave: 'sessioni', permessi: ['sicurezza.utenti'] },
    Pagina: lazy(async () => ({ default: (await import('../sessioni/index.tsx')).Sessioni })),
  },
];
