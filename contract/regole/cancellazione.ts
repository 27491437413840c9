import type { Richiesta2003 } from '../anpr/index.ts';
import { senzaZeri, voce } from '../tabelle/index.ts';
import { regoleElenco, type ElencoFamiglia } from './elenco-famiglia.ts';
import { regola, type Regola } from './regola.ts';
import { regoleSentenza } from './sentenza.ts';

export interface ContestoCancellazione {
  readonly richiesta: Richiesta2003;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

/** Table 15 for who lives in Italy, 28 for AIRE: without zeros in front. */
export function motivoCancellazione({ datiCancellazione }: Richiesta2003): string {
  return senzaZeri(datiCancellazione.motivoCancellazione);
}

const motivo = 'datiCancellazione.motivoCancellazione';

/** Pure rules of a cancellation for other reasons (workflows.md §5). */
export const regoleCancellazione: readonly Regola<ContestoCancellazione>[] = [
  regola('EN373', {
    campo: motivo,
    violata: ({ richiesta }) => {
      const codice = motivoCancellazione(richiesta);
      return ['1', '2'].includes(codice) || !(voce('15', codice) ?? voce('28', codice));
    },
  }),
  regola('EN376', {
    campo: 'destinazione.localita',
    violata: ({ richiesta }) =>
      motivoCancellazione(richiesta) === '3' && richiesta.destinazione?.localita !== undefined,
  }),
  regola('EN377', {
    campo: 'destinazione.comune',
    violata: ({ richiesta }) =>
      ['5', '8'].includes(motivoCancellazione(richiesta)) && richiesta.destinazione?.comune !== undefined,
  }),
  ...regoleSentenza<ContestoCancellazione>(
    'datiCancellazione.datiSentenza',
    ({ richiesta }) => richiesta.datiCancellazione.datiSentenza,
  ),
  ...regoleElenco<ContestoCancellazione>('elencoSoggetti', elencoCancellazione),
];

function elencoCancellazione({ richiesta }: ContestoCancellazione): ElencoFamiglia {
  return {
    ruolo: richiesta.datiControllo.ruoloSoggetto,
    cancellato: richiesta.generalitaPerRicerca,
    elenco: richiesta.elencoSoggetti ?? [],
  };
}
