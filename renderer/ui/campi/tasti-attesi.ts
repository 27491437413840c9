import { useEffect, useRef, type KeyboardEvent } from 'react';

const diElenco = new Set(['ArrowDown', 'ArrowUp', 'Enter']);

/**
 * A fast clerk types, and is on Enter before the list of what was typed is here. Keys that choose are held until it is,
 * then pressed: on the list of before they would take something else, on none they would be lost.
 *
 * @param attesa the list of what is written now has been asked for and is not here.
 * @returns goes on the capture of keys around the field.
 */
export function usaTastiAttesi(attesa: boolean): (evento: KeyboardEvent) => void {
  const tenuti = useRef<string[]>([]);
  const campo = useRef<EventTarget>(undefined);
  useEffect(() => {
    if (attesa || tenuti.current.length === 0) return undefined;
    // One at a time: each meets the list as the one before left it.
    const orologio = setInterval(() => {
      const key = tenuti.current.shift();
      if (key === undefined) clearInterval(orologio);
      else
        campo.current?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    return () => {
      clearInterval(orologio);
    };
  }, [attesa]);
  return (evento) => {
    if (!evento.nativeEvent.isTrusted) return;
    if (attesa && diElenco.has(evento.key)) {
      tenuti.current.push(evento.key);
      campo.current = evento.target;
      evento.preventDefault();
      evento.stopPropagation();
    } else tenuti.current = [];
  };
}
