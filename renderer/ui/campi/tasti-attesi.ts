import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';

const diElenco = new Set(['ArrowDown', 'ArrowUp', 'Enter']);
const modificatori = new Set(['Shift', 'Control', 'Alt', 'Meta']);

export interface TastiAttesi {
  /** On the capture of keys around the field. */
  readonly tieni: (evento: KeyboardEvent) => void;
  /** The field was left: `lascia` now, or when the keys that wait have been pressed. */
  readonly esci: () => void;
  /** It was entered again before that. */
  readonly rientra: () => void;
}

/**
 * A fast clerk types, and is on Enter, and in the next field, before the list of what was typed is here. Keys that choose
 * are held until it is, then pressed: on the list of before they would take something else, on none they would be lost.
 * The same holds for what a field makes of its text when it is left.
 *
 * @param attesa the list of what is written now has been asked for and is not here.
 * @param lascia what is done with the text of a field that was left.
 */
export function usaTastiAttesi(attesa: boolean, lascia: () => void): TastiAttesi {
  const tenuti = useRef<string[]>([]);
  const uscito = useRef(false);
  const campo = useRef<EventTarget>(undefined);
  const esce = useEffectEvent(() => {
    if (uscito.current) lascia();
    uscito.current = false;
  });
  useEffect(() => {
    if (attesa || (tenuti.current.length === 0 && !uscito.current)) return undefined;
    // One at a time: each meets the list as the one before left it.
    const orologio = setInterval(() => {
      const key = tenuti.current.shift();
      if (key !== undefined) {
        campo.current?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        return;
      }
      clearInterval(orologio);
      esce();
    });
    return () => {
      clearInterval(orologio);
    };
  }, [attesa]);
  return {
    tieni(evento) {
      const { key, ctrlKey, altKey, metaKey } = evento;
      // A shortcut writes nothing: what was chosen before it holds.
      const scorciatoia = ctrlKey || altKey || metaKey || modificatori.has(key);
      if (!evento.nativeEvent.isTrusted || scorciatoia) return;
      const inCoda = tenuti.current.length > 0;
      // Tab takes what the arrows are on, and goes on to the next field meanwhile.
      if (key === 'Tab' ? inCoda : (attesa || inCoda) && diElenco.has(key)) {
        tenuti.current.push(key);
        campo.current = evento.target;
        if (key !== 'Tab') evento.preventDefault();
        evento.stopPropagation();
      } else tenuti.current = [];
    },
    esci() {
      uscito.current = attesa || tenuti.current.length > 0;
      if (!uscito.current) lascia();
    },
    rientra() {
      uscito.current = false;
    },
  };
}
