import { servizi } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaBilinguismo,
  regoleMutazioneResidenza,
  regoleRegistrazione,
} from '#contract/regole/index.ts';
import {
  controllaAltreLingue,
  controllaFamigliaConvivenza,
  controllaResidenze,
} from '#contract/regole/sezioni/index.ts';
import { operazione } from '../operazione.ts';
import { leggiAggregati, persone } from './residenza/aggregati.ts';
import { controllaMutazioneResidenza } from './residenza/controlli.ts';
import { applicaMutazioneResidenza } from './residenza/effetti.ts';

/** Mutazione di residenza of some people (services.md 5005). */
export const mutazioneResidenza = operazione({
  servizio: servizi[5005],
  permesso: 'anagrafe.mutazioni',
  finalita: 'mutazione di residenza',
  nuoveFamiglie: 1,
  conserva: () => true,
  regole: (richiesta, { oggi, luoghi }) => {
    const sezioni = { oggi, decorrenza: richiesta.testataRichiesta.dataDecorrenza, luoghi };
    return [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleMutazioneResidenza, { richiesta, oggi }),
      ...controllaFamigliaConvivenza('generalitaSchedaFamiglia', richiesta.generalitaSchedaFamiglia, sezioni),
      ...controllaResidenze('residenzaFamiglia', richiesta.residenzaFamiglia, { ...sezioni, aire: false }),
      ...controllaAltreLingue('altraLingua', richiesta.altraLingua, sezioni),
      ...controllaBilinguismo(
        'altraLingua',
        richiesta.altraLingua,
        richiesta.residenzaFamiglia?.[0]?.indirizzo,
      ),
    ];
  },
  aggregati: (richiesta, cerca, { chi }) => leggiAggregati(richiesta, cerca, chi.comune),
  blocca: (a) => ({
    soggetti: persone(a),
    famiglie: [...a.origini, ...(a.destinazione ? [a.destinazione] : [])],
  }),
  controlli: (richiesta, a, { chi, oggi, luoghi }) =>
    controllaMutazioneResidenza(richiesta, a, { comune: chi.comune, oggi, luoghi }),
  applica: applicaMutazioneResidenza,
  accesso: (_, a) => ({
    soggetti: persone(a).map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'famigliaConvivenza', 'residenza'],
  }),
});
