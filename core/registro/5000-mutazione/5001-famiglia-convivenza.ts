import { servizi, type Richiesta5001 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaBilinguismo,
  regoleMutazioneFamiglia,
  regoleRegistrazione,
  type Rilievo,
} from '#contract/regole/index.ts';
import {
  controllaAltreLingue,
  controllaFamigliaConvivenza,
  controllaResidenza,
} from '#contract/regole/sezioni/index.ts';
import { operazione, type ContestoApplica, type Effetti } from '../operazione.ts';
import { rispostaComune, variato } from '../risposta-comune.ts';
import { leggiAggregati, type AggregatiFamiglia, type Chiamante } from './famiglia/aggregati.ts';
import { applicaDatiGenerali, controllaDatiGenerali } from './famiglia/dati-generali.ts';
import { applicaLegami, controllaLegami } from './famiglia/legami.ts';
import { applicaResidenza, controllaResidenzaFamiglia } from './famiglia/residenza.ts';
import { controllaScheda } from './famiglia/scheda.ts';

/** What the register says of a change of a family (workflows.md §4). */
export function controllaMutazioneFamiglia(
  richiesta: Richiesta5001,
  a: AggregatiFamiglia,
  chi: Chiamante,
): Rilievo[] {
  const scheda = controllaScheda(richiesta, a, chi);
  const { famiglia } = a;
  if (scheda.length > 0 || !famiglia) return scheda;
  switch (richiesta.datiControllo.tipoMutazione) {
    case '1':
    case '2':
      return controllaLegami(richiesta, a, famiglia, chi);
    case '3':
      return controllaDatiGenerali(richiesta, famiglia, chi.comune);
    default:
      return controllaResidenzaFamiglia(richiesta, a, famiglia, chi);
  }
}

/** Documents in, documents out: the family, and its people when their address changes. */
export function applicaMutazioneFamiglia(
  richiesta: Richiesta5001,
  a: AggregatiFamiglia,
  contesto: ContestoApplica,
): Effetti {
  const { famiglia } = a;
  if (!famiglia) throw new Error('a change of no family passed the controls');
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? contesto.oggi;
  const tipo = richiesta.datiControllo.tipoMutazione;
  if (tipo === '1' || tipo === '2' || tipo === '3')
    return {
      famiglie: [
        tipo === '3'
          ? applicaDatiGenerali(richiesta, famiglia, dal)
          : applicaLegami(richiesta, a, famiglia, dal),
      ],
      risposta: rispostaComune(contesto, a.componenti.map(variato)),
    };
  const dopo = applicaResidenza(richiesta, a, famiglia, contesto);
  return {
    soggetti: dopo.soggetti,
    famiglie: [dopo.famiglia],
    risposta: rispostaComune(contesto, dopo.soggetti.map(variato)),
  };
}

/** Mutazione di famiglia o convivenza (services.md 5001). */
export const mutazioneFamiglia = operazione({
  servizio: servizi[5001],
  permesso: 'anagrafe.mutazioni',
  finalita: 'mutazione di famiglia o convivenza',
  conserva: () => true,
  regole: (richiesta, { oggi, luoghi }) => {
    const sezioni = { oggi, decorrenza: richiesta.testataRichiesta.dataDecorrenza, luoghi };
    return [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleMutazioneFamiglia, { richiesta, oggi }),
      ...controllaFamigliaConvivenza('famigliaConvivenza', richiesta.famigliaConvivenza, sezioni),
      ...controllaResidenza('residenzaFamigliaConvivenza', richiesta.residenzaFamigliaConvivenza, sezioni),
      ...controllaAltreLingue('altraLingua', richiesta.altraLingua, sezioni),
      ...controllaBilinguismo(
        'altraLingua',
        richiesta.altraLingua,
        richiesta.residenzaFamigliaConvivenza?.indirizzo,
      ),
    ];
  },
  aggregati: (richiesta, cerca, { chi }) => leggiAggregati(richiesta, cerca, chi.comune),
  blocca: ({ famiglia, componenti }) => ({ soggetti: componenti, famiglie: famiglia ? [famiglia] : [] }),
  controlli: (richiesta, a, { chi, oggi, luoghi }) =>
    controllaMutazioneFamiglia(richiesta, a, { comune: chi.comune, oggi, luoghi }),
  applica: applicaMutazioneFamiglia,
  accesso: (_, { componenti, elencati }) => ({
    soggetti: [
      ...new Set(
        [...componenti, ...elencati.flatMap(({ trovati }) => trovati)].map((s) => s.idSchedaSoggettoANPR),
      ),
    ],
    campi: ['generalita', 'famigliaConvivenza', 'residenza'],
  }),
});
