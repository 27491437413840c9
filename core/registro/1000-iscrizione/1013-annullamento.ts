import { servizi, type Richiesta1013 } from '#contract/anpr/index.ts';
import { controlla, regoleRegistrazione } from '#contract/regole/index.ts';
import {
  applicaAnnullamento,
  controllaAnnullamento,
  leggiDaAnnullare,
  modoDi,
  type DaAnnullare,
} from '../annullamento.ts';
import { operazione } from '../operazione.ts';

const daAnnullare = (richiesta: Richiesta1013): DaAnnullare => ({
  servizio: '1013',
  campo: 'datiOperazione',
  operazione: richiesta.datiOperazione,
  scheda: richiesta.datiSchedaSoggettoFamigliaConvivenza,
  ...(richiesta.datiControllo.annullamentoAttribuzione === 'S' && {
    codiceFiscale: 'datiControllo.annullamentoAttribuzione',
  }),
});

/**
 * Annulment of a registration (services.md 1013): who and what it created is taken away, whom it changed is again as
 * before. The codice fiscale stays with the Agenzia delle Entrate unless it is annulled too, the same day.
 */
export const annullamentoIscrizione = operazione({
  servizio: servizi[1013],
  permesso: 'anagrafe.iscrizioni',
  finalita: 'annullamento di un’iscrizione',
  conserva: () => true,
  regole: (richiesta, { oggi }) => controlla(regoleRegistrazione, { richiesta, oggi }),
  aggregati: (richiesta, cerca) => leggiDaAnnullare(richiesta.datiOperazione.idOperazioneANPR, cerca),
  blocca: ({ soggetti, famiglie }) => ({ soggetti, famiglie }),
  controlli: (richiesta, a, { chi, oggi }) =>
    controllaAnnullamento(daAnnullare(richiesta), a, { comune: chi.comune, oggi }),
  applica: (richiesta, a, contesto) =>
    applicaAnnullamento(a, modoDi(daAnnullare(richiesta), a, contesto.oggi), contesto),
  accesso: (_, { soggetti }) => ({
    soggetti: soggetti.map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'famigliaConvivenza', 'datiIscrizione'],
  }),
});
