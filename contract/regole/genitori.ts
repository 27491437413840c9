import type { Richiesta1001 } from '../anpr/index.ts';
import { regola, type Regola } from './regola.ts';

type R = Regola<{ readonly richiesta: Richiesta1001 }>;

/** `filiazione` 1 both parents, 2 father, 3 mother, 4 other; `attribuzioneFamiglia` 1, 2, 3 likewise, 4 and 5 none. */
export function vuolePadre(codice: string | undefined): boolean {
  return codice === '1' || codice === '2';
}
export function vuoleMadre(codice: string | undefined): boolean {
  return codice === '1' || codice === '3';
}

const controllo = ({ datiControllo }: Richiesta1001): Richiesta1001['datiControllo'] => datiControllo;

/** An unknown parent written as people wrote it on paper, `NN` or `N. N.`. */
const scrittoNN = (genitore: Richiesta1001['paternita']): boolean =>
  [genitore?.generalita.cognome, genitore?.generalita.nome].some((nome) =>
    /^N\.?\s?N\.?$/i.test(nome?.trim() ?? ''),
  );

const indicati: readonly R[] = [
  regola('ES036', {
    campo: 'paternita',
    violata: ({ richiesta }) => vuolePadre(controllo(richiesta).filiazione) && !richiesta.paternita,
  }),
  regola('ES037', {
    campo: 'maternita',
    violata: ({ richiesta }) => vuoleMadre(controllo(richiesta).filiazione) && !richiesta.maternita,
  }),
  regola('ES042', {
    campo: 'paternita',
    violata: ({ richiesta }) => vuolePadre(controllo(richiesta).attribuzioneFamiglia) && !richiesta.paternita,
  }),
  regola('ES043', {
    campo: 'maternita',
    violata: ({ richiesta }) => vuoleMadre(controllo(richiesta).attribuzioneFamiglia) && !richiesta.maternita,
  }),
  regola('ES040', {
    campo: 'paternita.generalita.cognome',
    violata: ({ richiesta }) =>
      ['1', '3'].includes(controllo(richiesta).origineCognome ?? '') &&
      !richiesta.paternita?.generalita.cognome,
  }),
  regola('ES041', {
    campo: 'maternita.generalita.cognome',
    violata: ({ richiesta }) =>
      ['2', '3'].includes(controllo(richiesta).origineCognome ?? '') &&
      !richiesta.maternita?.generalita.cognome,
  }),
  regola('EN566', {
    campo: 'paternita.generalita',
    violata: ({ richiesta }) => scrittoNN(richiesta.paternita),
  }),
  regola('EN566', {
    campo: 'maternita.generalita',
    violata: ({ richiesta }) => scrittoNN(richiesta.maternita),
  }),
];

/** A parent must be found with certainty where the family depends on it. */
const identificabile = (genitore: Richiesta1001['paternita']): boolean => {
  if (!genitore) return true;
  const { codiceFiscale, idSchedaSoggettoANPR, cognome, nome, dataNascita } = genitore.generalita;
  return Boolean(codiceFiscale ?? idSchedaSoggettoANPR ?? (cognome && nome && dataNascita));
};

const trovabili: readonly R[] = [
  regola('EN140', {
    campo: 'paternita.generalita',
    violata: ({ richiesta }) =>
      vuolePadre(controllo(richiesta).attribuzioneFamiglia) && !identificabile(richiesta.paternita),
  }),
  regola('EN140', {
    campo: 'maternita.generalita',
    violata: ({ richiesta }) =>
      vuoleMadre(controllo(richiesta).attribuzioneFamiglia) && !identificabile(richiesta.maternita),
  }),
];

/** The parents are there when something depends on them, and can be found. */
export const regoleGenitori: readonly R[] = [...indicati, ...trovabili];
