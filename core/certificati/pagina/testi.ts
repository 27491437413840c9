import type { Testi } from './forma-testi.ts';
import type { Lingua } from './lingua.ts';
import { de } from './testi/de.ts';
import { en } from './testi/en.ts';
import { it } from './testi/it.ts';

export type { NomeStato, TestoStato, Testi } from './forma-testi.ts';

/** Words of the public page, one file a language. */
export const testi: Readonly<Record<Lingua, Testi>> = { it, en, de };
