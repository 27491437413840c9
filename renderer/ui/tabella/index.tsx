import { useMemo, useRef, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { Avviso, Caricamento, StatoVuoto, type Gravita } from '../stati.tsx';
import { Barra } from './barra.tsx';
import { filtra, ordina, type Colonna, type Filtri, type Ordine } from './colonne.ts';
import { Corpo } from './corpo.tsx';
import { csvDi } from './csv.ts';
import { sogliaVirtuale } from './finestra.ts';
import { usaColonne } from './memoria.ts';
import { Testa } from './testa.tsx';
import './tabella.css';

export type { Colonna } from './colonne.ts';

interface Esito {
  readonly gravita: Gravita;
  readonly titolo: string;
  readonly rimedio?: string;
}

/**
 * A table to work with: sorted and filtered by column, columns chosen and remembered, saved as CSV, walked through with
 * the arrows, long lists drawn only where they are looked at.
 */
export function Griglia<T>({
  nome,
  didascalia,
  colonne,
  righe,
  chiave,
  apri,
  scelta,
  vuoto,
  attesa = false,
  ordineIniziale,
  altre = false,
}: {
  /** Of the file and of the remembered columns: small letters and hyphens. */
  readonly nome: string;
  readonly didascalia: string;
  readonly colonne: readonly Colonna<T>[];
  readonly righe: readonly T[];
  readonly chiave: (riga: T) => string;
  readonly apri?: (riga: T) => void;
  /** The row that is open. */
  readonly scelta?: string | undefined;
  /** What to say, and how to begin, when there is nothing at all. */
  readonly vuoto: ReactNode;
  readonly attesa?: boolean;
  readonly ordineIniziale?: Ordine;
  /** There are more rows, not read yet. */
  readonly altre?: boolean;
}): ReactNode {
  const { t } = usaParole('tabella');
  const foglio = useRef<HTMLDivElement>(null);
  const [ordine, setOrdine] = useState(ordineIniziale);
  const [filtri, setFiltri] = useState<Filtri>({});
  const [conFiltri, setConFiltri] = useState(false);
  const [esito, setEsito] = useState<Esito>();
  const colonneScelte = usaColonne(nome, colonne);
  const { viste } = colonneScelte;
  const mostrate = useMemo(
    () => ordina(filtra(righe, viste, conFiltri ? filtri : {}), viste, ordine),
    [righe, viste, filtri, conFiltri, ordine],
  );

  const esporta = async (): Promise<void> => {
    const salvata = await chiama('documento.salvaTabella', { nome, csv: csvDi(viste, mostrate) });
    setEsito(
      salvata.ok
        ? { gravita: 'bene', titolo: t('salvata', { percorso: salvata.valore.percorso }) }
        : { gravita: 'errore', titolo: salvata.errore.messaggio, rimedio: salvata.errore.rimedio },
    );
  };

  if (righe.length === 0) return attesa ? <Caricamento /> : vuoto;
  const quante = mostrate.length;
  const conto =
    quante === righe.length
      ? t(altre ? 'righeAlmeno' : 'righe', { count: quante })
      : t('righeDi', { count: quante, tutte: righe.length });
  return (
    <div className="griglia">
      <Barra
        conto={conto}
        filtra={quante !== righe.length}
        conFiltri={conFiltri}
        cambiaFiltri={() => {
          setConFiltri((ora) => !ora);
        }}
        togliFiltri={() => {
          setFiltri({});
        }}
        esporta={quante > 0 ? () => void esporta() : undefined}
        colonne={colonne}
        scelta={colonneScelte}
      />
      {esito && (
        <Avviso gravita={esito.gravita} annuncia titolo={esito.titolo}>
          {esito.rimedio}
        </Avviso>
      )}
      <div
        ref={foglio}
        className={quante > sogliaVirtuale ? 'griglia-foglio griglia-lunga' : 'griglia-foglio'}
        aria-busy={attesa}
      >
        <table
          role="grid"
          className="table"
          aria-label={didascalia}
          aria-rowcount={quante + 1}
          aria-colcount={viste.length}
        >
          <Testa
            colonne={viste}
            ordine={ordine}
            cambiaOrdine={setOrdine}
            filtri={conFiltri ? filtri : undefined}
            cambiaFiltro={(quale, testo) => {
              setFiltri((ora) => ({ ...ora, [quale]: testo }));
            }}
          />
          <Corpo
            righe={mostrate}
            colonne={viste}
            chiave={chiave}
            apri={apri}
            scelta={scelta}
            foglio={foglio}
          />
        </table>
      </div>
      {quante === 0 && (
        <StatoVuoto icona="cerca" titolo={t('nessunaConFiltri')}>
          <p>{t('nessunaConFiltriTesto')}</p>
        </StatoVuoto>
      )}
    </div>
  );
}
