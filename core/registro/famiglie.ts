import type { Famiglia } from './modello.ts';

export function intestatario(famiglia: Famiglia): string | undefined {
  return famiglia.componenti.find(({ codiceLegame }) => codiceLegame === '1')?.idSchedaSoggettoANPR;
}

const piuRecente = (uno: string, altro: string): string => (uno > altro ? uno : altro);

/** The family with somebody more, from a day on. */
export function conComponente(famiglia: Famiglia, id: string, codiceLegame: string, dal: string): Famiglia {
  const progressivi = famiglia.componenti.map((c) => Number(c.progressivoComponente));
  return {
    ...famiglia,
    componenti: [
      ...famiglia.componenti,
      {
        idSchedaSoggettoANPR: id,
        codiceLegame,
        dataDecorrenza: dal,
        progressivoComponente: String(Math.max(0, ...progressivi) + 1),
      },
    ],
    ultimaDecorrenza: piuRecente(dal, famiglia.ultimaDecorrenza),
  };
}

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
