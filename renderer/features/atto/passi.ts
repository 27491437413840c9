import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import type { RilievoAtto } from './controlli.ts';
import type { Punto } from './punti.ts';

interface Dove {
  readonly passo: string;
  readonly campo?: string;
}

export interface Cammino {
  readonly qui: string;
  readonly visti: ReadonlySet<string>;
  readonly vai: (passo: string, campo?: string) => void;
  readonly vistiTutti: () => void;
  readonly titolo: RefObject<HTMLHeadingElement | null>;
}

/**
 * Where one is in an act. A change of step puts the focus on its title, or on the field that was asked for; what is
 * missing in a step is said once it was left.
 */
export function usaPassi(
  passi: readonly string[],
  iniziale: () => Pick<Punto, 'passo' | 'percorso'> | undefined,
  tutti: boolean,
): Cammino {
  const [dove, setDove] = useState<Dove>(() => {
    const punto = iniziale();
    return punto ? { passo: punto.passo, campo: punto.percorso } : { passo: passi[0] ?? '' };
  });
  const [visti, setVisti] = useState<ReadonlySet<string>>(() => new Set(tutti ? passi : []));
  const titolo = useRef<HTMLHeadingElement>(null);
  // A step that the request no longer has: what follows it is the nearest.
  const qui = passi.includes(dove.passo) ? dove.passo : (passi.at(-1) ?? '');

  useEffect(() => {
    if (dove.campo === undefined) titolo.current?.focus();
    else vaiAlCampo(dove.campo);
  }, [dove]);

  const elenco = passi.join(' ');
  const vistiTutti = useCallback(() => {
    setVisti(new Set(elenco.split(' ')));
  }, [elenco]);
  const vai = useCallback(
    (passo: string, campo?: string): void => {
      setVisti((prima) => new Set(passo === 'riepilogo' ? elenco.split(' ') : [...prima, qui]));
      setDove({ passo, ...(campo === undefined || campo === '' ? {} : { campo }) });
    },
    [elenco, qui],
  );
  return { qui, visti, vai, vistiTutti, titolo };
}

export function statoPasso(
  passo: string,
  rilievi: readonly RilievoAtto[],
  visti: ReadonlySet<string>,
): 'fatto' | 'da-fare' | 'errori' {
  const suoi = rilievi.filter((uno) => uno.passo === passo && uno.gravita === 'E');
  if (passo === 'riepilogo') return 'da-fare';
  if (!visti.has(passo)) return suoi.some(({ manca }) => !manca) ? 'errori' : 'da-fare';
  return suoi.length === 0 ? 'fatto' : 'errori';
}
