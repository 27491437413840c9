import { inElenco, type CambiFamiglia } from './di-prova.ts';

const idANPR = 'famigliaConvivenza.idFamigliaConvivenzaANPR';
const tipoDetto = 'datiControllo.tipoMutazione';
const controlli = 'datiControllo.listaControlli';
const soggetti = 'elencoSoggettiFamiglia';
const legame = `${soggetti}.legameSoggetto`;
const residenza = 'residenzaFamigliaConvivenza';
const anonima = { idFamigliaConvivenzaANPR: undefined };
const [primo, secondo] = ['5000000001', '5000000002'];
const capo = inElenco(primo, '1');
const moglie = inElenco(secondo, '2');
const convivenza = { tipo: '1', scheda: '4' } as const;
const ospite = inElenco(primo, '1', { tipo: '4' });

export const casiMutazioneFamiglia: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiFamiglia,
])[] = [
  [`EN371 ${tipoDetto}`, 'a kind that is not there', { tipo: '0' }],
  ['EF020 datiControllo.tipoScheda', 'a kind of record that is not there', { scheda: '1' }],
  [
    'EN172 famigliaConvivenza.tipoScheda',
    'a family, and in the controls a convivenza',
    { scheda: '4', famiglia: { tipoScheda: '3' } },
  ],
  [
    'EF019 famigliaConvivenza.famigliaAire',
    'AIRE, of a family that lives in Italy',
    { famiglia: { famigliaAire: 'S' } },
  ],
  [
    'EF025 famigliaConvivenza.dataOrigineFamigliaConvivenza',
    'begun tomorrow',
    { famiglia: { dataOrigineFamigliaConvivenza: '2026-07-12' } },
  ],
  [`EF028 ${idANPR}`, 'ties of no family', { tipo: '2', famiglia: anonima, elenco: [moglie] }],
  [`EN367 ${idANPR}`, 'general data by the municipal number', { tipo: '3', famiglia: anonima }],
  [`EF029 ${idANPR}`, 'a move of no family', { famiglia: anonima }],
  [`EF011 ${idANPR}`, 'a street renamed for no family', { tipo: '7', famiglia: anonima }],
  [`EN218 ${controlli}`, 'FC that says no', { tipo: '2', elenco: [moglie], controlli: { FC: 'N' } }],
  [`EN372 ${controlli}`, 'FI that is no number', { tipo: '3', controlli: { FI: 'S' } }],
  [`EN372 ${controlli}`, 'FO that says no', { controlli: { FO: 'N' } }],
  [`EN395 ${residenza}`, 'an address among the ties', { tipo: '2', elenco: [moglie], residenza: {} }],
  [`EN396 ${soggetti}`, 'people in a move', { elenco: [moglie] }],
  ['EN396 famigliaConvivenza', 'a motive in a move', { famiglia: { motivoCostituzione: '1' } }],
  [`EN387 ${tipoDetto}`, 'a head for AIRE', { tipo: '1', scheda: '5' }],
  [`EN223 ${soggetti}`, 'a new head that nobody is', { tipo: '1' }],
  [`EN223 ${soggetti}`, 'ties of nobody', { tipo: '2' }],
  [`EN223 ${soggetti}`, 'vehicles of nobody', { tipo: '5' }],
  [`EF037 ${soggetti}`, 'nobody to answer for a convivenza', convivenza],
  [
    `EF037 ${soggetti}`,
    'a member to answer for it',
    { ...convivenza, elenco: [inElenco(primo, '2', { tipo: '4' })] },
  ],
  [
    `EF035 ${soggetti}`,
    'two of them',
    { ...convivenza, elenco: [ospite, inElenco(secondo, '2', { tipo: '4' })] },
  ],
  [
    `EF035 ${soggetti}`,
    'two guardians',
    { tipo: '1', elenco: [inElenco(primo, '26'), inElenco(secondo, '26')] },
  ],
  [
    `EF038 ${soggetti}.generalita`,
    'a guardian of whom only the name is known',
    {
      tipo: '1',
      elenco: [{ ...inElenco(primo, '26'), generalita: { cognome: 'NERI', nome: 'UGO' } }],
    },
  ],
  [
    `EN173 ${legame}.tipoLegame`,
    'of which kind the tie is, not said',
    { tipo: '2', elenco: [inElenco(primo, '3', {})] },
  ],
  [`EN197 ${soggetti}`, 'a new head, and no head', { tipo: '1', elenco: [moglie] }],
  [`EN166 ${soggetti}`, 'two new heads', { tipo: '1', elenco: [capo, inElenco(secondo, '01')] }],
  [
    `EF009 ${soggetti}`,
    'two heads in the composition',
    { tipo: '2', elenco: [capo, inElenco(secondo, '1')] },
  ],
  [
    `EF018 ${soggetti}.generalita.soggettoAIRE`,
    'of AIRE in a family that is not',
    { tipo: '2', elenco: [inElenco(primo, '3', { tipo: '3', aire: true })] },
  ],
  [
    `EF018 ${soggetti}.generalita.soggettoAIRE`,
    'not of AIRE in a family that is',
    { tipo: '2', scheda: '5', elenco: [inElenco(primo, '3', { tipo: '5' })] },
  ],
  [
    `EN331 ${legame}.tipoLegame`,
    'ties of two kinds',
    { tipo: '2', elenco: [capo, inElenco(secondo, '2', { tipo: '4' })] },
  ],
  [
    `EN244 ${legame}.tipoLegame`,
    'ties of a convivenza in a family',
    { tipo: '2', elenco: [inElenco(primo, '3', { tipo: '4' })] },
  ],
  [`EN246 ${legame}.codiceLegame`, 'a tie in no table', { tipo: '2', elenco: [inElenco(primo, '77')] }],
  [
    `EN246 ${legame}.codiceLegame`,
    'a tie that is used no more',
    { tipo: '2', elenco: [inElenco(primo, '80')] },
  ],
  [
    `EN246 ${legame}.codiceLegame`,
    'a tie of families in a convivenza',
    { tipo: '2', scheda: '4', elenco: [inElenco(primo, '23', { tipo: '4' })] },
  ],
  [`EN465 ${soggetti}`, 'the same person twice', { tipo: '2', elenco: [moglie, inElenco(secondo, '3')] }],
  [`EF041 ${residenza}`, 'a move to nowhere', { residenza: undefined }],
  [`EN372 ${residenza}.tipoIndirizzo`, 'to a domicile', { residenza: { tipoIndirizzo: '3' } }],
  [
    `EF061 ${residenza}.dataDecorrenzaResidenza`,
    'since another day',
    { residenza: { dataDecorrenzaResidenza: '2026-07-04' } },
  ],
];
