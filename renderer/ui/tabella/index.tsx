import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Avviso, Caricamento, StatoVuoto } from '../stati.tsx';
import { Barra } from './barra.tsx';
import type { Colonna, Ordine } from './colonne.ts';
import { Corpo } from './corpo.tsx';
import { usaEsporta } from './esporta.ts';
import { usaFiltrate, type Filtrate } from './filtrate.ts';
import { usaColonne } from './memoria.ts';
import { Testa } from './testa.tsx';
import { usaVista } from './vista.ts';
import './tabella.css';

export type { Colonna } from './colonne.ts';

/** What the rows of a table are, and what opens one. */
interface Righe<T> {
  readonly didascalia: string;
  readonly chiave: (riga: T) => string;
  readonly apri?: (riga: T) => void;
  /** The row that is open. */
  readonly scelta?: string | undefined;
  readonly attesa?: boolean;
}
interface ProprietaGriglia<T> extends Righe<T> {
  /** Of the file and of the remembered columns: small letters and hyphens. */
  readonly nome: string;
  readonly colonne: readonly Colonna<T>[];
  readonly righe: readonly T[];
  /** What to say, and how to begin, when there is nothing at all. */
  readonly vuoto: ReactNode;
  readonly ordineIniziale?: Ordine;
  /** There are more rows, not read yet. */
  readonly altre?: boolean;
}

function Foglio<T>({
  viste,
  filtrate: { mostrate, ordine, cambiaOrdine, filtri, cambiaFiltro },
  righe: { didascalia, chiave, apri, scelta, attesa = false },
}: {
  readonly viste: readonly Colonna<T>[];
  readonly filtrate: Filtrate<T>;
  readonly righe: Righe<T>;
}): ReactNode {
  const quante = mostrate.length;
  const vista = usaVista(quante);
  return (
    <div
      ref={vista.foglio}
      className={vista.lunga ? 'griglia-foglio griglia-lunga' : 'griglia-foglio'}
      aria-busy={attesa}
    >
      <table
        role="grid"
        className="table"
        aria-label={didascalia}
        aria-rowcount={quante + 1}
        aria-colcount={viste.length}
      >
        <Testa colonne={viste} {...{ ordine, cambiaOrdine, filtri, cambiaFiltro }} />
        <Corpo righe={mostrate} colonne={viste} {...{ chiave, apri, scelta, vista }} />
      </table>
    </div>
  );
}

/**
 * A table to work with: sorted and filtered by column, columns chosen and remembered, saved as CSV, walked through with
 * the arrows, long lists drawn only where they are looked at.
 */
export function Griglia<T>({
  nome,
  colonne,
  righe,
  vuoto,
  ordineIniziale,
  altre = false,
  ...fatte
}: ProprietaGriglia<T>): ReactNode {
  const { t } = usaParole('tabella');
  const scelta = usaColonne(nome, colonne);
  const { viste } = scelta;
  const filtrate = usaFiltrate(righe, viste, ordineIniziale);
  const { esito, esporta } = usaEsporta<T>(nome);

  if (righe.length === 0) return fatte.attesa ? <Caricamento /> : vuoto;
  const { mostrate, filtri, cambiaFiltri, togliFiltri } = filtrate;
  const quante = mostrate.length;
  const conto =
    quante === righe.length
      ? t(altre ? 'righeAlmeno' : 'righe', { count: quante })
      : t('righeDi', { count: quante, tutte: righe.length });
  return (
    <div className="griglia">
      <Barra
        {...{ conto, colonne, scelta, cambiaFiltri, togliFiltri }}
        filtra={quante !== righe.length}
        conFiltri={filtri !== undefined}
        esporta={quante > 0 ? () => void esporta(viste, mostrate) : undefined}
      />
      {esito && (
        <Avviso gravita={esito.gravita} annuncia titolo={esito.titolo}>
          {esito.rimedio}
        </Avviso>
      )}
      <Foglio viste={viste} filtrate={filtrate} righe={fatte} />
      {quante === 0 && (
        <StatoVuoto icona="cerca" titolo={t('nessunaConFiltri')}>
          <p>{t('nessunaConFiltriTesto')}</p>
        </StatoVuoto>
      )}
    </div>
  );
}
