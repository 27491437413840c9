import type { ReactNode } from 'react';
import { idCampo } from '../../../ui/campi/campo.tsx';
import { Icona } from '../../../ui/icone.tsx';

/** A person or a family in their part of an act: who they are there, and the way to take them out of it. */
export function Riquadro({
  percorso,
  ruolo,
  chi,
  errato,
  togli,
  children,
}: {
  readonly percorso: string;
  readonly ruolo: string;
  readonly chi: string | undefined;
  readonly errato: boolean;
  /** Left out while nobody is there. */
  readonly togli:
    { readonly nome: string; readonly etichetta?: string; readonly fai: () => void } | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section
      className={errato ? 'genitore genitore-errato' : 'genitore'}
      aria-label={ruolo}
      id={idCampo(percorso)}
      tabIndex={-1}
    >
      <header>
        <h3>
          <span className="genitore-ruolo">{ruolo}</span>
          {chi}
        </h3>
        {togli && (
          <button
            type="button"
            className="btn btn-sm btn-outline-primary"
            aria-label={togli.etichetta}
            onClick={togli.fai}
          >
            <Icona nome="chiudi" /> {togli.nome}
          </button>
        )}
      </header>
      {children}
    </section>
  );
}
