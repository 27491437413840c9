import type {
  CriteriAgenzia,
  DomandaAgenzia,
  EsitoConsultazione,
  RispostaAgenzia,
} from '#contract/agenzia-entrate/domanda.ts';
import type { Esito } from '#contract/esito.ts';

/** No answer: nothing was decided, and the same question may be asked again. */
export type GuastoAgenzia = 'irraggiungibile' | 'tempo' | 'fuori-servizio' | 'risposta';

/** The Agenzia delle Entrate, wherever it is: the real gateway, or the simulator. */
export interface Agenzia {
  /** Done once for each `id`, however many times it is asked. */
  chiedi(domanda: DomandaAgenzia): Promise<Esito<RispostaAgenzia, GuastoAgenzia>>;
  consulta(criteri: CriteriAgenzia): Promise<Esito<EsitoConsultazione, GuastoAgenzia>>;
}
