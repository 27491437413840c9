import { unaSettimana } from './casi-elenchi-richieste.ts';
import type { CriteriRichieste } from './richieste.ts';

export const singola: CriteriRichieste = {
  ricercaSingolaRichiesta: { idOperazioneComune: 'PROVA1', tipoOperazione: '1' },
};
const soggetto = (datiSoggetto?: object): CriteriRichieste => ({
  parametriRicercaSoggetto: { ...(datiSoggetto && { datiSoggetto }) },
});
const nomi = { cognome: 'MARTELLI', nome: 'GIULIA' };
/** Each way of asking that is served. */
export const richiesteBuone: readonly CriteriRichieste[] = [
  singola,
  soggetto({ idSchedaSoggettoANPR: '5000000001' }),
  soggetto({ ...nomi, codiceFiscale: 'MRTGLI92A41D403L' }),
  soggetto({ ...nomi, datiNascitaSoggetto: { dataEvento: '1992-01-01' } }),
];

export const casiRichieste: readonly (readonly [
  atteso: string,
  quando: string,
  criteri: CriteriRichieste,
])[] = [
  ['EHR48 ', 'nothing is asked', {}],
  ['EHR48 ', 'two things at once', { ...singola, ...soggetto({ idSchedaSoggettoANPR: '1' }) }],
  ['EN379 ricercaElenchiRichieste', 'a list', { ricercaElenchiRichieste: unaSettimana }],
  ['EN379 parametriProcedimenti', 'procedures', { parametriProcedimenti: { statoProcedimento: '1' } }],
  ['EN227 ricercaSingolaRichiesta', 'one, unsaid', { ricercaSingolaRichiesta: { tipoOperazione: '1' } }],
  [
    'EHR49 ricercaSingolaRichiesta.tipoOperazione',
    'to do what',
    { ricercaSingolaRichiesta: { idOperazioneComune: 'PROVA1', tipoOperazione: '3' } },
  ],
  ['EN448 parametriRicercaSoggetto.datiSoggetto', 'on nobody', soggetto()],
  ['EN448 parametriRicercaSoggetto.datiSoggetto', 'on a name alone', soggetto(nomi)],
];
