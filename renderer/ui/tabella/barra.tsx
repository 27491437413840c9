import { useRef, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../icone.tsx';
import type { Colonna } from './colonne.ts';
import type { Scelta } from './memoria.ts';

/** Which columns are in sight: one at least stays. */
function SceltaColonne<T>({
  colonne,
  scelta,
}: {
  readonly colonne: readonly Colonna<T>[];
  readonly scelta: Scelta<T>;
}): ReactNode {
  const { t } = usaParole('tabella');
  const tendina = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={tendina}
      className="griglia-colonne"
      onKeyDown={(evento) => {
        if (evento.key !== 'Escape' || !tendina.current?.open) return;
        evento.stopPropagation();
        tendina.current.open = false;
        tendina.current.querySelector('summary')?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
          currentTarget.open = false;
      }}
    >
      <summary className="btn btn-sm btn-outline-primary">{t('colonne')}</summary>
      <fieldset>
        <legend className="visually-hidden">{t('colonneViste')}</legend>
        {colonne.map(({ chiave, nome }) => {
          const vista = scelta.eVista(chiave);
          return (
            <label key={chiave}>
              <input
                type="checkbox"
                checked={vista}
                disabled={vista && scelta.viste.length === 1}
                onChange={() => {
                  scelta.cambia(chiave);
                }}
              />
              {nome}
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}

/** What can be done with the whole table. */
export function Barra<T>({
  conto,
  filtra,
  conFiltri,
  cambiaFiltri,
  togliFiltri,
  esporta,
  colonne,
  scelta,
}: {
  readonly conto: string;
  readonly filtra: boolean;
  readonly conFiltri: boolean;
  readonly cambiaFiltri: () => void;
  readonly togliFiltri: () => void;
  readonly esporta: (() => void) | undefined;
  readonly colonne: readonly Colonna<T>[];
  readonly scelta: Scelta<T>;
}): ReactNode {
  const { t } = usaParole('tabella');
  return (
    <div className="griglia-barra">
      <span role="status">{conto}</span>
      {filtra && (
        <button type="button" className="btn btn-sm btn-link" onClick={togliFiltri}>
          {t('togliFiltri')}
        </button>
      )}
      <span className="griglia-azioni">
        <button
          type="button"
          className="btn btn-sm btn-outline-primary"
          aria-pressed={conFiltri}
          onClick={cambiaFiltri}
        >
          {t('filtri')}
        </button>
        <SceltaColonne colonne={colonne} scelta={scelta} />
        {esporta && (
          <button type="button" className="btn btn-sm btn-outline-primary" onClick={esporta}>
            <Icona nome="salva" /> {t('esporta')}
          </button>
        )}
      </span>
    </div>
  );
}
