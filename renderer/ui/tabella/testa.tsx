import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { prossimoOrdine, type Colonna, type Filtri, type Ordine } from './colonne.ts';

/** Names that sort, and under them, when asked for, what each column must hold. */
export function Testa<T>({
  colonne,
  ordine,
  cambiaOrdine,
  filtri,
  cambiaFiltro,
}: {
  readonly colonne: readonly Colonna<T>[];
  readonly ordine: Ordine | undefined;
  readonly cambiaOrdine: (ordine: Ordine | undefined) => void;
  /** Undefined: not shown. */
  readonly filtri: Filtri | undefined;
  readonly cambiaFiltro: (chiave: string, testo: string) => void;
}): ReactNode {
  const { t } = usaParole('tabella');
  return (
    <thead>
      <tr aria-rowindex={1}>
        {colonne.map(({ chiave, nome }) => {
          const verso = ordine?.chiave === chiave ? ordine.verso : 'none';
          return (
            <th key={chiave} scope="col" aria-sort={verso}>
              <button
                type="button"
                onClick={() => {
                  cambiaOrdine(prossimoOrdine(ordine, chiave));
                }}
              >
                {nome}
                <span aria-hidden="true">{{ ascending: '▲', descending: '▼', none: '' }[verso]}</span>
              </button>
              {filtri && (
                <input
                  type="search"
                  className="form-control form-control-sm"
                  aria-label={t('filtra', { colonna: nome })}
                  value={filtri[chiave] ?? ''}
                  onChange={({ target }) => {
                    cambiaFiltro(chiave, target.value);
                  }}
                />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
