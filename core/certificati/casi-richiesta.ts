import type { Domanda } from './domanda.ts';

const tipo = 'listaTipiCertificati.tipoCertificato';
const controllo = (campo: string): string => `datiControllo.${campo}`;

/** On the request alone (workflows.md §8.1–§8.3): what is expected, for which types, with which parameters. */
export const casiRichiesta: readonly (readonly [
  atteso: string,
  tipi: readonly string[],
  controllo?: Partial<Domanda['richiesta']['datiControllo']>,
  richiedente?: Domanda['richiesta']['generalitaRichiedente'],
])[] = [
  [`EN152 ${tipo}`, ['3', '17']],
  [`EN152 ${tipo}`, ['18', '3']],
  [`EN153 ${tipo}`, ['2', '8']],
  [`EN154 ${tipo}`, ['12', '13']],
  [`EN155 ${tipo}`, ['13', '14']],
  [`EN156 ${tipo}`, ['14', '16']],
  [`EN157 ${tipo}`, ['16', '12']],
  [`EN158 ${tipo}`, ['17', '3']],
  [`EN159 ${tipo}`, ['11', '17']],
  [`EN287 ${tipo}`, ['8', '10']],
  [`EN283 ${controllo('esenzioneDiritti')}`, ['8'], { esenzioneDiritti: '7' }],
  ['ES115 generalitaRichiedente', ['8'], { tipoRichiedente: '1' }],
  [
    'EN285 generalitaRichiedente.docRiconoscimento',
    ['8'],
    { tipoRichiedente: '1' },
    { generalita: { cognome: 'HOXHA', nome: 'MIRELA' } },
  ],
  [
    `EN123 ${controllo('esenzioneDiritti')}`,
    ['8'],
    { esenzioneBollo: '4', esenzioneDiritti: '0', diritti: '0' },
  ],
  [`EN345 ${controllo('paEstera')}`, ['8'], { paEstera: '4', esenzioneBollo: '1' }],
  [
    `EN148 ${controllo('descrizioneEsenzioneBollo')}`,
    ['8'],
    { esenzioneBollo: '99', descrizioneEsenzioneBollo: 'закон 1/2000' },
  ],
  [
    `EN282 ${controllo('descrizioneEsenzioneBollo')}`,
    ['8'],
    { esenzioneBollo: '99', descrizioneEsenzioneBollo: 'x'.repeat(257) },
  ],
];

type SoloRichiesta = Pick<Domanda, 'richiesta' | 'comune'>;
type Cambia = (d: SoloRichiesta) => SoloRichiesta;

const al =
  (dataDecorrenza: string): Cambia =>
  (d) => ({
    ...d,
    richiesta: { ...d.richiesta, testataRichiesta: { ...d.richiesta.testataRichiesta, dataDecorrenza } },
  });
const ignoto: Cambia = (d) => ({
  ...d,
  comune: { codiceIstat: '048099', nome: '048099', siglaProvincia: '' },
});
const inTreLingue: Cambia = (d) => ({
  ...d,
  richiesta: { ...d.richiesta, linguaCertificato: { tipoLinguaCertificato: ['IT', 'DE', 'FR'] } },
});

/** What is neither in the types nor in the parameters. */
export const casiAltroDellaRichiesta: readonly (readonly [string, readonly string[], Cambia])[] = [
  ['EN449 testataRichiesta.dataDecorrenza', ['8'], al('2026-01-01')],
  ['EN080 testataRichiesta.codMittente', ['8'], ignoto],
  ['EN148 linguaCertificato.tipoLinguaCertificato', ['8'], inTreLingue],
];
