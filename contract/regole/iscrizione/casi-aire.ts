import type { CambiAire } from './di-prova-aire.ts';

type Caso = readonly [atteso: string, quando: string, cambi: CambiAire];

const attribuzione = 'datiControllo.attribuzioneFamigliaAIRE';
const id = { idFamigliaConvivenzaANPR: '100' };
/** Into the family of others, with another tie. */
const esistente: CambiAire = { attribuzione: '1', famiglia: id, legame: { codiceLegame: '3' } };

/** What goes for both registrations, led to where each has it. */
function comuni(generalita: string, scheda: string, legame: string): readonly Caso[] {
  return [...dellaFamiglia(scheda, legame), ...diChiSiIscrive(generalita)];
}

function dellaFamiglia(scheda: string, legame: string): readonly Caso[] {
  const origine = `${scheda}.dataOrigineFamigliaConvivenza`;
  return [
    [`EF015 ${attribuzione}`, 'a family of no kind', { ...esistente, attribuzione: '3' }],
    [`EF018 ${scheda}.tipoScheda`, 'a family of Italy', { famiglia: { tipoScheda: '3' } }],
    [
      `EF011 ${scheda}.idFamigliaConvivenzaANPR`,
      'into a family without its id',
      { ...esistente, famiglia: {} },
    ],
    [`EF017 ${scheda}.idFamigliaConvivenzaANPR`, 'a new family with an id', { famiglia: id }],
    [`EF021 ${legame}.codiceLegame`, 'a new family without head', { legame: { codiceLegame: '3' } }],
    ['EF023 residenzaEstera', 'a new family that lives nowhere', { residenza: null }],
    [
      `EF024 ${origine}`,
      'a new family of another day',
      { famiglia: { dataOrigineFamigliaConvivenza: '2026-07-05' } },
    ],
    [
      `EF025 ${origine}`,
      'a new family of tomorrow',
      { famiglia: { dataOrigineFamigliaConvivenza: '2026-07-12' } },
    ],
    [
      'EF027 residenzaEstera.dataDecorrenzaResidenza',
      'not said since when it lives there',
      { residenza: { dataDecorrenzaResidenza: undefined } },
    ],
    [
      `EN206 ${legame}.dataDecorrenza`,
      'in the family since another day',
      { legame: { dataDecorrenza: '2026-07-07' } },
    ],
    [
      'EN207 residenzaEstera.dataDecorrenzaResidenza',
      'there since another day',
      { residenza: { dataDecorrenzaResidenza: '2026-07-05' } },
    ],
  ];
}

function diChiSiIscrive(generalita: string): readonly Caso[] {
  const codice = { codiceFiscale: { codFiscale: 'GDUMRC88D09Z100X' } };
  return [
    [`EF018 ${generalita}.soggettoAIRE`, 'not of AIRE', { generalita: { soggettoAIRE: 'N' } }],
    [
      `ES034 ${generalita}.idSchedaSoggettoComune.idSchedaSoggettoComuneIstat`,
      'a number of another municipality',
      {
        generalita: {
          idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '048017', idSchedaSoggetto: '7' },
        },
      },
    ],
    ['ES090 datiControllo.gestioneCF', '4', { gestioneCF: '4' }],
    ['ES070 datiControllo.gestioneCF', 'no code and nothing asked', { gestioneCF: undefined }],
    ['EN147 datiControllo.gestioneCF', 'validation of nothing', { gestioneCF: '0' }],
    ['EN125 datiControllo.gestioneCF', 'a code and another asked', { generalita: codice }],
    [
      `EAV21 ${generalita}.codiceFiscale.codFiscale`,
      'a code that is none',
      { generalita: { codiceFiscale: { codFiscale: 'GDUMRC88D99Z100X' } }, gestioneCF: undefined },
    ],
    [
      'EN372 datiControllo.listaControlli',
      'FI of no kind',
      {
        parti: {
          datiControllo: {
            ...{ attribuzioneFamigliaAIRE: '2', gestioneCF: '1' },
            listaControlli: { controllo: [{ codice: 'FI', valore: '7' }] },
          },
        },
      },
    ],
  ];
}

const motivo = 'iscrizioneAire.motivoIscrizione';

export const casiNascitaAire: readonly Caso[] = [
  [`ES071 ${motivo}`, 'another motive', { motivo: 'C05' }],
  ['ES080 attoNascitaANPR', 'no deed', { parti: { attoNascitaANPR: undefined } }],
  [
    'EHA3 testataRichiesta.dataDecorrenza',
    'registered before being born',
    { generalita: { dataNascita: '2026-07-07' } },
  ],
  ...comuni('generalitaA001.generalita', 'famiglia', 'legameSoggetto'),
];

export const casiIscrizioneAire: readonly Caso[] = [
  [`ES072 ${motivo}`, 'a birth', { motivo: 'c02' }],
  ['EN231 generalitaA002.generalita.codiceFiscale', 'who emigrates has a code', { motivo: 'C06' }],
  [
    'EN232 datiControllo.gestioneCF',
    'the code of who emigrates is not to be validated',
    { motivo: 'C06', generalita: { codiceFiscale: { codFiscale: '12345678903' } }, gestioneCF: '3' },
  ],
  [
    'EN297 ultimaResidenzaIt.tipoIndirizzo',
    'the last residence in Italy is a residence',
    { parti: { ultimaResidenzaIt: { tipoIndirizzo: '1' } } },
  ],
  [
    'EN215 domicilioDigitale',
    'a digital domicile',
    {
      parti: {
        domicilioDigitale: { indirizzoDigitale: 'marco@example.org', dataInizioValidita: '2026-07-06' },
      },
    },
  ],
  [
    'EHA3 testataRichiesta.dataDecorrenza',
    'registered before being born',
    { generalita: { dataNascita: '2026-07-07' } },
  ],
  ...comuni('generalitaA002.generalita', 'famiglia.famiglia', 'famiglia.legameSoggetto'),
];

export const casiMutazioneAire: readonly Caso[] = [
  ['ES094 datiControllo.tipoMutazione', 'of no kind', { mutazione: '5' }],
  [`EF015 ${attribuzione}`, 'a family of no kind', { ...esistente, attribuzione: '0' }],
  ['ES098 iscrizioneAire', 'another municipality, without motive', { mutazione: '3', iscrizione: null }],
  [
    'ES098 iscrizioneAire',
    'data of the registration that are not there',
    { ...esistente, mutazione: '4', iscrizione: null },
  ],
  [`EN233 ${attribuzione}`, 'data of the registration, in a new family', { mutazione: '4' }],
  ['EF018 famiglia.tipoScheda', 'a family of Italy', { famiglia: { tipoScheda: '3' } }],
  [
    'EF041 residenzaEstera',
    'another address that is not said',
    { ...esistente, mutazione: '2', residenza: null },
  ],
  ['EF006 legameSoggetto', 'into a family with no tie', { ...esistente, legame: null }],
  ['EF006 legameSoggetto', 'into a new family with no tie', { mutazione: '2', legame: null }],
  ['EF011 famiglia.idFamigliaConvivenzaANPR', 'into a family without its id', { ...esistente, famiglia: {} }],
  ['EF017 famiglia.idFamigliaConvivenzaANPR', 'a new family with an id', { famiglia: id }],
  ['EF021 legameSoggetto.codiceLegame', 'a new family without head', { legame: { codiceLegame: '3' } }],
  ['EF023 residenzaEstera', 'a new family that lives nowhere', { residenza: null }],
  [
    'EF024 famiglia.dataOrigineFamigliaConvivenza',
    'a new family of another day',
    { famiglia: { dataOrigineFamigliaConvivenza: '2026-07-05' } },
  ],
  [
    'EF025 famiglia.dataOrigineFamigliaConvivenza',
    'a new family of tomorrow',
    { famiglia: { dataOrigineFamigliaConvivenza: '2026-07-12' } },
  ],
  [
    'EF027 residenzaEstera.dataDecorrenzaResidenza',
    'not said since when it lives there',
    { residenza: { dataDecorrenzaResidenza: undefined } },
  ],
  [
    'EN206 legameSoggetto.dataDecorrenza',
    'in the family since another day',
    { legame: { dataDecorrenza: '2026-07-05' } },
  ],
  [
    'EN207 residenzaEstera.dataDecorrenzaResidenza',
    'there since another day',
    { residenza: { dataDecorrenzaResidenza: '2026-07-05' } },
  ],
];

/** What no rule of A006 objects to. */
export const mutazioniAireAmmesse: readonly (readonly [quando: string, cambi: CambiAire])[] = [
  ['who joins a family abroad, at its address', { ...esistente, residenza: null }],
  ['another address of the same family', { ...esistente, mutazione: '2', legame: null, iscrizione: null }],
  ['another municipality', { mutazione: '3' }],
  ['other data of the registration', { ...esistente, mutazione: '4', legame: null, residenza: null }],
];
