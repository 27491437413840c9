import { servizi, type Risposta7002 } from '#contract/anpr/index.ts';
import { operazione, type Operazione } from '../registro/operazione.ts';
import { contenuto, controllaScarico, leggiScarico } from './scarico.ts';

/** Download file (services.md 7002): the result of an extraction, by its number or by that of one of its files. */
export function scaricoFile(chiave: Uint8Array | undefined): Operazione {
  return operazione({
    servizio: servizi[7002],
    permesso: 'anagrafe.estrazioni',
    finalita: 'scarico di un’estrazione',
    conserva: () => false,
    regole: () => [],
    aggregati: ({ datiRichiesta }, cerca, { chi }) =>
      leggiScarico(datiRichiesta.idOperazioneANPR, cerca, chi.comune),
    controlli: (_, a) => controllaScarico(a, { attesa: 'EN108', corso: 'EN109' }),
    applica({ datiRichiesta }, a, { testataRisposta }) {
      const risposta: Risposta7002 = {
        RispostaMultipla7002: {
          ...{
            testataRisposta,
            datiRichiesta,
            file: { contenutoFile: contenuto(chiave, a) },
            formato: '.gz',
          },
        },
      };
      return { risposta };
    },
    accesso: (_, { elaborazione }) => ({
      soggetti: [],
      campi: elaborazione ? [`elaborazione:${elaborazione.id}`] : [],
    }),
  });
}
