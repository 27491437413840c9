import { useCallback, useEffect, useRef, useState } from 'react';
import type { Spedizioniere } from './offline/invio.ts';
import type { Pratica } from './offline/pratica.ts';

/** Milliseconds between two looks at an outbox that is waiting for an outcome. */
const attese = [3000, 10_000, 30_000, 60_000];

/** The outbox moves when the session comes back, when something is queued, and again while an outcome is awaited. */
export function usaSpedizione(
  spedizioniere: Spedizioniere | undefined,
  inSede: boolean,
  pratiche: readonly Pratica[],
): { readonly spedisci: () => Promise<void>; readonly discoFermo: boolean } {
  const giro = useRef(0);
  const [discoFermo, setDiscoFermo] = useState(false);
  const spedisci = useCallback(async (): Promise<void> => {
    try {
      await spedizioniere?.sveglia();
      setDiscoFermo(false);
    } catch {
      setDiscoFermo(true);
    }
  }, [spedizioniere]);
  // What was put off until a day is looked at again with the rest: its hour comes while nobody does anything.
  const ferme = pratiche.filter(({ stato }) =>
    ['in-coda', 'inviata', 'sospesa'].includes(stato.stato),
  ).length;

  useEffect(() => {
    if (!spedizioniere || !inSede || ferme === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let attivo = true;
    const prova = async (): Promise<void> => {
      await spedisci();
      if (!attivo) return;
      timer = setTimeout(() => void prova(), attese[Math.min(giro.current++, attese.length - 1)]);
    };
    giro.current = 0;
    void prova();
    return () => {
      attivo = false;
      clearTimeout(timer);
    };
  }, [spedizioniere, spedisci, inSede, ferme]);

  return { spedisci, discoFermo };
}
