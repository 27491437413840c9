import { regoleCodiceFiscale } from '../gestione-cf.ts';
import type { Regola } from '../regola.ts';
import { haTipo, type ContestoMutazione } from './contesto.ts';

/** Where the personal data as they will be give the code. */
export const campoCodice = 'generalitaDaModificare.generalita.codiceFiscale.codFiscale';

/** A change of personal data goes to the Agenzia delle Entrate: it says what to do with the code (model.md §5). */
export const regoleCodice: readonly Regola<ContestoMutazione>[] = regoleCodiceFiscale<ContestoMutazione>(
  campoCodice,
  ({ richiesta }) => {
    const nuove = richiesta.generalitaDaModificare?.generalita;
    if (!nuove || !haTipo(richiesta, '01')) return undefined;
    return { gestione: richiesta.datiControllo.gestioneCF, dato: nuove.codiceFiscale?.codFiscale };
  },
);
