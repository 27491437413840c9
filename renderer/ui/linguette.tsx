import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface Linguetta<C extends string> {
  readonly chiave: C;
  readonly nome: string;
  /** How many things are behind it. */
  readonly quanti?: number | undefined;
}

/** Where a key leads; undefined when it leads nowhere. */
function postoDi(tasto: string, qui: number, quante: number): number | undefined {
  const passi: Readonly<Record<string, number>> = {
    ArrowRight: qui + 1,
    ArrowLeft: qui - 1,
    Home: 0,
    End: quante - 1,
  };
  return passi[tasto];
}

/** Parts of one screen, one at a time: arrows move between them, Tab goes on to what they show (ARIA tabs). */
export function Linguette<C extends string>({
  etichetta,
  linguette,
  scelta,
  scegli,
  children,
}: {
  readonly etichetta: string;
  readonly linguette: readonly Linguetta<C>[];
  readonly scelta: C;
  readonly scegli: (chiave: C) => void;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  const barra = useRef<HTMLDivElement>(null);
  const vaiA = (posto: number): void => {
    const quale = linguette[(posto + linguette.length) % linguette.length];
    if (!quale) return;
    scegli(quale.chiave);
    barra.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${quale.chiave}`)}`)?.focus();
  };
  const frecce = (evento: KeyboardEvent): void => {
    const qui = linguette.findIndex(({ chiave }) => chiave === scelta);
    const posto = postoDi(evento.key, qui, linguette.length);
    if (posto === undefined || evento.altKey || evento.ctrlKey) return;
    evento.preventDefault();
    vaiA(posto);
  };
  return (
    <>
      <div ref={barra} className="linguette" role="tablist" aria-label={etichetta} onKeyDown={frecce}>
        {linguette.map(({ chiave, nome, quanti }) => (
          <button
            key={chiave}
            type="button"
            role="tab"
            id={`${id}-${chiave}`}
            aria-selected={chiave === scelta}
            aria-controls={`${id}-foglio`}
            tabIndex={chiave === scelta ? 0 : -1}
            onClick={() => {
              scegli(chiave);
            }}
          >
            {nome}
            {quanti !== undefined && quanti > 0 && <span className="linguetta-quanti">{quanti}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-foglio`} aria-labelledby={`${id}-${scelta}`}>
        {children}
      </div>
    </>
  );
}
