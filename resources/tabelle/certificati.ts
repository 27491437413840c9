import { tabella } from './forma.ts';

export const tipoCertificato = tabella('13', 'Tipo di certificato', [
  ['1', 'Anagrafico di nascita', 'Birth', 'Geburt'],
  ['2', 'Anagrafico di morte', 'Death', 'Tod'],
  ['3', 'Anagrafico di matrimonio', 'Marriage', 'Eheschließung'],
  ['4', 'Di cancellazione anagrafica', 'Removal from the register', 'Streichung aus dem Melderegister'],
  ['5', 'Di cittadinanza', 'Citizenship', 'Staatsbürgerschaft'],
  ['6', 'Storico di cittadinanza', 'Citizenship history', 'Historische Staatsbürgerschaft'],
  ['7', 'Di esistenza in vita', 'Proof of life', 'Lebensbescheinigung'],
  ['8', 'Di residenza', 'Residence', 'Wohnsitz'],
  ['9', 'Storico di residenza', 'Residence history', 'Historischer Wohnsitz'],
  ['10', 'Di residenza AIRE', 'Residence abroad (AIRE)', 'Wohnsitz (AIRE)'],
  ['11', 'Di stato civile', 'Marital status', 'Familienstand'],
  ['12', 'Di stato di famiglia', 'Household', 'Familienbogen'],
  [
    '13',
    'Di stato di famiglia e di stato civile',
    'Household and marital status',
    'Familienbogen und Familienstand',
  ],
  ['14', 'Di residenza in convivenza', 'Residence in a community', 'Wohnsitz in einer Gemeinschaft'],
  ['15', 'Di stato di famiglia AIRE', 'Household abroad (AIRE)', 'Familienbogen (AIRE)'],
  [
    '16',
    'Di stato di famiglia con rapporti di parentela',
    'Household with relationships',
    'Familienbogen mit Verwandtschaftsverhältnissen',
  ],
  ['17', 'Di stato libero', 'Free to marry', 'Ledigkeit'],
  ['18', 'Anagrafico di unione civile', 'Civil union', 'Eingetragene Partnerschaft'],
  ['19', 'Di contratto di convivenza', 'Cohabitation agreement', 'Vertrag des Zusammenlebens'],
  [
    '20',
    'Storico di residenza alla data',
    'Residence at a past date',
    'Wohnsitz zu einem früheren Zeitpunkt',
  ],
]);

export const lingua = tabella('14', 'Lingua del certificato', [
  ['IT', 'Italiano', 'Italian', 'Italienisch'],
  ['DE', 'Tedesco', 'German', 'Deutsch'],
  ['FR', 'Francese', 'French', 'Französisch'],
  ['SL', 'Sloveno', 'Slovene', 'Slowenisch'],
]);

const ancheSegreteria = { uso: 'esente anche dai diritti di segreteria' };

export const esenzioneBollo = tabella(
  '39',
  'Esenzione dal bollo',
  [
    [
      '1',
      'ONLUS (d.P.R. 642/1972, tab. B, art. 27 bis)',
      'Non-profit body (d.P.R. 642/1972, tab. B, art. 27 bis)',
      'ONLUS (D.P.R. 642/1972, Tab. B, Art. 27-bis)',
    ],
    [
      '2',
      'Società sportive (d.P.R. 642/1972, tab. B, art. 8 bis)',
      'Sports clubs (d.P.R. 642/1972, tab. B, art. 8 bis)',
      'Sportvereine (D.P.R. 642/1972, Tab. B, Art. 8-bis)',
    ],
    [
      '3',
      'Uso processuale (d.P.R. 115/2002, art. 18)',
      'For a trial (d.P.R. 115/2002, art. 18)',
      'Für Gerichtsverfahren (D.P.R. 115/2002, Art. 18)',
    ],
    [
      '4',
      'CTU o curatore fallimentare (d.P.R. 642/1972, tab. B, art. 16)',
      'Court expert or receiver (d.P.R. 642/1972, tab. B, art. 16)',
      'Amtssachverständiger oder Masseverwalter (D.P.R. 642/1972, Tab. B, Art. 16)',
    ],
    [
      '5',
      'Interdizione, inabilitazione, amministrazione di sostegno (d.P.R. 642/1972, tab. B, art. 13)',
      'Interdiction, incapacity, support administration (d.P.R. 642/1972, tab. B, art. 13)',
      'Entmündigung, beschränkte Entmündigung, Sachwalterschaft (D.P.R. 642/1972, Tab. B, Art. 13)',
    ],
    [
      '6',
      'Adozione, affidamento, tutela di minori (d.P.R. 642/1972, tab. B, art. 13; l. 184/1983, art. 82)',
      'Adoption, fostering, guardianship of minors (d.P.R. 642/1972, tab. B, art. 13; l. 184/1983, art. 82)',
      'Adoption, Pflegschaft, Vormundschaft Minderjähriger (D.P.R. 642/1972, Tab. B, Art. 13; G. 184/1983, Art. 82)',
    ],
    [
      '7',
      'Separazione o divorzio (l. 74/1987, art. 19)',
      'Separation or divorce (l. 74/1987, art. 19)',
      'Trennung oder Scheidung (G. 74/1987, Art. 19)',
    ],
    [
      '8',
      'Variazione di toponomastica e numeri civici (l. 537/1993, art. 16 c. 8)',
      'Roads and numbers renamed (l. 537/1993, art. 16 c. 8)',
      'Neue Straßennamen und Hausnummern (G. 537/1993, Art. 16 Abs. 8)',
    ],
    [
      '9',
      'Pensione estera (d.P.R. 642/1972, tab. B, art. 9)',
      'Foreign pension (d.P.R. 642/1972, tab. B, art. 9)',
      'Ausländische Rente (D.P.R. 642/1972, Tab. B, Art. 9)',
    ],
    [
      '10',
      'Scambio di atti fra pubbliche amministrazioni (d.P.R. 642/1972, tab. B, art. 16)',
      'Exchange between public administrations (d.P.R. 642/1972, tab. B, art. 16)',
      'Austausch zwischen öffentlichen Verwaltungen (D.P.R. 642/1972, Tab. B, Art. 16)',
    ],
    ['99', 'Altro motivo di esenzione', 'Other reason for exemption', 'Anderer Befreiungsgrund'],
  ],
  { 4: ancheSegreteria, 6: ancheSegreteria, 7: ancheSegreteria, 10: ancheSegreteria },
);
