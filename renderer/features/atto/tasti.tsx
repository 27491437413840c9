import { useEffectEvent, useLayoutEffect, type ReactNode } from 'react';

export interface Mosse {
  readonly avanti: (() => void) | undefined;
  readonly indietro: (() => void) | undefined;
  readonly annulla: () => void;
  readonly ripeti: () => void;
}

function esegui(evento: KeyboardEvent, { avanti, indietro, annulla, ripeti }: Mosse): void {
  const tasto = evento.key.toLowerCase();
  const controllo = evento.ctrlKey || evento.metaKey;
  const mossa = evento.altKey
    ? { pagedown: avanti, pageup: indietro }[tasto]
    : controllo
      ? { z: evento.shiftKey ? ripeti : annulla, y: ripeti }[tasto]
      : undefined;
  if (!mossa) return;
  evento.preventDefault();
  mossa();
}

/**
 * Alt+Page moves between steps, Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) walk through what was written, in every field and
 * from none: after a click beside the fields the act is still what one is working at.
 */
export function Tasti({ children, ...mosse }: Mosse & { readonly children: ReactNode }): ReactNode {
  const premuto = useEffectEvent((evento: KeyboardEvent) => {
    // A question in front of the form has keys of its own.
    if (!document.querySelector('dialog[open]')) esegui(evento, mosse);
  });
  useLayoutEffect(() => {
    const ascolta = (evento: KeyboardEvent): void => {
      premuto(evento);
    };
    addEventListener('keydown', ascolta, { capture: true });
    return () => {
      removeEventListener('keydown', ascolta, { capture: true });
    };
  }, []);
  return <div className="atto">{children}</div>;
}
