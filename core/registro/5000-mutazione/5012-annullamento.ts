import { servizi, type Richiesta5012 } from '#contract/anpr/index.ts';
import { controlla, regoleRegistrazione } from '#contract/regole/index.ts';
import { applicaAnnullamento, leggiDaAnnullare } from '../annullamento.ts';
import { operazione } from '../operazione.ts';
import { controllaRipristino, modoRipristino } from './ripristino.ts';

/**
 * Annulment of a mutation (services.md 5012). With RA a change of residence is taken back under the mutations that
 * followed and leave the residence alone; with RP for one person only.
 */
export const annullamentoMutazione = operazione({
  servizio: servizi[5012],
  permesso: 'anagrafe.mutazioni',
  finalita: 'annullamento di una mutazione',
  conserva: () => true,
  regole: (richiesta: Richiesta5012, { oggi }) => controlla(regoleRegistrazione, { richiesta, oggi }),
  aggregati: (richiesta, cerca) =>
    leggiDaAnnullare(richiesta.datiOperazioneDaAnnullare.idOperazioneANPR, cerca),
  blocca: ({ soggetti, famiglie }) => ({ soggetti, famiglie }),
  controlli: (richiesta, a, { chi, oggi }) => controllaRipristino(richiesta, a, { comune: chi.comune, oggi }),
  applica: (richiesta, a, contesto) =>
    applicaAnnullamento(a, modoRipristino(richiesta, a, contesto.oggi), contesto),
  accesso: (_, { soggetti }) => ({
    soggetti: soggetti.map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'famigliaConvivenza', 'residenza'],
  }),
});
