import type { Lingua } from '../../certificati/pagina/lingua.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { it, type Testi } from './it.ts';

export const testi: Readonly<Record<Lingua, Testi>> = { it, en, de };
export type { Testi } from './it.ts';
