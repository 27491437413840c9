import { useState, type ReactNode } from 'react';

/** How a question about a record ends. */
export interface Fine {
  readonly chiudi: () => void;
  /** It is done: the record is read again. */
  readonly fatto: () => void;
}

interface AttoAperto<A extends string> extends Fine {
  readonly aperto: A | undefined;
  /** Opens an act. @param classe how much it stands out. */
  readonly bottone: (atto: A, classe: string, nome: string) => ReactNode;
}

/** The acts on one record, each asked in front of it: one at a time. */
export function usaAttoAperto<A extends string>(rileggi: () => void): AttoAperto<A> {
  const [aperto, setAperto] = useState<A>();
  const chiudi = (): void => {
    setAperto(undefined);
  };
  return {
    aperto,
    chiudi,
    fatto: () => {
      chiudi();
      rileggi();
    },
    bottone: (atto, classe, nome) => (
      <button
        type="button"
        className={`btn ${classe}`}
        onClick={() => {
          setAperto(atto);
        }}
      >
        {nome}
      </button>
    ),
  };
}
