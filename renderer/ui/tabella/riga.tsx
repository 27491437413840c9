import type { ReactNode } from 'react';
import type { Colonna } from './colonne.ts';
import { altezzaRiga, type Cella } from './finestra.ts';

/** One row of a table, of which at most one cell is a stop of the Tab key. */
export function Riga<T>({
  uno,
  n,
  colonne,
  qui,
  fitta,
  aperta,
  apri,
  vai,
}: {
  readonly uno: T;
  /** Its position among all rows, drawn or not. */
  readonly n: number;
  readonly colonne: readonly Colonna<T>[];
  /** The cell where the Tab key stops. */
  readonly qui: Cella;
  /** Too narrow for what it holds: each cell says its words whole when pointed at. */
  readonly fitta: boolean;
  readonly aperta: boolean;
  readonly apri: ((riga: T) => void) | undefined;
  readonly vai: (cella: Cella) => void;
}): ReactNode {
  return (
    <tr
      aria-rowindex={n + 2}
      aria-selected={apri && aperta}
      className={apri ? 'griglia-apribile' : undefined}
      onClick={() => {
        vai({ riga: n, colonna: qui.colonna });
        apri?.(uno);
      }}
    >
      {colonne.map((una, c) => {
        const suo = n === qui.riga && c === qui.colonna;
        return (
          <td
            key={una.chiave}
            role="gridcell"
            tabIndex={suo ? 0 : -1}
            className={una.stretta ? 'stretta' : undefined}
            title={fitta ? una.valore(uno) : undefined}
            onFocus={() => {
              if (!suo) vai({ riga: n, colonna: c });
            }}
          >
            {una.cella ? una.cella(uno) : una.valore(uno)}
          </td>
        );
      })}
    </tr>
  );
}

/** The room of rows that are not drawn. */
export function Spazio({ righe, colonne }: { readonly righe: number; readonly colonne: number }): ReactNode {
  if (righe <= 0) return undefined;
  return (
    <tr aria-hidden="true" className="griglia-spazio" style={{ height: righe * altezzaRiga }}>
      <td colSpan={colonne} />
    </tr>
  );
}
