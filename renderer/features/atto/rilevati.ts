import { useDeferredValue, useMemo } from 'react';
import type { Atto, Partenza, Ritratto } from './atto.ts';
import { controllaAtto, type RilievoAtto } from './controlli.ts';
import { nomeCompleto } from './di-chi.ts';
import { chiusa } from './frasi.ts';
import type { ModuloAtto } from './modulo.ts';
import type { ParoleAtto } from './parole.ts';
import { senzaTestata, type Mittente } from './richiesta.ts';
import { usaStabile } from './stabile.ts';

/** What the rules say of a form as it stands, and what would be registered. */
export interface Rilevati {
  readonly rilievi: readonly RilievoAtto[];
  readonly frase: string;
  readonly ritratto: Ritratto | undefined;
}

/**
 * Rules follow the typing at their own pace: a key never waits for them. Most keys change nothing of what is wrong or
 * said: what comes back is then the same object, and the fields are drawn once, for the key.
 */
export function usaRilevati(
  atto: Atto,
  modulo: ModuloAtto,
  partenza: Partenza,
  parole: ParoleAtto,
  mittente: Mittente | undefined,
): Rilevati {
  const { t, estremo } = parole;
  const fermo = useDeferredValue(modulo);
  const trovati = useMemo(
    () =>
      mittente
        ? controllaAtto(atto, fermo, partenza, mittente, {
            ...{ t, estremo },
            nome: (punto, punti) => nomeCompleto(punto, punti, fermo.richiesta, parole),
          })
        : [],
    [atto, fermo, partenza, mittente, parole, t, estremo],
  );
  const rilievi = usaStabile(trovati);
  const detto = useMemo(() => {
    const richiesta = senzaTestata(atto, fermo, partenza);
    return { frase: chiusa(atto.frase(richiesta, partenza)), ritratto: atto.ritratto?.(richiesta, partenza) };
  }, [atto, fermo, partenza]);
  return { rilievi, ...usaStabile(detto) };
}

/** What is said in place, by field: what is only missing, once its step was left. */
export function usaErrori(
  rilievi: readonly RilievoAtto[],
  visti: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  return useMemo(() => {
    const mostrati = rilievi.filter(
      ({ gravita, manca, passo }) => gravita === 'E' && (!manca || visti.has(passo)),
    );
    return new Map(mostrati.map((uno) => [uno.campo, `${uno.causa} ${uno.rimedio}`] as const));
  }, [rilievi, visti]);
}
