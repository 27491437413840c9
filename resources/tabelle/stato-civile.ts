import { tabella } from './forma.ts';

export const statoCivile = tabella('01', 'Stato civile', [
  ['1', 'Celibe/nubile', 'Single', 'Ledig'],
  ['2', 'Coniugato/a', 'Married', 'Verheiratet'],
  ['3', 'Vedovo/a', 'Widowed', 'Verwitwet'],
  ['4', 'Divorziato/a', 'Divorced', 'Geschieden'],
  ['6', 'Unito/a civilmente', 'In a civil union', 'In eingetragener Partnerschaft'],
  [
    '7',
    'Libero/a per decesso della parte unita civilmente',
    'Free after the death of the civil partner',
    'Ledig nach Tod des eingetragenen Partners',
  ],
  [
    '8',
    'Libero/a per scioglimento dell’unione civile',
    'Free after dissolution of the civil union',
    'Ledig nach Auflösung der eingetragenen Partnerschaft',
  ],
  ['9', 'Non classificabile o ignoto', 'Unknown', 'Unbekannt'],
]);

export const cessazioneMatrimonio = tabella('31', 'Cessazione del matrimonio', [
  ['1', 'Cessazione degli effetti civili'],
  ['2', 'Annullamento'],
  ['3', 'Scioglimento'],
  ['4', 'Nullità'],
  ['5', 'Separazione'],
  ['6', 'Cessazione degli effetti civili (d.l. 132/2014)'],
  ['7', 'Scioglimento (d.l. 132/2014)'],
  ['8', 'Separazione (d.l. 132/2014)'],
  ['9', 'Delibazione (estero)'],
  ['10', 'Notaio (estero)'],
  ['22', 'Altra cessazione o scioglimento'],
]);

export const tipoTribunale = tabella('32', 'Tipo di tribunale', [
  ['1', 'Tribunale civile italiano'],
  ['2', 'Sacra Rota'],
  ['3', 'Tribunale estero'],
  ['4', 'Avvocato, notaio o ufficiale di stato civile'],
  ['9', 'Non conosciuto'],
]);

export const cessazioneUnione = tabella(
  '43',
  'Cessazione di unione civile o convivenza di fatto',
  [
    ['1', 'Accordo di scioglimento, anche unilaterale'],
    ['2', 'Convenzione di negoziazione assistita'],
    ['3', 'Sentenza'],
    ['31', 'Accordo tra le parti'],
    ['32', 'Recesso unilaterale'],
    ['34', 'Matrimonio o unione civile'],
    ['98', 'Decesso del convivente o della parte unita civilmente'],
  ],
  {
    1: { uso: 'unione civile' },
    2: { uso: 'unione civile' },
    3: { uso: 'unione civile' },
    31: { uso: 'convivenza di fatto' },
    32: { uso: 'convivenza di fatto' },
    34: { uso: 'convivenza di fatto' },
  },
);
