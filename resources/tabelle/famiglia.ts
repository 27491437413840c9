import { tabella } from './forma.ts';

const soloSubentro = { al: '2015-09-15', uso: 'solo al subentro' };

export const relazioneParentela = tabella(
  '05',
  'Relazione di parentela con l’intestatario',
  [
    ['1', 'Intestatario/a della scheda', 'Head of household', 'Haushaltsvorstand'],
    ['2', 'Marito/moglie', 'Spouse', 'Ehegatte/Ehegattin'],
    ['28', 'Unito/a civilmente', 'Civil partner', 'Eingetragener Partner'],
    ['3', 'Figlio/figlia', 'Child', 'Sohn/Tochter'],
    ['6', 'Padre/madre', 'Parent', 'Vater/Mutter'],
    ['9', 'Fratello/sorella', 'Sibling', 'Bruder/Schwester'],
    ['4', 'Nipote (discendente)', 'Grandchild', 'Enkel/Enkelin'],
    ['5', 'Pronipote (discendente)', 'Great-grandchild', 'Urenkel/Urenkelin'],
    ['7', 'Nonno/nonna', 'Grandparent', 'Großvater/Großmutter'],
    ['8', 'Bisnonno/bisnonna', 'Great-grandparent', 'Urgroßvater/Urgroßmutter'],
    ['10', 'Nipote (collaterale)', 'Nephew/niece (by blood)', 'Neffe/Nichte'],
    ['11', 'Zio/zia (collaterale)', 'Uncle/aunt (by blood)', 'Onkel/Tante'],
    ['12', 'Cugino/cugina', 'Cousin', 'Cousin/Cousine'],
    ['13', 'Altro parente', 'Other relative', 'Andere Verwandtschaft'],
    ['16', 'Genero/nuora', 'Son-in-law/daughter-in-law', 'Schwiegersohn/Schwiegertochter'],
    ['17', 'Suocero/suocera', 'Parent-in-law', 'Schwiegervater/Schwiegermutter'],
    ['18', 'Cognato/cognata', 'Sibling-in-law', 'Schwager/Schwägerin'],
    ['20', 'Nipote (affine)', 'Nephew/niece (by marriage)', 'Neffe/Nichte (angeheiratet)'],
    ['21', 'Zio/zia (affine)', 'Uncle/aunt (by marriage)', 'Onkel/Tante (angeheiratet)'],
    ['22', 'Altro affine', 'Other relative by marriage', 'Andere Schwägerschaft'],
    ['81', 'Nipote', 'Nephew, niece or grandchild', 'Neffe, Nichte oder Enkelkind'],
    [
      '23',
      'Convivente (con vincoli di adozione o affettivi)',
      'Partner or member by adoption or affection',
      'Mitbewohner (Adoption oder Zuneigung)',
    ],
    [
      '24',
      'Responsabile della convivenza non affettiva',
      'Head of a non-family household',
      'Verantwortlicher der Wohngemeinschaft',
    ],
    [
      '25',
      'Convivente in convivenza non affettiva',
      'Member of a non-family household',
      'Mitglied der Wohngemeinschaft',
    ],
    ['26', 'Tutore', 'Guardian', 'Vormund'],
    ['99', 'Non definito o non comunicato', 'Not stated', 'Nicht angegeben'],
    ['14', 'Figliastro/figliastra', 'Stepchild', 'Stiefkind'],
    ['15', 'Patrigno/matrigna', 'Step-parent', 'Stiefelternteil'],
    ['19', 'Fratellastro/sorellastra', 'Step-sibling', 'Stiefgeschwister'],
    ['80', 'Adottato', 'Adopted', 'Adoptiert'],
  ],
  { 14: soloSubentro, 15: soloSubentro, 19: soloSubentro, 80: soloSubentro },
);

export const legameConvivenza = tabella('06', 'Legame nella convivenza', [
  ['1', 'Responsabile della convivenza', 'Head of the community', 'Verantwortlicher der Gemeinschaft'],
  ['2', 'Membro della convivenza', 'Member of the community', 'Mitglied der Gemeinschaft'],
  ['3', 'Altro', 'Other', 'Anderes'],
  ['9', 'Ignoto', 'Unknown', 'Unbekannt'],
]);

export const motivoCostituzione = tabella('26', 'Motivo di costituzione della famiglia', [
  ['1', 'Matrimonio', 'Marriage', 'Eheschließung'],
  ['2', 'Parentela', 'Kinship', 'Verwandtschaft'],
  ['3', 'Affinità', 'Affinity', 'Verschwägerung'],
  ['4', 'Adozione', 'Adoption', 'Adoption'],
  ['5', 'Tutela', 'Guardianship', 'Vormundschaft'],
  ['6', 'Vincoli affettivi', 'Ties of affection', 'Gefühlsmäßige Bindungen'],
  ['9', 'Altro', 'Other', 'Anderes'],
]);

export const specieConvivenza = tabella('27', 'Specie della convivenza', [
  ['1', 'Motivi religiosi', 'Religious reasons', 'Religiöse Gründe'],
  ['2', 'Cura', 'Care', 'Pflege'],
  ['3', 'Assistenza', 'Assistance', 'Betreuung'],
  ['4', 'Motivi militari', 'Military reasons', 'Militärische Gründe'],
  ['5', 'Pena', 'Detention', 'Strafvollzug'],
  ['6', 'Altri motivi', 'Other reasons', 'Andere Gründe'],
]);
