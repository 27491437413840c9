import type { Selectable } from 'kysely';
import type { GuastoAgenzia, StatoDomanda } from '#contract/wa/agenzia-entrate.ts';
import type { RichiestaInTabella } from '../tabelle.ts';

/** A question as the desk sees it. */
export function statoDomanda(riga: Selectable<RichiestaInTabella>): StatoDomanda {
  const { tipo, stato, chiesta, conclusa, tentativi, prossimo, guasto, codice, codice_fiscale } = riga;
  return {
    ...{ tipo, stato, chiesta: chiesta.toISOString(), tentativi },
    ...(conclusa && { conclusa: conclusa.toISOString() }),
    ...(stato === 'attesa' && tentativi > 0 && { prossimo: prossimo.toISOString() }),
    ...(guasto !== null && { guasto: guasto as GuastoAgenzia }),
    ...(codice !== null && { codice }),
    ...(codice_fiscale !== null && { codiceFiscale: codice_fiscale }),
  };
}
