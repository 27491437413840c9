import type { LinguaEtichetta } from '#contract/tabelle/index.ts';
import { sezioniDi, vociDi } from '../../ufficiale/voci-scheda.ts';

export interface Riga {
  readonly percorso: string;
  /** Official name of the datum. */
  readonly nome: string;
  readonly prima: string | undefined;
  readonly dopo: string | undefined;
  readonly come: 'aggiunto' | 'tolto' | 'cambiato';
}
export interface SezioneDiversa {
  readonly sezione: string;
  readonly righe: readonly Riga[];
}

type Sezioni = Readonly<Record<string, unknown>>;

function come(prima: string | undefined, dopo: string | undefined): Riga['come'] {
  if (prima === undefined) return 'aggiunto';
  return dopo === undefined ? 'tolto' : 'cambiato';
}

/** Two states of a record side by side: only what differs, in the order of the record, in words. */
export function confronta(prima: Sezioni, dopo: Sezioni, lingua: LinguaEtichetta): SezioneDiversa[] {
  const sezioni = sezioniDi({ ...prima, ...dopo }).map(([sezione]) => sezione);
  return sezioni.flatMap((sezione) => {
    const [vecchie, nuove] = [prima, dopo].map(
      (lato) => new Map(vociDi(sezione, lato[sezione], lingua).map((voce) => [voce.percorso, voce])),
    );
    const percorsi = [...new Set([...(vecchie?.keys() ?? []), ...(nuove?.keys() ?? [])])];
    const righe = percorsi.flatMap((percorso): Riga[] => {
      const [da, a] = [vecchie?.get(percorso), nuove?.get(percorso)];
      if (da?.testo === a?.testo) return [];
      const nome = da?.nome ?? a?.nome ?? percorso;
      return [{ percorso, nome, prima: da?.testo, dopo: a?.testo, come: come(da?.testo, a?.testo) }];
    });
    return righe.length === 0 ? [] : [{ sezione, righe }];
  });
}
