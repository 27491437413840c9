import type { Richiesta3002 } from '../anpr/index.ts';

/** What a case changes of a query that no rule objects to. */
export interface CambiInterrogazione {
  readonly criteri?: Richiesta3002['criteriRicerca'];
  readonly nascita?: Richiesta3002['datiNascita'];
  readonly richiesta?: Partial<Richiesta3002['datiRichiesta']>;
  readonly comune?: string;
}

/** The record of Giulia Martelli, by id. */
export function interrogazioneDiProva(cambi: CambiInterrogazione = {}): Richiesta3002 {
  const { criteri = { idSchedaSoggettoANPR: '5000000001' }, nascita, comune = '048050' } = cambi;
  return {
    testataRichiesta: {
      idOperazioneComune: 'PROVA3002',
      codMittente: comune,
      codDestinatario: 'ANPR05',
      operazioneRichiesta: '3002',
      dataOraRichiesta: '2026-07-11T09:00:00Z',
      tipoOperazione: 'C',
      tipoInvio: 'TEST',
    },
    criteriRicerca: criteri,
    ...(nascita && { datiNascita: nascita }),
    datiRichiesta: {
      schedaAnagraficaRichiesta: '1',
      dataRiferimentoRichiesta: '2026-07-11',
      ...cambi.richiesta,
    },
  };
}

const rilascio = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const numero = '7000000001';
const nascita = { dataEvento: '1992-03-14' };

/** Every key, in a query that may be asked. */
export const interrogazioniBuone: readonly (readonly [chiave: string, cambi: CambiInterrogazione])[] = [
  ['idSchedaSoggettoANPR', {}],
  ['idANPR', { criteri: { idANPR: 'AB12345CD' } }],
  ['codiceFiscale', { criteri: { codiceFiscale: 'MRTGLI92C54D403L', cognome: 'MARTELLI' } }],
  [
    'idSchedaSoggettoComune',
    { criteri: { idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '048050', idSchedaSoggetto: '7' } } },
  ],
  [
    'cartaIdentita3000',
    { criteri: { cartaIdentita3000: { comuneRilascio: rilascio, numero: 'CA00001AA' } } },
  ],
  ['permessoDiSoggiorno3000', { criteri: { permessoDiSoggiorno3000: { numeroPassaporto: 'YA1' } } }],
  ['nomi', { criteri: { cognome: 'MARTELLI', nome: 'GIULIA' } }],
  ['nomi', { criteri: { cognome: 'MARTELLI' }, nascita }],
  ['dataNascita', { criteri: { senzaCognome: '1', senzaNome: '1' }, nascita }],
  [
    'identificativoANPR',
    {
      criteri: { identificativoANPR: numero, tipoScheda: '1' },
      richiesta: { schedaAnagraficaRichiesta: '3' },
    },
  ],
  [
    'idFamigliaConvivenzaComune',
    {
      criteri: {
        idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '048050', idFamigliaConvivenza: '7' },
        tipoScheda: '2',
      },
      richiesta: { schedaAnagraficaRichiesta: '4' },
    },
  ],
];

const chiesti = (...datiAnagraficiRichiesti: string[]): CambiInterrogazione => ({
  richiesta: { datiAnagraficiRichiesti },
});
const sezioni = 'datiRichiesta.datiAnagraficiRichiesti';
const permesso = 'criteriRicerca.permessoDiSoggiorno3000';

export const casiInterrogazione: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiInterrogazione,
])[] = [
  [
    'EN148 datiRichiesta.schedaAnagraficaRichiesta',
    'a record of no kind',
    { richiesta: { schedaAnagraficaRichiesta: '2' } },
  ],
  [
    'EHR15 datiRichiesta.dataRiferimentoRichiesta',
    'as it will be tomorrow',
    { richiesta: { dataRiferimentoRichiesta: '2026-07-12' } },
  ],
  [
    `EN050 ${sezioni}`,
    'sections of a family',
    { richiesta: { schedaAnagraficaRichiesta: '3', datiAnagraficiRichiesti: ['2'] } },
  ],
  [`EC020 ${sezioni}`, 'everything, and something', chiesti('1', '10')],
  [`EC025 ${sezioni}`, 'a section of no table', chiesti('31')],
  [`EC026 ${sezioni}`, 'the same section twice', chiesti('10', '3', '10')],
  ['EN124 criteriRicerca.tipoScheda', 'a family of no kind', { criteri: { identificativoANPR: numero } }],
  [
    'EN124 criteriRicerca.tipoScheda',
    'a family by municipal number, of another scale',
    {
      criteri: {
        idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '048050', idFamigliaConvivenza: '7' },
        tipoScheda: '3',
      },
    },
  ],
  [
    'EHR41 criteriRicerca.cartaIdentita3000',
    'a card released by nobody',
    { criteri: { cartaIdentita3000: { numero: 'CA00001AA' } } },
  ],
  [`EHR67 ${permesso}`, 'neither permit nor passport', { criteri: { permessoDiSoggiorno3000: {} } }],
  [
    `EHR68 ${permesso}.datiSoggiorno30XX`,
    'a permit of no questura',
    { criteri: { permessoDiSoggiorno3000: { datiSoggiorno30XX: { numeroSoggiorno: 'I1' } } } },
  ],
  ['EN053 criteriRicerca', 'by nothing', { criteri: { sesso: 'F' } }],
  ['EN053 criteriRicerca', 'by a surname alone', { criteri: { cognome: 'MARTELLI' } }],
];
