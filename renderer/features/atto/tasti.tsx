import type { ReactNode } from 'react';

/** Alt+Page moves between steps, Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) walk through what was written, in every field. */
export function Tasti({
  avanti,
  indietro,
  annulla,
  ripeti,
  children,
}: {
  readonly avanti: (() => void) | undefined;
  readonly indietro: (() => void) | undefined;
  readonly annulla: () => void;
  readonly ripeti: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div
      className="atto"
      onKeyDown={(evento) => {
        // A question in front of the form has keys of its own.
        if (evento.target instanceof Element && evento.target.closest('dialog')) return;
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
      }}
    >
      {children}
    </div>
  );
}
