import { servizi } from '#contract/anpr/index.ts';
import { rilievo } from '#contract/regole/index.ts';
import { operazione } from '../operazione.ts';
import type { OperazioneConservata } from '../ricerca-operazioni.ts';

/**
 * Visualizzazione elaborati (services.md 3005), which 7002 replaced in version 5.3: no operation of this register has a
 * file that it could show, and it says so of each.
 */
export const visualizzazioneElaborati = operazione({
  servizio: servizi[3005],
  permesso: 'anagrafe.consultazione',
  finalita: 'visualizzazione di elaborati',
  conserva: () => false,
  regole: () => [],
  aggregati: async (
    { datiRichiesta: { idOperazioneANPR } },
    cerca,
    { chi },
  ): Promise<{ readonly operazioni: readonly OperazioneConservata[] }> => ({
    operazioni: await cerca.operazioniDelComune(chi.comune, { idOperazioneANPR }),
  }),
  controlli: (_, { operazioni }) => [
    rilievo(operazioni.length > 0 ? 'EN107' : 'EN122', { campo: 'datiRichiesta.idOperazioneANPR' }),
  ],
  applica: () => {
    throw new Error('no operation has a file to show');
  },
  accesso: () => ({ soggetti: [], campi: [] }),
});
