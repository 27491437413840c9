import { ambo } from './ambo.ts';
import type { legamiIt } from './it-legami.ts';
import type { Parola } from './forma.ts';

export const legamiFr: Readonly<Record<keyof typeof legamiIt, Parola>> = {
  'legame.1': 'titulaire de la fiche',
  'legame.2': ambo('mari', 'épouse'),
  'legame.3': ambo('fils', 'fille'),
  'legame.4': ambo('petit-fils', 'petite-fille'),
  'legame.5': ambo('arrière-petit-fils', 'arrière-petite-fille'),
  'legame.6': ambo('père', 'mère'),
  'legame.7': ambo('grand-père', 'grand-mère'),
  'legame.8': ambo('arrière-grand-père', 'arrière-grand-mère'),
  'legame.9': ambo('frère', 'sœur'),
  'legame.10': ambo('neveu', 'nièce'),
  'legame.11': ambo('oncle', 'tante'),
  'legame.12': ambo('cousin', 'cousine'),
  'legame.13': ambo('autre parent', 'autre parente'),
  'legame.16': ambo('gendre', 'belle-fille'),
  'legame.17': ambo('beau-père', 'belle-mère'),
  'legame.18': ambo('beau-frère', 'belle-sœur'),
  'legame.20': ambo('neveu par alliance', 'nièce par alliance'),
  'legame.21': ambo('oncle par alliance', 'tante par alliance'),
  'legame.22': ambo('autre allié', 'autre alliée'),
  'legame.23': 'cohabitant par liens d’adoption ou d’affection',
  'legame.24': 'responsable de la cohabitation sans lien',
  'legame.25': 'membre d’une cohabitation sans lien',
  'legame.26': ambo('tuteur', 'tutrice'),
  'legame.28': ambo('uni civilement', 'unie civilement'),
  'legame.81': ambo('petit-fils ou neveu', 'petite-fille ou nièce'),
};
