import type { Kysely } from 'kysely';
import { fallito, type Esito } from '#contract/esito.ts';
import type { Consegna, NuovaConsegna, OperatoreSenzaCarta } from '#contract/wa/carte-operatore.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import { annota } from './annota.ts';
import { chiPuoRitirare, consegna } from './consegne.ts';
import {
  creaPersonalizzazione,
  type PartiPersonalizzazione,
  type Personalizzazione,
} from './personalizzazione.ts';
import { creaPrefettura, type Prefettura } from './prefettura.ts';
import { senzaPersonalizzazione } from './rifiuti.ts';
import { creaCarteUfficio, type CarteUfficio } from './ufficio.ts';

export type { PartiPersonalizzazione } from './personalizzazione.ts';

/** Cards of operators, from the lot to the drawer (decision 0040). */
export interface CarteOperatori {
  readonly prefettura: Prefettura;
  readonly personalizzazione: Personalizzazione;
  readonly ufficio: CarteUfficio;
  chiRitira(ente: string, chi: Chi): Promise<OperatoreSenzaCarta[]>;
  consegna(richiesta: NuovaConsegna, chi: Chi): Promise<Esito<Consegna, ErroreWa>>;
}

/** Of a register that makes no cards. */
export const nessunaPersonalizzazione: Personalizzazione = {
  inizia: async () => fallito(senzaPersonalizzazione),
  certifica: async () => fallito(senzaPersonalizzazione),
  chiudi: async () => fallito(senzaPersonalizzazione),
  controlla: async () => fallito(senzaPersonalizzazione),
};

export function creaCarteOperatori(parti: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
  /** What is remembered of sessions is not to be believed any more. */
  readonly dimenticaSessioni?: (() => void) | undefined;
  /** Left out, this register makes no cards. */
  readonly personalizzazione?: PartiPersonalizzazione | undefined;
}): CarteOperatori {
  const { db, orologio, personalizzazione, dimenticaSessioni } = parti;
  return {
    prefettura: creaPrefettura(parti),
    personalizzazione: personalizzazione
      ? creaPersonalizzazione(parti, personalizzazione)
      : nessunaPersonalizzazione,
    ufficio: creaCarteUfficio(parti),
    async chiRitira(ente, chi) {
      // A prefecture knows the people of its own province, and no others.
      const suo = ente.slice(0, 3) === chi.comune.slice(0, 3);
      const mano = { chi, istante: orologio() };
      await annota(db, 'chi ritira le carte', mano, {
        ...{ campi: ['operatore'], esito: suo ? 'OK' : 'non-trovato' },
      });
      return suo ? chiPuoRitirare(db, ente) : [];
    },
    async consegna(richiesta, chi) {
      const fatta = await consegna({ db, orologio }, richiesta, chi);
      // The card of a sindaco takes the place of another as it is put in his hands.
      dimenticaSessioni?.();
      return fatta;
    },
  };
}
