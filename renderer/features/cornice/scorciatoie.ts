import { useEffect } from 'react';

export type Comando = 'cerca' | 'uscita' | 'postazione' | 'scheda' | 'indietro' | 'blocca' | 'aiuto';

interface Tasto {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** As shown in the sheet of shortcuts, in this order. */
export const scorciatoie: readonly { readonly comando: Comando; readonly tasti: readonly string[] }[] = [
  { comando: 'cerca', tasti: ['Ctrl', 'K'] },
  { comando: 'uscita', tasti: ['Alt', 'U'] },
  { comando: 'postazione', tasti: ['Alt', 'P'] },
  { comando: 'scheda', tasti: ['Alt', 'S'] },
  { comando: 'indietro', tasti: ['Alt', '←'] },
  { comando: 'blocca', tasti: ['Ctrl', 'Alt', 'L'] },
  { comando: 'aiuto', tasti: ['?'] },
];

const conAlt: Readonly<Record<string, Comando>> = {
  KeyU: 'uscita',
  KeyP: 'postazione',
  KeyS: 'scheda',
  ArrowLeft: 'indietro',
};

/** @param scrivendo the focus is where text is written: a plain `?` is then a question mark. */
export function comandoDi(tasto: Tasto, scrivendo: boolean): Comando | undefined {
  if (tasto.repeat) return undefined;
  const controllo = tasto.ctrlKey || tasto.metaKey;
  if (controllo && tasto.altKey) return tasto.code === 'KeyL' ? 'blocca' : undefined;
  if (controllo && !tasto.shiftKey) return tasto.key.toLowerCase() === 'k' ? 'cerca' : undefined;
  if (tasto.altKey && !controllo && !tasto.shiftKey) return conAlt[tasto.code];
  return tasto.key === '?' && !tasto.altKey && !scrivendo ? 'aiuto' : undefined;
}

function siScrive(bersaglio: EventTarget | null): boolean {
  return bersaglio instanceof HTMLElement && bersaglio.matches('input, textarea, select, [contenteditable]');
}

/** Shortcuts wait while a question stands in front of everything. */
export function usaScorciatoie(esegui: (comando: Comando) => void): void {
  useEffect(() => {
    const premuto = (evento: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      const comando = comandoDi(evento, siScrive(evento.target));
      if (!comando) return;
      evento.preventDefault();
      esegui(comando);
    };
    addEventListener('keydown', premuto);
    return () => {
      removeEventListener('keydown', premuto);
    };
  }, [esegui]);
}
