import { useLayoutEffect } from 'react';

export type Comando =
  | 'cerca'
  | 'comandi'
  | 'iscrizioni'
  | 'uscita'
  | 'operazioni'
  | 'procedimenti'
  | 'carta-identita'
  | 'estrazioni'
  | 'richieste'
  | 'agenzia-entrate'
  | 'consolati'
  | 'tabelle'
  | 'postazione'
  | 'scheda'
  | 'certificati'
  | 'emessi'
  | 'indietro'
  | 'blocca'
  | 'aiuto';

interface Tasto {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

interface Scorciatoia {
  readonly comando: Comando;
  /** As the sheet shows them. */
  readonly tasti: readonly string[];
  /** The key by its place, or by what it writes. */
  readonly con: 'ctrl' | 'ctrl-maiuscole' | 'ctrl-alt' | 'alt' | 'niente';
  readonly tasto: string;
}

/** Every shortcut of the desk, in the order of the sheet: what is shown is what is bound. */
export const scorciatoie: readonly Scorciatoia[] = [
  { comando: 'cerca', tasti: ['Ctrl', 'K'], con: 'ctrl', tasto: 'KeyK' },
  { comando: 'comandi', tasti: ['Ctrl', '⇧', 'P'], con: 'ctrl-maiuscole', tasto: 'KeyP' },
  { comando: 'iscrizioni', tasti: ['Alt', 'I'], con: 'alt', tasto: 'KeyI' },
  { comando: 'uscita', tasti: ['Alt', 'U'], con: 'alt', tasto: 'KeyU' },
  { comando: 'operazioni', tasti: ['Alt', 'O'], con: 'alt', tasto: 'KeyO' },
  { comando: 'procedimenti', tasti: ['Alt', 'R'], con: 'alt', tasto: 'KeyR' },
  { comando: 'carta-identita', tasti: ['Alt', 'D'], con: 'alt', tasto: 'KeyD' },
  { comando: 'richieste', tasti: ['Alt', 'H'], con: 'alt', tasto: 'KeyH' },
  { comando: 'estrazioni', tasti: ['Alt', 'E'], con: 'alt', tasto: 'KeyE' },
  { comando: 'agenzia-entrate', tasti: ['Alt', 'A'], con: 'alt', tasto: 'KeyA' },
  { comando: 'consolati', tasti: ['Alt', 'N'], con: 'alt', tasto: 'KeyN' },
  { comando: 'tabelle', tasti: ['Alt', 'T'], con: 'alt', tasto: 'KeyT' },
  { comando: 'postazione', tasti: ['Alt', 'P'], con: 'alt', tasto: 'KeyP' },
  { comando: 'scheda', tasti: ['Alt', 'S'], con: 'alt', tasto: 'KeyS' },
  { comando: 'certificati', tasti: ['Alt', 'C'], con: 'alt', tasto: 'KeyC' },
  { comando: 'emessi', tasti: ['Alt', 'G'], con: 'alt', tasto: 'KeyG' },
  { comando: 'indietro', tasti: ['Alt', '←'], con: 'alt', tasto: 'ArrowLeft' },
  { comando: 'blocca', tasti: ['Ctrl', 'Alt', 'L'], con: 'ctrl-alt', tasto: 'KeyL' },
  { comando: 'aiuto', tasti: ['?'], con: 'niente', tasto: '?' },
];

function insieme({ altKey, ctrlKey, metaKey, shiftKey }: Tasto): Scorciatoia['con'] | undefined {
  const controllo = ctrlKey || metaKey;
  if (controllo && altKey) return 'ctrl-alt';
  if (controllo) return shiftKey ? 'ctrl-maiuscole' : 'ctrl';
  if (altKey) return shiftKey ? undefined : 'alt';
  return 'niente';
}

/** @param scrivendo the focus is where text is written: a plain `?` is then a question mark. */
export function comandoDi(tasto: Tasto, scrivendo: boolean): Comando | undefined {
  if (tasto.repeat) return undefined;
  const con = insieme(tasto);
  if (con === 'niente' && scrivendo) return undefined;
  return scorciatoie.find(
    (una) => una.con === con && una.tasto === (con === 'niente' ? tasto.key : tasto.code),
  )?.comando;
}

export function tastiDi(comando: Comando): readonly string[] {
  return scorciatoie.find((una) => una.comando === comando)?.tasti ?? [];
}

function siScrive(bersaglio: EventTarget | null): boolean {
  return bersaglio instanceof HTMLElement && bersaglio.matches('input, textarea, select, [contenteditable]');
}

/** Asked for by a screen, done by the frame. */
const chiesto = 'sportello-comando';
export function chiediComando(comando: Comando): void {
  dispatchEvent(new CustomEvent(chiesto, { detail: comando }));
}

/** Shortcuts wait while a question stands in front of everything; they are there as soon as the screen is seen. */
export function usaScorciatoie(esegui: (comando: Comando) => void): void {
  useLayoutEffect(() => {
    const premuto = (evento: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      const comando = comandoDi(evento, siScrive(evento.target));
      if (!comando) return;
      evento.preventDefault();
      esegui(comando);
    };
    const chiamato = (evento: Event): void => {
      esegui((evento as CustomEvent<Comando>).detail);
    };
    addEventListener(chiesto, chiamato);
    addEventListener('keydown', premuto);
    return () => {
      removeEventListener(chiesto, chiamato);
      removeEventListener('keydown', premuto);
    };
  }, [esegui]);
}
