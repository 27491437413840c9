import { ambo } from './ambo.ts';
import type { legamiIt } from './it-legami.ts';
import type { Parola } from './forma.ts';

export const legamiDe: Readonly<Record<keyof typeof legamiIt, Parola>> = {
  'legame.1': ambo('Inhaber des Familienbogens', 'Inhaberin des Familienbogens'),
  'legame.2': ambo('Ehemann', 'Ehefrau'),
  'legame.3': ambo('Sohn', 'Tochter'),
  'legame.4': ambo('Enkel', 'Enkelin'),
  'legame.5': ambo('Urenkel', 'Urenkelin'),
  'legame.6': ambo('Vater', 'Mutter'),
  'legame.7': ambo('Großvater', 'Großmutter'),
  'legame.8': ambo('Urgroßvater', 'Urgroßmutter'),
  'legame.9': ambo('Bruder', 'Schwester'),
  'legame.10': ambo('Neffe', 'Nichte'),
  'legame.11': ambo('Onkel', 'Tante'),
  'legame.12': ambo('Cousin', 'Cousine'),
  'legame.13': ambo('anderer Verwandter', 'andere Verwandte'),
  'legame.16': ambo('Schwiegersohn', 'Schwiegertochter'),
  'legame.17': ambo('Schwiegervater', 'Schwiegermutter'),
  'legame.18': ambo('Schwager', 'Schwägerin'),
  'legame.20': ambo('Neffe (verschwägert)', 'Nichte (verschwägert)'),
  'legame.21': ambo('Onkel (verschwägert)', 'Tante (verschwägert)'),
  'legame.22': ambo('anderer Verschwägerter', 'andere Verschwägerte'),
  'legame.23': 'durch Adoption oder Zuneigung verbunden',
  'legame.24': 'verantwortlich für die Gemeinschaft ohne Bindung',
  'legame.25': 'Mitglied einer Gemeinschaft ohne Bindung',
  'legame.26': ambo('Vormund', 'Vormundin'),
  'legame.28': ambo('eingetragener Lebenspartner', 'eingetragene Lebenspartnerin'),
  'legame.81': ambo('Enkel oder Neffe', 'Enkelin oder Nichte'),
};
