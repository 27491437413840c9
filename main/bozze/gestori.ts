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
  const negata = (): { readonly ok: false; readonly errore: ErroreCopia } => {
    parti.giornale({ evento: 'copia-bozze-negata' });
    return fallito(nessunoDentro);
  };
  const guasto = (errore: unknown): ErroreCopia => {
    parti.giornale({ evento: 'copia-bozze-ferma', ...voceGuasto(errore) });
    return copiaFerma;
  };
  const riordina = (operatore: string): void => {
    try {
      parti.copia.riordina(operatore);
    } catch (errore) {
      // What was read is whole: a full disk must not keep it from whoever asks for it.
      guasto(errore);
    }
  };
  return {
    'bozze.copia': async ({ operatore, nuove, tolte }) => {
      if (!parti.ammesso(operatore)) return negata();
      try {
        parti.copia.scrivi(operatore, nuove, tolte);
        return riuscito({});
      } catch (errore) {
        return fallito(guasto(errore));
      }
    },
    'bozze.copiate': async ({ operatore }) => {
      if (!parti.ammesso(operatore)) return negata();
      try {
        const righe = parti.copia.leggi(operatore);
        riordina(operatore);
        return riuscito({ righe });
      } catch (errore) {
        return fallito(guasto(errore));
      }
    },
  };
}
