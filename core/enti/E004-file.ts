import { servizi, type RispostaE004 } from '#contract/anpr/index.ts';
import { rilievo } from '#contract/regole/index.ts';
import { contenuto, controllaScarico, leggiScarico } from '../estrazioni/scarico.ts';
import { operazione, type Operazione } from '../registro/operazione.ts';
import { testataEnte } from './testata.ts';

/** Download of a result of E003 (services.md E004), by its number or by that of one of its files. */
export function scaricoFileEnte(chiave: Uint8Array | undefined): Operazione {
  return operazione({
    servizio: servizi.E004,
    permesso: 'enti.estrazioni',
    finalita: 'scarico di un’estrazione da parte di un ente',
    conserva: () => false,
    regole: () => [],
    aggregati: ({ datiRichiesta }, cerca, { chi }) =>
      leggiScarico(datiRichiesta.idOperazioneANPR, cerca, chi.comune),
    controlli: (_, a) =>
      a.elaborazione && a.elaborazione.codice !== 'E003'
        ? [rilievo('EN107', { campo: 'datiRichiesta.idOperazioneANPR', rimedio: 'Scaricalo con 7002.' })]
        : controllaScarico(a, { attesa: 'EN108', corso: 'EN109' }),
    applica({ datiRichiesta }, a, { testataRisposta }) {
      const risposta: RispostaE004 = {
        RispostaMultiplaE004: {
          testataRisposta: testataEnte(testataRisposta),
          datiRichiesta,
          file: {
            ...{ formato: 'xml', compressione: 'gzip', nome: `${datiRichiesta.idOperazioneANPR}.xml.gz` },
            contenuto: contenuto(chiave, a),
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
