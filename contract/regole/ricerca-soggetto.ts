import type { Generalita } from '../anpr/index.ts';
import { regola, type Regola } from './regola.ts';

/** Whether a person is said well enough to be looked for: by an id, by code and names, or by the five data of birth. */
export function ricercabile(g: Generalita): boolean {
  const nomi = (g.cognome ?? g.senzaCognome) !== undefined && (g.nome ?? g.senzaNome) !== undefined;
  const id = g.idSchedaSoggettoANPR ?? g.idSchedaSoggettoComune;
  const nascita = g.dataNascita !== undefined && g.luogoNascita !== undefined && g.sesso !== undefined;
  return id !== undefined || (nomi && (g.codiceFiscale !== undefined || nascita));
}

/** EN448 for services that look for a person by generalità. */
export function regolaRicercaSoggetto<C>(
  campo: string,
  di: (contesto: C) => Generalita | undefined,
): Regola<C> {
  return regola<C>('EN448', {
    campo,
    violata: (c) => {
      const chiesto = di(c);
      return chiesto !== undefined && !ricercabile(chiesto);
    },
  });
}
