import { servizi, type Richiesta2011 } from '#contract/anpr/index.ts';
import { controlla, regoleRegistrazione } from '#contract/regole/index.ts';
import {
  applicaAnnullamento,
  controllaAnnullamento,
  leggiDaAnnullare,
  modoDi,
  type DaAnnullare,
} from '../annullamento.ts';
import { operazione } from '../operazione.ts';

const daAnnullare = (richiesta: Richiesta2011): DaAnnullare => ({
  servizio: '2011',
  campo: 'datiOperazioneDaAnnullare',
  operazione: richiesta.datiOperazioneDaAnnullare,
  scheda: richiesta.datiSchedaSoggettoFamigliaConvivenza,
});

/** Annulment of a cancellation: the position comes back as it was (services.md 2011). */
export const annullamentoCancellazione = operazione({
  servizio: servizi[2011],
  permesso: 'anagrafe.cancellazioni',
  finalita: 'annullamento di una cancellazione',
  conserva: () => true,
  regole: (richiesta, { oggi }) => controlla(regoleRegistrazione, { richiesta, oggi }),
  aggregati: (richiesta, cerca) =>
    leggiDaAnnullare(richiesta.datiOperazioneDaAnnullare.idOperazioneANPR, cerca),
  blocca: ({ soggetti, famiglie }) => ({ soggetti, famiglie }),
  controlli: (richiesta, a, { chi, oggi }) =>
    controllaAnnullamento(daAnnullare(richiesta), a, { comune: chi.comune, oggi }),
  applica: (richiesta, a, contesto) =>
    applicaAnnullamento(a, modoDi(daAnnullare(richiesta), a, contesto.oggi), contesto),
  accesso: (_, { soggetti }) => ({
    soggetti: soggetti.map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'famigliaConvivenza', 'datiCancellazione'],
  }),
});
