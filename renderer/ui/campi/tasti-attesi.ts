import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';

const diElenco = new Set(['ArrowDown', 'ArrowUp', 'Enter']);
const modificatori = new Set(['Shift', 'Control', 'Alt', 'Meta']);

export interface TastiAttesi {
  /** On the capture of keys around the field. */
  readonly tieni: (evento: KeyboardEvent) => void;
  /** The field was left: said now, or with the keys that wait. */
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
 * @param premi what the keys that waited do on the list, and what is done with the text if the field was left after them.
 * @param via the field goes off the screen, whatever still waits in it.
 */
export function usaTastiAttesi(
  attesa: boolean,
  premi: (tasti: readonly string[], uscito: boolean) => void,
  via?: (tasti: readonly string[]) => void,
): TastiAttesi {
  const tenuti = useRef<readonly string[]>([]);
  const uscito = useRef(false);
  const eQui = useEffectEvent(() => {
    const tasti = tenuti.current;
    const fuori = uscito.current;
    tenuti.current = [];
    uscito.current = false;
    if (tasti.length > 0 || fuori) premi(tasti, fuori);
  });
  useEffect(() => {
    if (!attesa) eQui();
  }, [attesa]);
  const sparisce = useEffectEvent(() => via?.(tenuti.current));
  useEffect(
    () => () => {
      sparisce();
    },
    [],
  );
  return {
    tieni(evento) {
      const { key, ctrlKey, altKey, metaKey } = evento;
      // A shortcut writes nothing: what was chosen before it holds.
      if (ctrlKey || altKey || metaKey || modificatori.has(key)) return;
      const inCoda = tenuti.current.length > 0;
      // Tab takes what the arrows are on, and goes on to the next field meanwhile.
      if (key === 'Tab' ? inCoda : (attesa || inCoda) && diElenco.has(key)) {
        tenuti.current = [...tenuti.current, key];
        if (key !== 'Tab') evento.preventDefault();
        evento.stopPropagation();
      } else tenuti.current = [];
    },
    esci() {
      uscito.current = attesa || tenuti.current.length > 0;
      if (!uscito.current) premi([], true);
    },
    rientra() {
      uscito.current = false;
    },
  };
}
