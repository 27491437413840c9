import type { Richiesta5008 } from '../../anpr/index.ts';

type Sezioni = {
  readonly [K in keyof Omit<Richiesta5008, 'testataRichiesta' | 'datiControllo'>]?:
    Richiesta5008[K] | undefined;
};

/** What a case changes of an empty change of the record: the kinds, and the sections that go with them. */
export interface CambiMutazione extends Sezioni {
  readonly tipi?: readonly string[];
  readonly gestioneCF?: string;
  readonly testata?: Partial<Richiesta5008['testataRichiesta']>;
}

const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };

/** A change of the record of Giulia Martelli; by itself, nothing but the new schooling. */
export function mutazioneDiProva(cambi: CambiMutazione = {}): Richiesta5008 {
  const { tipi = ['07'], gestioneCF, testata, ...sezioni } = cambi;
  const tutte = tipi.includes('07') && !('altriDati' in cambi) ? { altriDati: { titoloStudio: '5' } } : {};
  return {
    testataRichiesta: {
      idOperazioneComune: 'PROVA5008',
      codMittente: '048050',
      codDestinatario: 'ANPR05',
      operazioneRichiesta: '5008',
      dataOraRichiesta: '2026-07-11T09:00:00Z',
      tipoOperazione: 'C',
      tipoInvio: 'TEST',
      dataDecorrenza: '2026-07-05',
      ...testata,
    },
    generalitaPerRicerca: { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: '5000000001' },
    ...tutte,
    ...(Object.fromEntries(
      Object.entries(sezioni).filter(([, dato]) => dato !== undefined),
    ) as Partial<Richiesta5008>),
    datiControllo: { tipoMutazione: [...tipi], ...(gestioneCF === undefined ? {} : { gestioneCF }) },
  };
}

export const coniuge = { cognome: 'FABBRI', nome: 'DAVIDE', idSchedaSoggettoANPR: '5000000005' };

/** A wedding of the 1st of July at Vinci. */
export const nozze: NonNullable<Richiesta5008['matrimonio']> = {
  coniuge,
  datiMatrimonio: {
    dataEvento: '2026-07-01',
    luogoEvento: { comune: vinci },
    attoEventoANPR: {
      atto: {
        comuneRegistrazione: vinci,
        anno: '2026',
        parte: '1',
        numeroAtto: '21',
        dataFormazioneAtto: '2026-07-01',
      },
    },
  },
};

export const morte: NonNullable<Richiesta5008['vedovanza']>['datiMorteconiuge'] = {
  dataEvento: '2026-07-02',
  luogoEvento: { comune: empoli },
};

export const nuoveGeneralita: NonNullable<
  NonNullable<Richiesta5008['generalitaDaModificare']>['generalita']
> = {
  cognome: 'MARTELLI',
  nome: 'GIULIA MARIA',
  sesso: 'F',
  dataNascita: '1993-04-18',
  luogoNascita: { comune: empoli },
};

const conNuove = (altro: object, gestioneCF?: string): CambiMutazione => ({
  tipi: ['01'],
  generalitaDaModificare: { generalita: { ...nuoveGeneralita, ...altro } },
  ...(gestioneCF === undefined ? {} : { gestioneCF }),
});
const tipo = 'datiControllo.tipoMutazione';
const gestione = 'datiControllo.gestioneCF';
const coniugata = { statoCivile: { statoCivile: '2' } };
const vedova = { statoCivile: { statoCivile: '3' } };
const unita = { statoCivile: { statoCivile: '6' } };
const unione = { unitoCivilmente: coniuge, attoUnione: { dataEvento: '2026-07-01' } };
const evento = { eventoDecesso: morte };
const sciolta = {
  ...unione,
  scioglimentoUnione: { motivoScioglimento: '98' },
};
const libera = { statoCivile: { statoCivile: '7' } };
const cessazione = {
  separazioneAnnullamentoCessazioneMatrimonio: {
    tipoCessazione: '3',
    sentenza: {
      data: '2026-06-20',
      tipoTribunale: '1',
      autorita: 'TRIBUNALE DI FIRENZE',
      dataValidita: '2026-07-01',
    },
  },
};
const veicoli = { possessoAutoveicoli: 'N', possessoPatente: 'S' };
const atto = { comuneRegistrazione: empoli, anno: '1993', parte: '1', serie: 'A', numeroAtto: '40' };
const senzaConiuge = { ...coniugata, matrimonio: nozze };

/** What no rule objects to. */
export const mutazioniAmmesse: readonly (readonly [quando: string, cambi: CambiMutazione])[] = [
  ['schooling', {}],
  ['a new name, with a code to be given', conNuove({}, '1')],
  ['a marriage', { tipi: ['12'], ...coniugata, matrimonio: nozze }],
  ['a widowhood', { tipi: ['13'], ...vedova, vedovanza: { datiMorteconiuge: morte } }],
  ['a divorce', { tipi: ['14'], statoCivile: { statoCivile: '4' }, ...cessazione }],
  [
    'a separation: still married',
    {
      tipi: ['14'],
      ...coniugata,
      separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '05' },
    },
  ],
  ['a union', { tipi: ['18'], ...unita, unioneCivile: unione }],
  ['a death corrected', { tipi: ['22'], datiDecesso: evento }],
];

export const casiMutazioneScheda: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiMutazione,
])[] = [
  [`ES096 ${tipo}`, 'in no table', { tipi: ['07', '77'] }],
  ['ES105 liste', 'lists without lists', { tipi: ['05'] }],
  ['EN379 liste', 'lists, that now are of 5010', { tipi: ['05'], liste: { listaLeva: { iscritto: 'N' } } }],
  [`EN215 ${tipo}`, 'digital domicile', { tipi: ['09'] }],
  [
    `EN312 ${tipo}`,
    'married and widowed at once',
    { tipi: ['12', '13'], ...vedova, matrimonio: nozze, vedovanza: { datiMorteconiuge: morte } },
  ],
  [
    `EN319 ${tipo}`,
    'united and dissolved at once',
    {
      tipi: ['18', '19'],
      ...libera,
      unioneCivile: { ...sciolta, scioglimentoUnione: { motivoScioglimento: '1' } },
    },
  ],
  [
    `EN320 ${tipo}`,
    'cohabitation and its end at once',
    { tipi: ['16', '17'], convivenzaDiFatto: { convivente: coniuge, contrattoRisoluzione: {} } },
  ],
  [
    `EN321 ${tipo}`,
    'marriage and cohabitation',
    { tipi: ['12', '16'], ...senzaConiuge, convivenzaDiFatto: { convivente: coniuge } },
  ],
  [`EN361 ${tipo}`, 'a completion with something else', { tipi: ['20', '07'] }],
  [`EN438 ${tipo}`, 'AIRE data with something else', { tipi: ['21', '07'] }],
  [`EN487 ${tipo}`, 'a death with something else', { tipi: ['22', '07'], datiDecesso: evento }],
  ['ES068 generalitaDaModificare', 'no new personal data', { tipi: ['01'] }],
  ['EN139 generalitaDaModificare.generalita', 'only what changes', conNuove({ sesso: undefined }, '1')],
  [
    `EN125 ${gestione}`,
    'a code, and a new one asked',
    conNuove({ codiceFiscale: { codFiscale: 'MRTGMR93D58D403C' } }, '1'),
  ],
  [`ES070 ${gestione}`, 'no code and nothing asked', conNuove({})],
  [`ES090 ${gestione}`, 'asked in no known way', conNuove({}, '7')],
  [`EN147 ${gestione}`, 'validation of nothing', conNuove({}, '0')],
  [
    'EAV21 generalitaDaModificare.generalita.codiceFiscale.codFiscale',
    'a code that is none',
    conNuove({ codiceFiscale: { codFiscale: 'MRTGMR93D99D403C' } }),
  ],
  [`EN146 ${gestione}`, 'left without a code', conNuove({}, '3')],
  [
    'EN279 unioneCivile.scioglimentoUnione',
    'a dissolution that says nothing',
    { tipi: ['19'], ...libera, unioneCivile: { ...unione, scioglimentoUnione: {} } },
  ],
  ['ES069 cittadinanza', 'no citizenship', { tipi: ['02'] }],
  ['ES103 cartaIdentita', 'no card', { tipi: ['03'] }],
  ['ES104 permessoSoggiorno', 'no permit', { tipi: ['04'] }],
  ['ES106 censimento', 'no census', { tipi: ['06'] }],
  ['ES107 altriDati', 'no schooling', { altriDati: undefined }],
  ['ES108 autoVeicoli', 'no vehicles', { tipi: ['08'] }],
  ['ES109 paternita', 'no father', { tipi: ['10'] }],
  ['ES110 maternita', 'no mother', { tipi: ['11'] }],
  ['EN316 matrimonio', 'no marriage', { tipi: ['12'], ...coniugata }],
  ['EN317 vedovanza', 'no widowhood', { tipi: ['13'], ...vedova }],
  ['EN318 separazioneAnnullamentoCessazioneMatrimonio', 'no cessation', { tipi: ['14'] }],
  ['EN409 attoNascitaANPR', 'no deed', { tipi: ['15'] }],
  ['EN266 convivenzaDiFatto', 'no cohabitation', { tipi: ['16'] }],
  ['EN268 unioneCivile', 'no union', { tipi: ['18'], ...unita }],
  [`EN132 ${tipo}`, 'nothing to complete', { tipi: ['20'] }],
  [`EN132 ${tipo}`, 'nothing to complete of AIRE', { tipi: ['21'] }],
  ['EN249 datiDecesso', 'nothing of the death', { tipi: ['22'] }],
  [
    'EN280 datiDecesso.motivoDecesso',
    'no motive of death',
    { tipi: ['22'], datiDecesso: { ...evento, motivoDecesso: '6' } },
  ],
  [
    'EN250 datiDecesso.sentenza',
    'presumed, without judgment',
    { tipi: ['22'], datiDecesso: { ...evento, motivoDecesso: '2' } },
  ],
  ['ES111 statoCivile.statoCivile', 'married, and not said so', { tipi: ['12'], matrimonio: nozze }],
  [
    'ES112 statoCivile.statoCivile',
    'widowed, and not said so',
    { tipi: ['13'], ...coniugata, vedovanza: { datiMorteconiuge: morte } },
  ],
  [
    'ES113 statoCivile.statoCivile',
    'divorced, and still married',
    { tipi: ['14'], ...coniugata, ...cessazione },
  ],
  [
    'EN252 convivenzaDiFatto.contrattoRisoluzione',
    'a beginning that ends',
    { tipi: ['16'], convivenzaDiFatto: { convivente: coniuge, contrattoRisoluzione: {} } },
  ],
  ['EN259 convivenzaDiFatto', 'neither partner nor contract', { tipi: ['16'], convivenzaDiFatto: {} }],
  ['EN273 unioneCivile', 'neither partner nor deed', { tipi: ['18'], ...unita, unioneCivile: {} }],
  ['EN271 statoCivile.statoCivile', 'united, and not said so', { tipi: ['18'], unioneCivile: unione }],
  [
    'EN275 unioneCivile.scioglimentoUnione',
    'no dissolution',
    { tipi: ['19'], ...libera, unioneCivile: unione },
  ],
  [
    'EN277 statoCivile.statoCivile',
    'dissolved, and not said so',
    { tipi: ['19'], unioneCivile: { ...sciolta, scioglimentoUnione: { motivoScioglimento: '1' } } },
  ],
  [
    'EN350 unioneCivile.scioglimentoUnione.datiEvento',
    'ended by a death without its day',
    { tipi: ['19'], ...libera, unioneCivile: sciolta },
  ],
  [
    'EN396 generalitaDaModificare',
    'a section that no kind takes',
    { generalitaDaModificare: { generalita: nuoveGeneralita } },
  ],
  ['EN396 statoCivile', 'a section that no kind takes', { ...coniugata }],
  ['EN396 attoNascita', 'a section that no kind takes', { attoNascita: atto }],
  ['EN396 attoNascitaANPR', 'a section that no kind takes', { attoNascitaANPR: { atto } }],
  ['EN396 paternita', 'a section that no kind takes', { paternita: { generalita: coniuge } }],
  ['EN396 maternita', 'a section that no kind takes', { maternita: { generalita: coniuge } }],
  [
    'EN396 cittadinanza',
    'a section that no kind takes',
    { cittadinanza: [{ descrizioneStato: 'ITALIA', codiceStato: '100' }] },
  ],
  ['EN396 matrimonio', 'a section that no kind takes', { matrimonio: nozze }],
  ['EN396 vedovanza', 'a section that no kind takes', { vedovanza: { datiMorteconiuge: morte } }],
  ['EN396 separazioneAnnullamentoCessazioneMatrimonio', 'a section that no kind takes', cessazione],
  ['EN396 convivenzaDiFatto', 'a section that no kind takes', { convivenzaDiFatto: { convivente: coniuge } }],
  ['EN396 unioneCivile', 'a section that no kind takes', { unioneCivile: unione }],
  [
    'EN396 cartaIdentita',
    'a section that no kind takes',
    {
      cartaIdentita: {
        numero: 'AX1234567',
        dataRilascio: '2026-07-01',
        interdizioneEspatrio: 'N',
        comuneRilascio: vinci,
      },
    },
  ],
  ['EN396 permessoSoggiorno', 'a section that no kind takes', { permessoSoggiorno: { tipoSoggiorno: '1' } }],
  ['EN396 liste', 'a section that no kind takes', { liste: { listaLeva: { iscritto: 'N' } } }],
  [
    'EN396 censimento',
    'a section that no kind takes',
    { censimento: { annoCensimento: '2021', sezioneCensimento: '1', foglioCensimento: '2' } },
  ],
  [
    'EN396 altriDati',
    'a section that no kind takes',
    { tipi: ['08'], autoVeicoli: veicoli, altriDati: { titoloStudio: '5' } },
  ],
  ['EN396 autoVeicoli', 'a section that no kind takes', { autoVeicoli: veicoli }],
  [
    'EN396 domicilioDigitale',
    'a section that no kind takes',
    { domicilioDigitale: { indirizzoDigitale: 'a@b.it', dataInizioValidita: '2026-07-01' } },
  ],
  ['EN396 datiDecesso', 'a section that no kind takes', { datiDecesso: evento }],
];
