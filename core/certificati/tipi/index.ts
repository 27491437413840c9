import { nascita } from './nascita.ts';
import { residenza } from './residenza.ts';
import { statoDiFamiglia } from './stato-di-famiglia.ts';
import type { TipoCertificato } from './tipo.ts';

export type { TipoCertificato } from './tipo.ts';

/** The types that this core issues; one more is one more module here. */
export const tipiEmessi: ReadonlyMap<string, TipoCertificato> = new Map(
  [nascita, residenza, statoDiFamiglia].map((tipo) => [tipo.codice, tipo]),
);
