import { useState, type ReactNode } from 'react';

interface Censimento {
  /** Key of the one that is open; undefined: the list is seen. */
  readonly aperto: string | undefined;
  readonly apri: (chiave: string) => void;
  readonly indietro: () => void;
  readonly inserisci: () => void;
  /** What the form of a new one is given, while it is open: once inserted, it is the one that is seen. */
  readonly nuovo: { readonly chiudi: () => void; readonly fatto: (chiave: string) => void } | undefined;
}

/** A list that is added to, and which of it is open. */
export function usaCensimento(rileggi: () => void): Censimento {
  const [aperto, setAperto] = useState<string>();
  const [inserisce, setInserisce] = useState(false);
  const chiudi = (): void => {
    setInserisce(false);
  };
  const fatto = (chiave: string): void => {
    chiudi();
    setAperto(chiave);
    rileggi();
  };
  return {
    aperto,
    apri: setAperto,
    indietro: () => {
      setAperto(undefined);
    },
    inserisci: () => {
      setInserisce(true);
    },
    nuovo: inserisce ? { chiudi, fatto } : undefined,
  };
}

/** What a list is of, and the way to add to it. */
export function TestaCensimento({
  intro,
  aggiungi,
  inserisci,
}: {
  readonly intro: string;
  /** What the button says; undefined for who may not. */
  readonly aggiungi: string | undefined;
  readonly inserisci: () => void;
}): ReactNode {
  return (
    <>
      <p className="utenti-intro">{intro}</p>
      {aggiungi !== undefined && (
        <div className="azioni">
          <button type="button" className="btn btn-primary" onClick={inserisci}>
            {aggiungi}
          </button>
        </div>
      )}
    </>
  );
}
