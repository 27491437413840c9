import type { CSSProperties, ReactNode } from 'react';
import type { Componente } from '#contract/wa/registro.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { legame } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { anni } from '../cerca/eta.ts';
import { disegna, misure, type Albero as Disegno } from './albero.ts';
import './albero.css';

/** Tab. 5 and tab. 6: who heads a family, or answers for a convivenza. */
const intestatario = '1';

export function Membro({
  uno,
  tipoScheda,
  questo,
}: {
  readonly uno: Componente;
  readonly tipoScheda: string;
  readonly questo: boolean;
}): ReactNode {
  const { t, lingua } = usaParole('famiglia');
  const { vai } = usaNavigazione();
  const nome = `${uno.cognome} ${uno.nome}`.trim();
  const suoi = anni(uno.dataNascita, oggi());
  return (
    <button
      type="button"
      className={uno.codiceLegame === intestatario ? 'membro membro-capo' : 'membro'}
      aria-current={questo ? 'true' : undefined}
      onClick={() => {
        vai({ nome: 'scheda', id: uno.idSchedaSoggettoANPR, titolo: nome });
      }}
    >
      <Icona nome="persona" />
      <span>
        <strong>{nome}</strong>
        <small>
          {legame(uno.codiceLegame, tipoScheda, lingua)}
          {suoi !== undefined && ` · ${t('anni', { count: suoi })}`}
          <span className="membro-dal">{` · ${t('dalGiorno', { giorno: mostraGiorno(uno.dataDecorrenza) })}`}</span>
        </small>
      </span>
    </button>
  );
}

function Linee({ disegno }: { readonly disegno: Disegno }): ReactNode {
  const { larghezza, altezza, coppie, filiazioni } = disegno;
  return (
    <svg className="albero-linee" viewBox={`0 0 ${larghezza} ${altezza}`} aria-hidden="true">
      {coppie.map((d) => (
        <path key={d} className="albero-coppia" d={d} />
      ))}
      {filiazioni.map((d) => (
        <path key={d} className="albero-filiazione" d={d} />
      ))}
    </svg>
  );
}

/**
 * A family drawn by generations. Under the lines it is a list of people in reading order, which is what a screen reader
 * and the keyboard find; where there is no room it shows as that list.
 */
export function Albero({
  componenti,
  tipoScheda,
  questo,
}: {
  readonly componenti: readonly Componente[];
  readonly tipoScheda: string;
  /** Whose record it is drawn in. */
  readonly questo?: string;
}): ReactNode {
  const { t } = usaParole('famiglia');
  // Whoever lives in a convivenza is tied to it, not to the others.
  const disegno = disegna(tipoScheda === '4' ? [] : componenti);
  const nodi =
    tipoScheda === '4' ? componenti.map((chi) => ({ chi, x: undefined, y: undefined })) : disegno.nodi;
  const misura = {
    '--albero-larghezza': `${disegno.larghezza}px`,
    '--albero-altezza': `${disegno.altezza}px`,
    '--membro-larghezza': `${misure.larghezza}px`,
    '--membro-altezza': `${misure.altezza}px`,
  } as CSSProperties;
  return (
    <div className="albero-cornice">
      <div className={tipoScheda === '4' ? 'albero-elenco' : 'albero-foglio'} style={misura}>
        <Linee disegno={disegno} />
        <ul aria-label={t('componenti')}>
          {nodi.map(({ chi, x, y }) => (
            <li key={chi.idSchedaSoggettoANPR} style={x === undefined ? undefined : { left: x, top: y }}>
              <Membro uno={chi} tipoScheda={tipoScheda} questo={chi.idSchedaSoggettoANPR === questo} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
