import type { ReactNode } from 'react';

/** Data in pairs, name and value; pairs without value are left out. */
export function Coppie({
  voci,
}: {
  readonly voci: readonly (readonly [nome: string, valore: ReactNode])[];
}): ReactNode {
  const piene = voci.filter(([, valore]) => valore !== undefined && valore !== '' && valore !== null);
  return (
    <dl className="coppie">
      {piene.map(([nome, valore]) => (
        <div key={nome}>
          <dt>{nome}</dt>
          <dd>{valore}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Sezione({
  id,
  titolo,
  azioni,
  children,
}: {
  readonly id: string;
  readonly titolo: string;
  readonly azioni?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className="sezione" aria-labelledby={`${id}-titolo`} id={id}>
      <header>
        <h2 id={`${id}-titolo`}>{titolo}</h2>
        {azioni}
      </header>
      {children}
    </section>
  );
}

export interface Colonna<T> {
  readonly nome: string;
  readonly cella: (riga: T) => ReactNode;
  readonly stretta?: boolean;
}

/** A list in columns. @param didascalia what the table is, for whoever does not see it. */
export function Tabella<T>({
  didascalia,
  colonne,
  righe,
  chiave,
}: {
  readonly didascalia: string;
  readonly colonne: readonly Colonna<T>[];
  readonly righe: readonly T[];
  readonly chiave: (riga: T) => string;
}): ReactNode {
  return (
    // Reached by keyboard too, because on a narrow screen it scrolls sideways.
    <div className="tabella" role="group" aria-label={didascalia} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{didascalia}</caption>
        <thead>
          <tr>
            {colonne.map(({ nome }) => (
              <th key={nome} scope="col">
                {nome}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {righe.map((riga) => (
            <tr key={chiave(riga)}>
              {colonne.map(({ nome, cella, stretta }) => (
                <td key={nome} className={stretta ? 'stretta' : undefined}>
                  {cella(riga)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where one is in an act, and which steps can be gone back to. */
export function Passi({
  etichetta,
  passi,
  attuale,
  vai,
}: {
  readonly etichetta: string;
  readonly passi: readonly { readonly nome: string; readonly stato: 'fatto' | 'da-fare' | 'errori' }[];
  readonly attuale: number;
  readonly vai: (passo: number) => void;
}): ReactNode {
  return (
    <nav className="passi" aria-label={etichetta}>
      <ol>
        {passi.map(({ nome, stato }, i) => (
          <li key={nome} className={`passo-${stato}`}>
            <button
              type="button"
              aria-current={i === attuale ? 'step' : undefined}
              onClick={() => {
                vai(i);
              }}
            >
              <span className="passo-numero" aria-hidden="true">
                {stato === 'fatto' && i !== attuale ? '✓' : stato === 'errori' ? '!' : i + 1}
              </span>
              {nome}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
