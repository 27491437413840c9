import type { Giornale, Voce } from '../http/giornale.ts';
import type { Campione, Misura } from './esposizione.ts';

/** Upper bounds of the histogram, in seconds: from a look-up by code to what a person gives up waiting for. */
const soglie = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Durate {
  /** One for each bound, then all. */
  readonly fino: number[];
  somma: number;
  quante: number;
}

/** What the journal of a core says, counted: nothing that it would not write can come out here. */
export interface Conteggi {
  /** The same journal, heard. */
  ascolta(giornale: Giornale): Giornale;
  misure(): readonly Misura[];
}

/** JSON of an array keeps labels apart whatever they hold. */
const chiave = (...parti: readonly string[]): string => JSON.stringify(parti);
const parti = (di: string): readonly string[] => JSON.parse(di) as string[];

function campioniDi(durate: ReadonlyMap<string, Durate>): Campione[] {
  return [...durate].flatMap(([di, { fino, somma, quante }]) => {
    const [faccia = '', rotta = ''] = parti(di);
    const etichette = { faccia, rotta };
    return [
      ...soglie.map((soglia, quale) => ({
        ...{ coda: '_bucket', etichette: { ...etichette, le: String(soglia) }, valore: fino[quale] ?? 0 },
      })),
      { coda: '_bucket', etichette: { ...etichette, le: '+Inf' }, valore: quante },
      { coda: '_sum', etichette, valore: somma },
      { coda: '_count', etichette, valore: quante },
    ];
  });
}

export function creaConteggi(): Conteggi {
  const richieste = new Map<string, number>();
  const eventi = new Map<string, number>();
  const durate = new Map<string, Durate>();
  const aggiungi = (dove: Map<string, number>, di: string): void => {
    dove.set(di, (dove.get(di) ?? 0) + 1);
  };

  function conta({ evento, rotta, stato, ms, codice = '' }: Voce): void {
    if (rotta === undefined || stato === undefined || ms === undefined) {
      aggiungi(eventi, chiave(evento, codice));
      return;
    }
    aggiungi(richieste, chiave(evento, rotta, String(stato)));
    const di = chiave(evento, rotta);
    const sue = durate.get(di) ?? { fino: soglie.map(() => 0), somma: 0, quante: 0 };
    durate.set(di, sue);
    const secondi = ms / 1000;
    soglie.forEach((soglia, quale) => {
      if (secondi <= soglia) sue.fino[quale] = (sue.fino[quale] ?? 0) + 1;
    });
    sue.somma += secondi;
    sue.quante += 1;
  }

  return {
    ascolta: (giornale) => (voce) => {
      conta(voce);
      giornale(voce);
    },
    misure: () => [
      {
        ...{ nome: 'sportello_richieste_totale', tipo: 'counter' },
        aiuto: 'Richieste servite, per faccia, rotta ed esito HTTP.',
        campioni: [...richieste].map(([di, valore]) => {
          const [faccia = '', rotta = '', esito = ''] = parti(di);
          return { etichette: { faccia, rotta, esito }, valore };
        }),
      },
      {
        ...{ nome: 'sportello_durata_secondi', tipo: 'histogram' },
        aiuto: 'Tempo dal primo byte della richiesta all’ultimo della risposta.',
        campioni: campioniDi(durate),
      },
      {
        ...{ nome: 'sportello_eventi_totale', tipo: 'counter' },
        aiuto: 'Righe del giornale che non sono richieste: rifiuti, guasti, lavori.',
        campioni: [...eventi].map(([di, valore]) => {
          const [evento = '', codice = ''] = parti(di);
          return { etichette: { evento, codice }, valore };
        }),
      },
    ],
  };
}
