import { useEffect, useEffectEvent, type ReactNode } from 'react';

interface Mosse {
  readonly avanti: (() => void) | undefined;
  readonly indietro: (() => void) | undefined;
  readonly annulla: () => void;
  readonly ripeti: () => void;
}
type Premuto = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'preventDefault'>;

function esegui(evento: Premuto, { avanti, indietro, annulla, ripeti }: Mosse): void {
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

/** Alt+Page moves between steps, Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) walk through what was written, in every field. */
export function Tasti({ children, ...mosse }: Mosse & { readonly children: ReactNode }): ReactNode {
  // After a click beside the fields the focus is nowhere, and the act is still what one is working at.
  const daNessunCampo = useEffectEvent((evento: KeyboardEvent) => {
    if (evento.target === document.body) esegui(evento, mosse);
  });
  useEffect(() => {
    const ascolta = (evento: KeyboardEvent): void => {
      daNessunCampo(evento);
    };
    window.addEventListener('keydown', ascolta);
    return () => {
      window.removeEventListener('keydown', ascolta);
    };
  }, []);
  return (
    <div
      className="atto"
      onKeyDown={(evento) => {
        // A question in front of the form has keys of its own.
        if (evento.target instanceof Element && evento.target.closest('dialog')) return;
        esegui(evento, mosse);
      }}
    >
      {children}
    </div>
  );
}
