/** What holds for the paper model from a day on. */
export interface PeriodoModello {
  /** `AAAA-MM-GG`. */
  readonly dal: string;
  /** Whether it lets its holder cross borders within the Union. */
  readonly viaggio: boolean;
  /** Whether it is issued at the request of whoever is entitled, or for documented urgency alone. */
  readonly rilascio: 'ordinario' | 'urgenza';
  readonly norma: string;
}

/** Rules of the paper model over time, the latest last: a new norm is a new line. */
export const periodiModello: readonly [PeriodoModello, ...PeriodoModello[]] = [
  { dal: '1931-07-01', viaggio: true, rilascio: 'ordinario', norma: 'r.d. 773/1931, art. 3' },
  // Circolare 8/2017: once the office issues the electronic card, that on paper is for real and documented urgency.
  {
    dal: '2017-09-05',
    viaggio: true,
    rilascio: 'urgenza',
    norma: 'd.l. 78/2015, art. 10; circolare MI 8/2017',
  },
  { dal: '2026-08-03', viaggio: false, rilascio: 'urgenza', norma: 'regolamento (UE) 2019/1157, art. 5' },
];

/** What holds on a day, `AAAA-MM-GG`. */
export function modelloAl(giorno: string): PeriodoModello {
  return periodiModello.findLast(({ dal }) => dal <= giorno) ?? periodiModello[0];
}

/** The day from which a paper card is no travel document, whatever is written on it. */
export const fineViaggio = '2026-08-03';
