import type { z } from 'zod';
import { EsitoConsultazione, RispostaAgenzia } from '#contract/agenzia-entrate/domanda.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Agenzia, GuastoAgenzia } from './connettore.ts';

/** Longer than any queue of theirs; a person at the desk waits no more than this for a query. */
const attesaMassima = 10_000;

async function manda<R extends z.ZodType>(
  url: URL,
  corpo: object,
  risposta: R,
): Promise<Esito<z.infer<R>, GuastoAgenzia>> {
  let avuta: Response;
  try {
    avuta = await fetch(url, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      ...{ body: JSON.stringify(corpo), signal: AbortSignal.timeout(attesaMassima) },
    });
    if (!avuta.ok) return fallito(avuta.status >= 500 ? 'fuori-servizio' : 'risposta');
    const letta = risposta.safeParse(await avuta.json());
    return letta.success ? riuscito(letta.data) : fallito('risposta');
  } catch (errore) {
    return fallito((errore as Error).name === 'TimeoutError' ? 'tempo' : 'irraggiungibile');
  }
}

/** The gateway that answers JSON over HTTP: the bundled simulator, or what stands in front of the real service. */
export function agenziaHttp(indirizzo: string): Agenzia {
  const a = (percorso: string): URL => new URL(percorso, indirizzo);
  return {
    chiedi: (domanda) => manda(a('/domande'), domanda, RispostaAgenzia),
    consulta: (criteri) => manda(a('/consultazioni'), criteri, EsitoConsultazione),
  };
}
