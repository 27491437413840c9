import { useCallback, useEffect, useRef, useState } from 'react';
import type { Archivio } from '../../offline/archivio.ts';
import type { Bozza } from '../../offline/pratica.ts';

/** When the draft was last on the disk and in its copy; `errore`: the disk refused it. */
export type Salvataggio = { readonly quando: number } | { readonly errore: true };

/** Milliseconds: after the last key, and at most from the first one that is not on the disk yet. */
const quiete = 150;
const massimo = 600;

/**
 * Keeps a draft on the disk while it is written: between two keys of a fast typist, not at each, because closing a draft
 * in its cipher and telling the rest of the desk would be felt under the fingers. Nothing waits when the form goes away.
 */
export function usaSalva(archivio: Archivio): {
  readonly salvataggio: Salvataggio | undefined;
  readonly letta: (bozza: Bozza) => void;
  readonly salva: (bozza: Bozza) => void;
  /** Resolves when the last change is on the disk. */
  readonly scritta: () => Promise<void>;
} {
  const [salvataggio, setSalvataggio] = useState<Salvataggio>();
  const catena = useRef<Promise<void>>(Promise.resolve());
  /** Outcomes are shown in the order of the writes: the copy of one must not hide that the next was refused. */
  const mostrata = useRef<Promise<void>>(Promise.resolve());
  const attesa = useRef<{ bozza: Bozza; dal: number } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const scrivi = useCallback((): void => {
    clearTimeout(timer.current);
    const bozza = attesa.current?.bozza;
    attesa.current = undefined;
    if (!bozza) return;
    const scritta = catena.current.then(() => archivio.salvaBozza(bozza));
    catena.current = scritta.catch(() => undefined);
    // The next write does not wait for the copy of this one; who reads that it is saved does.
    mostrata.current = mostrata.current
      .then(() => scritta)
      .then(() => archivio.copiato())
      .then(
        () => {
          setSalvataggio({ quando: bozza.modificata });
        },
        () => {
          setSalvataggio({ errore: true });
        },
      );
  }, [archivio]);

  useEffect(() => {
    addEventListener('pagehide', scrivi);
    return () => {
      removeEventListener('pagehide', scrivi);
      scrivi();
    };
  }, [scrivi]);

  const salva = useCallback(
    (bozza: Bozza): void => {
      const adesso = Date.now();
      const dal = attesa.current?.dal ?? adesso;
      attesa.current = { bozza, dal };
      clearTimeout(timer.current);
      timer.current = setTimeout(scrivi, Math.max(0, Math.min(quiete, dal + massimo - adesso)));
    },
    [scrivi],
  );
  const letta = useCallback((bozza: Bozza): void => {
    setSalvataggio({ quando: bozza.modificata });
  }, []);
  const scritta = useCallback((): Promise<void> => {
    scrivi();
    return catena.current;
  }, [scrivi]);
  return { salvataggio, letta, salva, scritta };
}
