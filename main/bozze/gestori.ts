import type { Gestori } from '#contract/bridge/index.ts';
import type { ErroreCopia } from '#contract/bridge/errori.ts';
import { fallito, riuscito } from '#contract/esito.ts';
import { nessunoDentro } from '../accesso/errori.ts';
import { voceGuasto, type Giornale } from '../giornale.ts';
import type { CopiaBozze } from './copia.ts';

type NomiBozze = Extract<keyof Gestori, `bozze.${string}`>;

const copiaFerma: ErroreCopia = {
  tipo: 'copia-bozze',
  messaggio: 'La copia delle bozze su questa postazione non si legge o non si scrive.',
  rimedio:
    'Le bozze del browser non sono state toccate. Libera spazio sul disco e riprova; se continua, chiama il referente informatico.',
};

/** @param ammesso whoever is in has opened the archive of that name. SECURITY: of no other is anything read or written. */
export function gestoriBozze(parti: {
  readonly copia: CopiaBozze;
  readonly ammesso: (operatore: string) => boolean;
  readonly giornale: Giornale;
}): Pick<Gestori, NomiBozze> {
  const guasto = (errore: unknown): ErroreCopia => {
    parti.giornale({ evento: 'copia-bozze-ferma', ...voceGuasto(errore) });
    return copiaFerma;
  };
  return {
    'bozze.copia': async ({ operatore, nuove, tolte }) => {
      if (!parti.ammesso(operatore)) return fallito(nessunoDentro);
      try {
        parti.copia.scrivi(operatore, nuove, tolte);
        return riuscito({});
      } catch (errore) {
        return fallito(guasto(errore));
      }
    },
    'bozze.copiate': async ({ operatore }) => {
      if (!parti.ammesso(operatore)) return fallito(nessunoDentro);
      try {
        return riuscito({ righe: parti.copia.leggi(operatore) });
      } catch (errore) {
        return fallito(guasto(errore));
      }
    },
  };
}
