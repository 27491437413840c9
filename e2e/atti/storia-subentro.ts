import { personaggi as p } from '#core/dimostrativo/index.ts';
import type { Blocco } from '#core/registro/carica.ts';
import type { Soggetto } from '#core/registro/modello.ts';
import { compilatiAire } from '../../renderer/features/atto/atti/aire/compilati.ts';
import { compilatiIscrizioni } from '../../renderer/features/atto/atti/iscrizioni/compilati.ts';
import { compilati } from '../../renderer/features/atto/compilati.ts';
import type { Compilati } from './storia.ts';
import type { Detto, Tappa } from './storia-restanti.ts';

const giorno = '2026-07-08';
/** Of the register of the tests, and of its subentro. */
const oggi = '2026-07-11';
const dal = { 'testataRichiesta.dataDecorrenza': giorno };
const indebito = { 'motivoAnnullamento.motivoRevoca': '1', ...dal };
const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
const { vedova } = p.vedova;
const { primo, secondo } = p.omonimi;
const { persona: niccolo, famiglia: diNiccolo } = p.nomeDifficile;
/** Nobody that the register knows. */
const ignoto = (nome: string, sesso: 'M' | 'F'): Soggetto['dati']['generalita'] => ({
  ...{ cognome: 'NERI', nome, sesso, dataNascita: '1990-02-03' },
  luogoNascita: { comune: empoli },
});

/** What the subentro brought that no act of the desk could have written, or could take back afterwards. */
const portati: Readonly<Record<string, Partial<Soggetto['dati']>>> = {
  [vedova]: {
    censimento: { annoCensimento: '2021', sezioneCensimento: '12', foglioCensimento: '345' },
    domicilioDigitale: { indirizzoDigitale: 'ada@esempio.it', dataInizioValidita: '2024-01-01' },
    cartaIdentita: {
      ...{ numero: 'AX7654321', dataRilascio: '2020-01-10', interdizioneEspatrio: 'N' },
      comuneRilascio: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
    },
  },
  [secondo]: {
    convivenzaDiFatto: { convivente: ignoto('LIA', 'F'), contrattoStipula: { data: '2020-05-04' } },
  },
  [niccolo]: {
    statoCivile: { statoCivile: '6' },
    unioneCivile: { unitoCivilmente: ignoto('MARCO', 'M'), attoUnione: { dataEvento: '2020-05-04' } },
  },
};

/** Since when Sara lives where she lives was lost on the way. */
function datata({ idSchedaSoggettoANPR: id, dati }: Soggetto): Soggetto['dati'] {
  if (id !== p.coppiaNonSposata.madre || !dati.residenza) return dati;
  return { ...dati, residenza: dati.residenza.map(({ dataDecorrenzaResidenza: _, ...resto }) => resto) };
}

/** The records and families of the demo municipality, with what those below need of them. */
export function comeDalSubentro({ soggetti, famiglie, ...resto }: Blocco): Blocco {
  return {
    ...resto,
    soggetti: soggetti.map((uno) => ({
      ...uno,
      dati: { ...datata(uno), ...portati[uno.idSchedaSoggettoANPR] },
    })),
    famiglie: famiglie.map((una) =>
      una.idFamigliaConvivenzaANPR === diNiccolo ? { ...una, incompleta: true } : una,
    ),
  };
}

const via = (base: string, nome: string): Record<string, unknown> => ({
  [`${base}.indirizzo.cap`]: '50059',
  [`${base}.indirizzo.toponimo.codSpecie`]: '213',
  [`${base}.indirizzo.toponimo.denominazioneToponimo`]: nome,
  [`${base}.indirizzo.numeroCivico.numero`]: '7',
});
const chi = 'generalita1002.generalita';
const elira = compilatiIscrizioni['iscrizione-estero']?.dati;

/** What only a register that came with a subentro, an institute, or another municipality gives occasion for. */
export const storiaSubentro: readonly Tappa[] = [
  ['scheda-completamento', p.madreSola.figlio, { 'altriDati.titoloStudio': '5' }],
  [
    'famiglia-ripristino',
    p.madreSola.madre,
    {
      ...via('residenzaFamigliaConvivenza', 'DEL POZZO'),
      'residenzaFamigliaConvivenza.dataDecorrenzaResidenza': '2024-02-01',
      'testataRichiesta.dataDecorrenza': oggi,
    },
  ],
  [
    'residenza-ripristino',
    p.cfNonValidato.persona,
    {
      ...via('residenzaFamiglia.0', 'DELLA FONTE'),
      'residenzaFamiglia.0.dataDecorrenzaResidenza': '2024-02-01',
      'testataRichiesta.dataDecorrenza': oggi,
    },
  ],
  [
    'rettifica-residenza',
    p.coppiaNonSposata.madre,
    { 'tipoRettifica.richiestaRettifica101.dataDecorrenzaResidenza': '2021-05-01' },
  ],
  ['revoca-carta', vedova, indebito],
  ['revoca-censimento', vedova, indebito],
  ['revoca-domicilio-digitale', vedova, indebito],
  ['revoca-convivenza', secondo, indebito],
  ['famiglia-completa', niccolo, dal],
  ['revoca-unione', niccolo, indebito],
  [
    'elettorale-ue',
    p.coniugiSeparatiDiCasa.marito,
    {
      ...compilati['elettorale-ue']?.dati,
      // That of the stories before this.
      'liste.listaAggiuntaUE.listaAggiuntaUEComunali.sezioneelettoralenum': '71',
      ...dal,
    },
  ],
  ['iscrizione-estero', undefined, { ...elira, ...dal }],
  [
    'cancellazione-ripristino',
    (detto: Detto): string => detto('iscrizione-estero', 'idSchedaSoggettoANPR'),
    {},
  ],
  [
    'nuova-convivenza',
    undefined,
    {
      ...compilati['nuova-convivenza']?.dati,
      'generalitaSchedaConvivenza.denominazioneConvivenza': 'CASA DEL NOCE',
      'tutoreIntestatario.generalita': ignoto('ANNA', 'F'),
      ...dal,
    },
  ],
  [
    'iscrizione-censimento',
    undefined,
    (detto: Detto): Compilati => ({
      ...compilatiIscrizioni['iscrizione-censimento']?.dati,
      [`${chi}.nome`]: 'LULJETA',
      'matrimonio.coniuge': ignoto('MARCO', 'M'),
      'convivenza.convivenza.idFamigliaConvivenzaANPR': detto('nuova-convivenza', 'idFamigliaConvivenzaANPR'),
      ...dal,
    }),
  ],
  [
    'convivenza-responsabile',
    (detto: Detto): string => detto('iscrizione-censimento', 'idSchedaSoggettoANPR'),
    { 'elencoSoggettiFamiglia.0.generalita': ignoto('LUCIA', 'F'), ...dal },
  ],
  [
    'famiglia-arrivo',
    p.coppiaNonSposata.padre,
    { ...via('residenzaFamigliaConvivenza', 'DELLA STAZIONE'), ...dal },
    'empoli',
  ],
  ['aire-espatrio', primo, { ...compilatiAire['aire-espatrio']?.dati, ...dal }],
  ['aire-comune', primo, { ...compilatiAire['aire-comune']?.dati, ...dal }, 'empoli'],
];
