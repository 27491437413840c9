import type { CambiIscrizione } from './di-prova.ts';

const motivo = 'motivoIscrizione.idMotivoIscrizione';
const attribuzione = 'datiControllo.attribuzioneFamiglia';
const scheda = 'famiglia.famiglia';
const legame = 'famiglia.legameSoggetto';
const inConvivenza = 'convivenza.legameSoggetto';
const esistente = { attribuzioneFamiglia: '1' };
const idFamiglia = { idFamigliaConvivenzaANPR: '100' };
/** Into the family of somebody else, as a child. */
const altrui: CambiIscrizione = {
  famiglia: idFamiglia,
  legame: { codiceLegame: '3' },
  controllo: esistente,
};
const ospite: CambiIscrizione = {
  famiglia: null,
  convivenza: idFamiglia,
  legame: { codiceLegame: '2' },
  controllo: esistente,
};

export const casiIscrizione: readonly (readonly [atteso: string, quando: string, cambi: CambiIscrizione])[] =
  [
    [`EN372 ${motivo}`, 'a birth, which has its own service', { motivo: '01' }],
    [`EN372 ${motivo}`, 'from a comune outside ANPR, where none is left', { motivo: '3' }],
    ['ES086 provenienza.localita', 'from abroad, not said from where', { parti: { provenienza: undefined } }],
    [
      'ES086 provenienza.localita',
      'from abroad, and from a comune',
      { parti: { provenienza: { comune: { nomeComune: 'EMPOLI', siglaProvinciaIstat: 'FI' } } } },
    ],
    ['EN250 datiSentenza', 'existence recognised by a judge, without judgment', { motivo: '2' }],
    [`EN372 ${attribuzione}`, 'of no kind', { ...altrui, controllo: { attribuzioneFamiglia: '3' } }],
    [`EN372 ${attribuzione}`, 'a new convivenza', { ...ospite, controllo: { attribuzioneFamiglia: '2' } }],
    ['EF022 famiglia', 'neither family nor convivenza', { famiglia: null }],
    ['EN304 convivenza', 'a family and a convivenza', { ...altrui, convivenza: idFamiglia }],
    [`EN341 ${scheda}.tipoScheda`, 'a family called convivenza', { famiglia: { tipoScheda: '4' } }],
    [
      'EN342 convivenza.convivenza.tipoScheda',
      'a convivenza called family',
      { ...ospite, convivenza: { ...idFamiglia, tipoScheda: '3' } },
    ],
    [
      'EF018 generalita1002.generalita.soggettoAIRE',
      'somebody of AIRE',
      { generalita: { soggettoAIRE: 'S' } },
    ],
    [`EF019 ${scheda}.famigliaAire`, 'a family of AIRE', { famiglia: { famigliaAire: 'S' } }],
    ['EF026 residenza.tipoIndirizzo', 'a new family at a domicile', { residenza: { tipoIndirizzo: '3' } }],
    [`EF017 ${scheda}.idFamigliaConvivenzaANPR`, 'a new family with an id', { famiglia: idFamiglia }],
    [`EF021 ${legame}.codiceLegame`, 'a new family without head', { legame: { codiceLegame: '3' } }],
    ['EF023 residenza', 'a new family that lives nowhere', { residenza: null }],
    [
      `EF024 ${scheda}.dataOrigineFamigliaConvivenza`,
      'a new family of another day',
      { famiglia: { dataOrigineFamigliaConvivenza: '2026-07-05' } },
    ],
    [
      `EF025 ${scheda}.dataOrigineFamigliaConvivenza`,
      'a new family of tomorrow',
      { famiglia: { dataOrigineFamigliaConvivenza: '2026-07-12' } },
    ],
    [
      'EF027 residenza.dataDecorrenzaResidenza',
      'a new family, not said since when it lives there',
      { residenza: { dataDecorrenzaResidenza: undefined } },
    ],
    [`EF011 ${scheda}.idFamigliaConvivenzaANPR`, 'into a family without its id', { ...altrui, famiglia: {} }],
    [
      'EF011 convivenza.convivenza.idFamigliaConvivenzaANPR',
      'into a convivenza without its id',
      { ...ospite, convivenza: {} },
    ],
    [
      `EN206 ${legame}.dataDecorrenza`,
      'in the family since another day',
      { legame: { dataDecorrenza: '2026-07-05' } },
    ],
    [
      `EN206 ${inConvivenza}.dataDecorrenza`,
      'in the convivenza since another day',
      { ...ospite, legame: { codiceLegame: '2', dataDecorrenza: '2026-07-05' } },
    ],
    [
      'EN207 residenza.dataDecorrenzaResidenza',
      'living there since another day',
      { residenza: { dataDecorrenzaResidenza: '2026-07-05' } },
    ],
    ['EN372 datiControllo.listaControlli', 'FI of no kind', { FI: '2' }],
    [
      'ES034 generalita1002.generalita.idSchedaSoggettoComune.idSchedaSoggettoComuneIstat',
      'a number of another municipality',
      {
        generalita: {
          idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '048017', idSchedaSoggetto: '7' },
        },
      },
    ],
    ['ES090 datiControllo.gestioneCF', '4', { controllo: { gestioneCF: '4' } }],
    ['ES070 datiControllo.gestioneCF', 'no code and nothing asked', { controllo: { gestioneCF: undefined } }],
    ['EN147 datiControllo.gestioneCF', 'validation of nothing', { controllo: { gestioneCF: '0' } }],
    [
      'EN125 datiControllo.gestioneCF',
      'a code and another asked',
      { generalita: { codiceFiscale: { codFiscale: 'SHHLRE95C52Z100B' } } },
    ],
    [
      'EAV21 generalita1002.generalita.codiceFiscale.codFiscale',
      'a code that is none',
      {
        generalita: { codiceFiscale: { codFiscale: 'SHHLRE95C99Z100B' } },
        controllo: { gestioneCF: undefined },
      },
    ],
    [
      'EN215 domicilioDigitale',
      'a digital domicile',
      {
        parti: {
          domicilioDigitale: { indirizzoDigitale: 'elira@example.org', dataInizioValidita: '2026-07-06' },
        },
      },
    ],
  ];

/** What no rule objects to. */
export const iscrizioniAmmesse: readonly (readonly [quando: string, cambi: CambiIscrizione])[] = [
  ['who enters the family of others', altrui],
  [
    'who enters it by the number of the municipality',
    {
      ...altrui,
      famiglia: {
        idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '048050', idFamigliaConvivenza: '7' },
      },
    },
  ],
  ['who enters a convivenza', ospite],
  ['the first of a family of several', { FI: '1' }],
  ['who comes back, not said from where', { motivo: '05', parti: { provenienza: undefined } }],
  [
    'a provisional code of eleven digits',
    {
      generalita: { codiceFiscale: { codFiscale: '12345678903' } },
      controllo: { gestioneCF: undefined },
    },
  ],
  [
    'a surname without name, of a day not known',
    {
      generalita: { nome: undefined, senzaNome: '1', dataNascita: '1995-03-01', senzaGiorno: '1' },
    },
  ],
];
