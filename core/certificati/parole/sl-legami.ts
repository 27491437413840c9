import { ambo } from './ambo.ts';
import type { legamiIt } from './it-legami.ts';
import type { Parola } from './forma.ts';

export const legamiSl: Readonly<Record<keyof typeof legamiIt, Parola>> = {
  'legame.1': ambo('nosilec družinske pole', 'nosilka družinske pole'),
  'legame.2': ambo('mož', 'žena'),
  'legame.3': ambo('sin', 'hči'),
  'legame.4': ambo('vnuk', 'vnukinja'),
  'legame.5': ambo('pravnuk', 'pravnukinja'),
  'legame.6': ambo('oče', 'mati'),
  'legame.7': ambo('ded', 'babica'),
  'legame.8': ambo('praded', 'prababica'),
  'legame.9': ambo('brat', 'sestra'),
  'legame.10': ambo('nečak', 'nečakinja'),
  'legame.11': ambo('stric', 'teta'),
  'legame.12': ambo('bratranec', 'sestrična'),
  'legame.13': ambo('drug sorodnik', 'druga sorodnica'),
  'legame.16': ambo('zet', 'snaha'),
  'legame.17': ambo('tast', 'tašča'),
  'legame.18': ambo('svak', 'svakinja'),
  'legame.20': ambo('nečak po svaštvu', 'nečakinja po svaštvu'),
  'legame.21': ambo('stric po svaštvu', 'teta po svaštvu'),
  'legame.22': 'druga oseba v svaštvu',
  'legame.23': 'oseba, povezana s posvojitvijo ali čustveno vezjo',
  'legame.24': 'odgovorna oseba skupnosti brez čustvene vezi',
  'legame.25': 'član skupnosti brez čustvene vezi',
  'legame.26': ambo('skrbnik', 'skrbnica'),
  'legame.28': ambo('partner v partnerski zvezi', 'partnerica v partnerski zvezi'),
  'legame.81': ambo('vnuk ali nečak', 'vnukinja ali nečakinja'),
};
