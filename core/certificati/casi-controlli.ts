import { personaggi } from '../dimostrativo/index.ts';
import type { Soggetto } from '../registro/modello.ts';
import { domandaDiProva, soggettoDiProva } from './di-prova.ts';
import type { Domanda } from './domanda.ts';

type Controllo = Partial<Domanda['richiesta']['datiControllo']>;
type Altro = NonNullable<Parameters<typeof domandaDiProva>[2]>;

const controllo = (campo: string): string => `datiControllo.${campo}`;
const tipo = 'listaTipiCertificati.tipoCertificato';
const forza = controllo('forzaCertificazione');

/** On the request alone, among others that may come with them (workflows.md §8.1, §8.2). */
export const casiSoli: readonly (readonly [atteso: string, tipi: readonly string[], Controllo])[] = [
  [`EC070 ${tipo}`, ['21'], {}],
  [`ES114 ${controllo('tipoRichiedente')}`, ['8'], { tipoRichiedente: '4' }],
  [`EN148 ${controllo('tipoRichiesta')}`, ['8'], { emissione: '4' }],
  ['EN391 generalitaRichiedente.docRiconoscimento', ['8'], { tipoRichiedente: '3' }],
  [`EN066 ${tipo}`, ['8', '12'], { tipoRichiesta: '2' }],
  [`EN120 ${controllo('esenzioneBollo')}`, ['8'], { esenzioneBollo: '88' }],
  [`EN281 ${controllo('descrizioneEsenzioneBollo')}`, ['8'], { esenzioneBollo: '99' }],
  [
    `EN284 ${controllo('diritti')}`,
    ['8'],
    { esenzioneBollo: '99', descrizioneEsenzioneBollo: 'l. 1/2000', esenzioneDiritti: '1' },
  ],
  [`EN217 ${controllo('diritti')}`, ['8'], { esenzioneDiritti: '1' }],
  [`EN209 ${controllo('diritti')}`, ['8'], { diritti: '0' }],
  [`EN208 ${controllo('bollo')}`, ['8'], { bollo: '0' }],
  [`EN148 ${controllo('esenzioneBollo')}`, ['8'], { paEstera: '2' }],
  [`EN148 ${controllo('esenzioneBollo')}`, ['8'], { paEstera: '3' }],
  [`EN116 ${controllo('bolloVirtuale')}`, ['8'], { bolloVirtuale: '1' }],
];

const { madre } = personaggi.coppiaInAttesa;
const giulia = soggettoDiProva(madre);
const defunto = soggettoDiProva(personaggi.vedova.defunto);
const con = (altro: Partial<Soggetto>): Altro => ({ soggetto: { ...giulia, ...altro } });
const { generalita } = giulia.dati;
const nonValidata = {
  ...generalita,
  ...(generalita.codiceFiscale && { codiceFiscale: { ...generalita.codiceFiscale, validitaCF: '9' } }),
};
const forzata = { controllo: { forzaCertificazione: '1' } };
const { famiglia } = domandaDiProva(madre, ['12']);
const casa = (altro: Partial<NonNullable<typeof famiglia>>): Altro =>
  famiglia ? { famiglia: { ...famiglia, ...altro } } : {};

/** On the person, whichever certificate is asked for; `W`: the clerk answers for it. */
export const casiPersona: readonly (readonly [atteso: string, gravita: 'E' | 'W', tipo: string, Altro])[] = [
  ['EN228', 'E', '8', { soggetto: defunto }],
  ['EN229', 'E', '8', con({ stato: 'cancellato' })],
  [`EN044 ${tipo}`, 'E', '8', con({ stato: 'aire' })],
  [`EN164 ${tipo}`, 'E', '15', {}],
  ['EN047', 'E', '8', con({ certificabilita: '0' })],
  ['EN047', 'E', '8', { ...con({ certificabilita: '0' }), ...forzata }],
  [`EN049 ${forza}`, 'E', '8', con({ certificabilita: '3' })],
  [`EN049 ${forza}`, 'E', '8', con({ certificabilita: '4' })],
  [`EN049 ${forza}`, 'W', '8', { ...con({ certificabilita: '4' }), ...forzata }],
  [`EN046 ${forza}`, 'E', '1', con({ certificabilita: '1' })],
  [`EN046 ${forza}`, 'W', '1', { ...con({ certificabilita: '1' }), ...forzata }],
  [`EN181 ${forza}`, 'E', '1', { procedimentoAperto: true }],
  [`EN181 ${forza}`, 'W', '1', { procedimentoAperto: true, ...forzata }],
  [`EN141 ${forza}`, 'E', '8', con({ dati: { ...giulia.dati, generalita: nonValidata } })],
  [`EN141 ${forza}`, 'W', '8', { ...con({ dati: { ...giulia.dati, generalita: nonValidata } }), ...forzata }],
  ['EN434', 'E', '8', con({ dati: { ...giulia.dati, residenza: [] } })],
  ['EN137', 'E', '12', { famiglia: undefined }],
  ['EN055', 'E', '12', casa({ tipoScheda: '4' })],
  ['EN221', 'E', '12', casa({ incompleta: true })],
  ['EN212', 'E', '12', casa({ certificabile: false })],
  ['EN062', 'E', '12', casa({ componenti: [] })],
];

type Generalita = Domanda['richiesta']['soggettoIntestatario']['generalita'];
const intestatario = (campo: string): string => `soggettoIntestatario.generalita.${campo}`;

/** The person asked for is not the one found: on the wrong one nothing else is said. */
export const casiCongruenza: readonly (readonly [atteso: string, Generalita])[] = [
  [`EN068 ${intestatario('nome')}`, { nome: 'ALTRA' }],
  [`EN069 ${intestatario('cognome')}`, { cognome: 'ALTRA' }],
  [`EN070 ${intestatario('codiceFiscale')}`, { codiceFiscale: { codFiscale: 'RSSMRC82M08D403X' } }],
  [`EN071 ${intestatario('dataNascita')}`, { dataNascita: '1901-01-01' }],
  [
    `EN072 ${intestatario('luogoNascita')}`,
    { luogoNascita: { comune: { nomeComune: 'PISA', siglaProvinciaIstat: 'PI' } } },
  ],
  [`EN073 ${intestatario('idSchedaSoggettoANPR')}`, { idSchedaSoggettoANPR: '999' }],
  [`EN075 ${intestatario('sesso')}`, { sesso: 'M' }],
];
