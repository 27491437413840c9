import { servizi, type RispostaConnessione } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Chi } from '../chi.ts';
import { richiestaNonValida } from './rifiuti.ts';
import { nonElaborata, testataRisposta } from './risposte.ts';

/**
 * The test of the connection: whoever got this far has certificates, signatures and assertion in order. It looks into
 * no register and leaves no trace; `XXXX` says that the header names another municipality than the caller's.
 */
export function provaConnessione(grezza: unknown, chi: Chi): Esito<RispostaConnessione, ErroreWa> {
  const letta = servizi.TestConn.richiesta.parseJson(grezza);
  if (!letta.ok) return fallito(richiestaNonValida(letta.errore));
  const suo = letta.valore.testataRichiesta.codMittente === chi.comune;
  return riuscito({ testataRisposta: testataRisposta(letta.valore, nonElaborata, suo ? '0000' : 'XXXX') });
}
