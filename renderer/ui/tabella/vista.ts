import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { altezzaRiga, sogliaVirtuale } from './finestra.ts';

/** The sheet that a table is on, and how much of it is in sight; a short one is never asked. */
export interface Vista {
  readonly foglio: RefObject<HTMLDivElement | null>;
  /** Drawn only where it is looked at. */
  readonly lunga: boolean;
  readonly scorso: number;
  readonly alto: number;
  /** Brings a row into sight, by as little as is needed. */
  readonly mostra: (riga: number) => void;
}

/** For whoever draws the sheet itself: further down it is not there yet when this first looks for it. */
export function usaVista(quante: number): Vista {
  const foglio = useRef<HTMLDivElement>(null);
  const [vista, setVista] = useState({ scorso: 0, alto: 600 });
  const lunga = quante > sogliaVirtuale;

  useLayoutEffect(() => {
    const elemento = foglio.current;
    if (!elemento || !lunga) return;
    const guarda = (): void => {
      setVista({ scorso: elemento.scrollTop, alto: elemento.clientHeight });
    };
    guarda();
    elemento.addEventListener('scroll', guarda, { passive: true });
    return () => {
      elemento.removeEventListener('scroll', guarda);
    };
  }, [lunga]);

  const mostra = (riga: number): void => {
    const elemento = foglio.current;
    if (!lunga || !elemento) return;
    const testa = elemento.querySelector('thead')?.clientHeight ?? 0;
    const alto = riga * altezzaRiga;
    const visibile = elemento.clientHeight - testa - altezzaRiga;
    if (alto < elemento.scrollTop) elemento.scrollTop = alto;
    else if (alto > elemento.scrollTop + visibile) elemento.scrollTop = alto - visibile;
    setVista({ scorso: elemento.scrollTop, alto: elemento.clientHeight });
  };
  return { foglio, lunga, ...vista, mostra };
}
