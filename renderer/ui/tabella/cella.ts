import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { altezzaRiga, muovi, type Cella } from './finestra.ts';
import type { Vista } from './vista.ts';

/** The one cell where the Tab key stops: arrows move it, and the focus follows once its row is drawn. */
export function usaCella(
  righe: number,
  colonne: number,
  { foglio, lunga, mostra }: Vista,
): {
  readonly qui: Cella;
  readonly setQui: (cella: Cella) => void;
  readonly corpo: RefObject<HTMLTableSectionElement | null>;
  readonly frecce: (evento: KeyboardEvent<HTMLElement>) => void;
} {
  const corpo = useRef<HTMLTableSectionElement>(null);
  const [scelta, setQui] = useState<Cella>({ riga: 0, colonna: 0 });
  const daMettere = useRef(false);
  const qui = { riga: Math.min(scelta.riga, righe - 1), colonna: Math.min(scelta.colonna, colonne - 1) };

  useLayoutEffect(() => {
    if (!daMettere.current) return;
    const cella = corpo.current?.querySelector<HTMLElement>('[tabindex="0"]');
    if (!cella) return;
    daMettere.current = false;
    cella.focus({ preventScroll: lunga });
  });

  const frecce = (evento: KeyboardEvent<HTMLElement>): void => {
    if (evento.altKey || evento.metaKey) return;
    const pagina = Math.max(1, Math.floor((foglio.current?.clientHeight ?? 400) / altezzaRiga) - 2);
    const dove = muovi(qui, evento, { righe, colonne, pagina });
    if (!dove) return;
    evento.preventDefault();
    daMettere.current = true;
    setQui(dove);
    mostra(dove.riga);
  };
  return { qui, setQui, corpo, frecce };
}
