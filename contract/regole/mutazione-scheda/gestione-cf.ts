import { regoleCodiceFiscale } from '../gestione-cf.ts';
import { regola, type Regola } from '../regola.ts';
import { haTipo, type ContestoMutazione } from './contesto.ts';

/** Where the personal data as they will be give the code. */
export const campoCodice = 'generalitaDaModificare.generalita.codiceFiscale.codFiscale';

const comeOvunque = regoleCodiceFiscale<ContestoMutazione>(campoCodice, ({ richiesta }) => {
  const nuove = richiesta.generalitaDaModificare?.generalita;
  if (!nuove || !haTipo(richiesta, '01')) return undefined;
  return { gestione: richiesta.datiControllo.gestioneCF, dato: nuove.codiceFiscale?.codFiscale };
});

/** A change of personal data goes to the Agenzia delle Entrate: it says what to do with the code (model.md §5). */
export const regoleCodice: readonly Regola<ContestoMutazione>[] = [
  ...comeOvunque,
  // Who is new may be registered without a code (EN147); who is there is given one.
  regola('EN146', {
    campo: 'datiControllo.gestioneCF',
    violata: ({ richiesta }) =>
      haTipo(richiesta, '01') &&
      richiesta.generalitaDaModificare?.generalita !== undefined &&
      richiesta.generalitaDaModificare.generalita.codiceFiscale === undefined &&
      richiesta.datiControllo.gestioneCF === '3',
  }),
];
