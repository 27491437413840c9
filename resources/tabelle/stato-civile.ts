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
  [
    '1',
    'Cessazione degli effetti civili',
    'Civil effects ended',
    'Beendigung der zivilrechtlichen Wirkungen',
  ],
  ['2', 'Annullamento', 'Annulment', 'Annullierung'],
  ['3', 'Scioglimento', 'Dissolution', 'Auflösung'],
  ['4', 'Nullità', 'Nullity', 'Nichtigkeit'],
  ['5', 'Separazione', 'Separation', 'Trennung'],
  [
    '6',
    'Cessazione degli effetti civili (d.l. 132/2014)',
    'Civil effects ended (decree law 132/2014)',
    'Beendigung der zivilrechtlichen Wirkungen (G.D. 132/2014)',
  ],
  ['7', 'Scioglimento (d.l. 132/2014)', 'Dissolution (decree law 132/2014)', 'Auflösung (G.D. 132/2014)'],
  ['8', 'Separazione (d.l. 132/2014)', 'Separation (decree law 132/2014)', 'Trennung (G.D. 132/2014)'],
  [
    '9',
    'Delibazione (estero)',
    'Recognition of a foreign judgment',
    'Anerkennung eines ausländischen Urteils',
  ],
  ['10', 'Notaio (estero)', 'Notary (abroad)', 'Notar (Ausland)'],
  [
    '22',
    'Altra cessazione o scioglimento',
    'Other ending or dissolution',
    'Andere Beendigung oder Auflösung',
  ],
]);

export const tipoTribunale = tabella('32', 'Tipo di tribunale', [
  ['1', 'Tribunale civile italiano', 'Italian civil court', 'Italienisches Zivilgericht'],
  ['2', 'Sacra Rota', 'Roman Rota', 'Römische Rota'],
  ['3', 'Tribunale estero', 'Foreign court', 'Ausländisches Gericht'],
  [
    '4',
    'Avvocato, notaio o ufficiale di stato civile',
    'Lawyer, notary or civil registrar',
    'Anwalt, Notar oder Standesbeamter',
  ],
  ['9', 'Non conosciuto', 'Not known', 'Nicht bekannt'],
]);

export const cessazioneUnione = tabella(
  '43',
  'Cessazione di unione civile o convivenza di fatto',
  [
    [
      '1',
      'Accordo di scioglimento, anche unilaterale',
      'Agreement to dissolve, also by one side',
      'Auflösungsvereinbarung, auch einseitig',
    ],
    [
      '2',
      'Convenzione di negoziazione assistita',
      'Assisted negotiation agreement',
      'Vereinbarung der unterstützten Verhandlung',
    ],
    ['3', 'Sentenza', 'Judgment', 'Urteil'],
    ['31', 'Accordo tra le parti', 'Agreement between the parties', 'Einvernehmen der Parteien'],
    ['32', 'Recesso unilaterale', 'Withdrawal of one party', 'Einseitiger Rücktritt'],
    ['34', 'Matrimonio o unione civile', 'Marriage or civil union', 'Eheschließung oder Lebenspartnerschaft'],
    [
      '98',
      'Decesso del convivente o della parte unita civilmente',
      'Death of the cohabitant or civil partner',
      'Tod der zusammenlebenden Person oder des Lebenspartners',
    ],
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
