import { ambo } from './ambo.ts';
import type { Parola } from './forma.ts';

/** Ties of table 5 with the head of the family, as one of that sex is called. */
export const legamiIt = {
  'legame.1': ambo('intestatario', 'intestataria'),
  'legame.2': ambo('marito', 'moglie'),
  'legame.3': ambo('figlio', 'figlia'),
  'legame.4': 'nipote (discendente)',
  'legame.5': 'pronipote (discendente)',
  'legame.6': ambo('padre', 'madre'),
  'legame.7': ambo('nonno', 'nonna'),
  'legame.8': ambo('bisnonno', 'bisnonna'),
  'legame.9': ambo('fratello', 'sorella'),
  'legame.10': 'nipote (collaterale)',
  'legame.11': ambo('zio (collaterale)', 'zia (collaterale)'),
  'legame.12': ambo('cugino', 'cugina'),
  'legame.13': 'altro parente',
  'legame.16': ambo('genero', 'nuora'),
  'legame.17': ambo('suocero', 'suocera'),
  'legame.18': ambo('cognato', 'cognata'),
  'legame.20': 'nipote (affine)',
  'legame.21': ambo('zio (affine)', 'zia (affine)'),
  'legame.22': 'altro affine',
  'legame.23': 'convivente per vincoli di adozione o affettivi',
  'legame.24': 'responsabile della convivenza non affettiva',
  'legame.25': 'convivente in convivenza non affettiva',
  'legame.26': ambo('tutore', 'tutrice'),
  'legame.28': ambo('unito civilmente', 'unita civilmente'),
  'legame.81': 'nipote',
} as const satisfies Readonly<Record<string, Parola>>;
