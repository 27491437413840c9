import type { KeyboardEvent, ReactNode } from 'react';
import { usaCella } from './cella.ts';
import type { Colonna } from './colonne.ts';
import { finestra } from './finestra.ts';
import { Riga, Spazio } from './riga.tsx';
import type { Vista } from './vista.ts';

interface ProprietaCorpo<T> {
  readonly righe: readonly T[];
  readonly colonne: readonly Colonna<T>[];
  readonly chiave: (riga: T) => string;
  readonly apri: ((riga: T) => void) | undefined;
  readonly scelta: string | undefined;
  readonly vista: Vista;
}

/** The rows: one stop of the Tab key, then arrows from cell to cell; Enter opens the row. */
export function Corpo<T>({ righe, colonne, chiave, apri, scelta, vista }: ProprietaCorpo<T>): ReactNode {
  const { lunga } = vista;
  const { da, a } = finestra(righe.length, vista.scorso, vista.alto);
  const { qui, setQui, corpo, frecce } = usaCella(righe.length, colonne.length, vista);
  const questa = righe[qui.riga];
  const tasto = (evento: KeyboardEvent<HTMLElement>): void => {
    if (evento.key !== 'Enter' || !apri || questa === undefined || evento.repeat) {
      frecce(evento);
      return;
    }
    evento.preventDefault();
    apri(questa);
  };

  const disegna = (uno: T, n: number): ReactNode => (
    <Riga
      key={chiave(uno)}
      {...{ uno, n, colonne, qui, apri, fitta: lunga, aperta: scelta === chiave(uno), vai: setQui }}
    />
  );
  // The focused row is drawn even when it is scrolled away: the focus must not fall.
  const sopra = lunga && qui.riga < da && questa !== undefined;
  const sotto = lunga && qui.riga >= a && questa !== undefined;
  return (
    <tbody ref={corpo} className={lunga ? 'griglia-fitta' : undefined} onKeyDown={tasto}>
      {sopra && disegna(questa, qui.riga)}
      <Spazio righe={da - (sopra ? 1 : 0)} colonne={colonne.length} />
      {righe.slice(da, a).map((uno, i) => disegna(uno, da + i))}
      <Spazio righe={righe.length - a - (sotto ? 1 : 0)} colonne={colonne.length} />
      {sotto && disegna(questa, qui.riga)}
    </tbody>
  );
}
