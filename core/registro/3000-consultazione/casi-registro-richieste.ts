import { singola } from '#contract/regole/casi-richieste.ts';
import type { CriteriRichieste } from '#contract/regole/richieste.ts';
import type { Soggetto } from '../modello.ts';
import type { OperazioneConservata } from '../ricerca-operazioni.ts';
import type { AggregatiRichieste } from './richieste.ts';

export const nascitaConservata: OperazioneConservata = {
  idOperazioneANPR: '10000000001',
  codice: '1001',
  esito: 'OK',
  annullata: false,
  risposta: {},
  elaborazione: null,
  soggetti: ['6000000001'],
};
const giulia = {
  ...{ idSchedaSoggettoANPR: '5000000001', comune: '048050', stato: 'residente' },
  dati: { generalita: { cognome: 'MARTELLI', nome: 'GIULIA' } },
} as Soggetto;
export const suGiulia: CriteriRichieste = {
  parametriRicercaSoggetto: { datiSoggetto: { idSchedaSoggettoANPR: '5000000001' } },
};
const altroNome: CriteriRichieste = {
  parametriRicercaSoggetto: { datiSoggetto: { idSchedaSoggettoANPR: '5000000001', nome: 'ALTRA' } },
};
const vuoto: AggregatiRichieste = { cercati: [], operazioni: [] };
export const trovate: AggregatiRichieste = { cercati: [giulia], operazioni: [nascitaConservata] };
const tante = Array.from({ length: 51 }, () => nascitaConservata);
export const annullamento: CriteriRichieste = {
  ricercaSingolaRichiesta: { idOperazioneComune: 'PROVA1', tipoOperazione: '2' },
};
const inSoggetto = 'parametriRicercaSoggetto.datiSoggetto';

export const casiRegistroRichieste: readonly (readonly [
  atteso: string,
  quando: string,
  criteri: CriteriRichieste,
  noto: AggregatiRichieste,
])[] = [
  [
    'EN167 comuneRichiesta',
    'of another municipality',
    {
      ...singola,
      comuneRichiesta: { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' },
    },
    trovate,
  ],
  ['EN122 ricercaSingolaRichiesta', 'never asked', singola, vuoto],
  ['EN096 ricercaSingolaRichiesta', 'a registration cannot be annulled here', annullamento, trovate],
  [
    'EN097 ricercaSingolaRichiesta',
    'an extraction that is over',
    annullamento,
    { ...trovate, operazioni: [{ ...nascitaConservata, codice: '4001', elaborazione: 'pronta' }] },
  ],
  [
    'EN097 ricercaSingolaRichiesta',
    'an extraction that was annulled',
    annullamento,
    { ...trovate, operazioni: [{ ...nascitaConservata, codice: '4001', elaborazione: 'annullata' }] },
  ],
  [`EN133 ${inSoggetto}`, 'on nobody', suGiulia, vuoto],
  [`EN095 ${inSoggetto}`, 'on one of two', suGiulia, { ...trovate, cercati: [giulia, giulia] }],
  [`EN183 ${inSoggetto}`, 'on somebody else', altroNome, trovate],
  [`EN115 ${inSoggetto}`, 'more than fifty', suGiulia, { ...trovate, operazioni: tante }],
  [`EN122 ${inSoggetto}`, 'none on that person', suGiulia, { ...trovate, operazioni: [] }],
];
