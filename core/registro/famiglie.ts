import type { Famiglia } from './modello.ts';

export function intestatario(famiglia: Famiglia): string | undefined {
  return famiglia.componenti.find(({ codiceLegame }) => codiceLegame === '1')?.idSchedaSoggettoANPR;
}

const piuRecente = (uno: string, altro: string): string => (uno > altro ? uno : altro);

/** The family without somebody; the others keep their ties unless `legami` says new ones (id of the person → tie). */
export function senzaComponente(
  famiglia: Famiglia,
  id: string,
  dal: string,
  legami: ReadonlyMap<string, string> = new Map(),
): Famiglia {
  const componenti = famiglia.componenti
    .filter((c) => c.idSchedaSoggettoANPR !== id)
    .map((c) => {
      const nuovo = legami.get(c.idSchedaSoggettoANPR);
      return nuovo === undefined || nuovo === c.codiceLegame ? c : { ...c, codiceLegame: nuovo };
    });
  return { ...famiglia, componenti, ultimaDecorrenza: piuRecente(dal, famiglia.ultimaDecorrenza) };
}
