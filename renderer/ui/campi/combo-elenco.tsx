import { useEffect, useState, type ReactNode } from 'react';

export interface VoceCombo {
  readonly id: string;
  readonly nome: string;
  /** Beside the name, in small. */
  readonly accanto?: string | undefined;
}

/** Entries drawn at once: the rest of a long list comes when somebody goes down to it. */
const tratto = 40;

/** The entries under the text of a combo, of which one may have the arrows on it. */
export function ElencoCombo({
  id,
  etichetta,
  classe,
  voci,
  fuoco,
  prendi,
}: {
  /** Of the text. */
  readonly id: string;
  readonly etichetta: string;
  readonly classe: string;
  readonly voci: readonly VoceCombo[];
  readonly fuoco: number | undefined;
  readonly prendi: (quale: number) => void;
}): ReactNode {
  const [disegnate, setDisegnate] = useState(tratto);
  const mostrate = voci.slice(0, Math.max(disegnate, (fuoco ?? 0) + 1));
  useEffect(() => {
    if (fuoco !== undefined)
      document.getElementById(`${id}-voce-${fuoco}`)?.scrollIntoView({ block: 'nearest' });
  }, [fuoco, id]);
  return (
    <div
      id={`${id}-elenco`}
      role="listbox"
      aria-label={etichetta}
      className={classe}
      // A press on the list does not take the focus from the text.
      onMouseDown={(evento) => {
        evento.preventDefault();
      }}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + clientHeight * 2 > scrollHeight && mostrate.length < voci.length)
          setDisegnate(mostrate.length + tratto);
      }}
    >
      {mostrate.map((voce, i) => (
        <div
          key={voce.id}
          id={`${id}-voce-${i}`}
          role="option"
          aria-selected={i === fuoco}
          data-focused={i === fuoco || undefined}
          aria-setsize={voci.length}
          aria-posinset={i + 1}
          onClick={() => {
            prendi(i);
          }}
        >
          <span>{voce.nome}</span>
          {voce.accanto !== undefined && <small>{voce.accanto}</small>}
        </div>
      ))}
    </div>
  );
}
