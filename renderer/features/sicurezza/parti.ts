import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { ParteSicurezza } from './quali.ts';

/** A new one is one line here, one in `quali.ts`, and its name under `parti` in the words. */
export const paginaDi: Readonly<Record<ParteSicurezza, LazyExoticComponent<ComponentType>>> = {
  utenti: lazy(async () => ({ default: (await import('./utenti/index.tsx')).Utenti })),
  enti: lazy(async () => ({ default: (await import('./enti/index.tsx')).Enti })),
  carte: lazy(async () => ({ default: (await import('./carte/index.tsx')).Carte })),
  postazioni: lazy(async () => ({ default: (await import('./postazioni/index.tsx')).Postazioni })),
  vigilanza: lazy(async () => ({ default: (await import('./vigilanza/index.tsx')).Vigilanza })),
  sessioni: lazy(async () => ({ default: (await import('../sessioni/index.tsx')).Sessioni })),
};
