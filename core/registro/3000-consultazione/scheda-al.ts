import type { Famiglia, Soggetto } from '../modello.ts';
import type { Ricerca } from '../operazione.ts';

/** Documents as they were at the end of a day: those of today are not looked for among the versions. */
export interface AlGiorno {
  readonly soggetto: (soggetto: Soggetto) => Promise<Soggetto | undefined>;
  readonly famiglia: (id: string | undefined) => Promise<Famiglia | undefined>;
}

export function alGiorno(cerca: Ricerca, giorno: string, oggi: string): AlGiorno {
  const passato = giorno < oggi;
  return {
    soggetto: async (soggetto) =>
      passato ? cerca.soggettoAl(soggetto.idSchedaSoggettoANPR, giorno) : soggetto,
    famiglia: async (id) => {
      if (id === undefined || !/^\d{1,18}$/.test(id)) return undefined;
      return passato ? cerca.famigliaAl(id, giorno) : cerca.famiglia(id);
    },
  };
}
