import type { ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import type { Riga, SezioneDiversa } from '../confronto/confronta.ts';
import { usaParoleScheda } from '../confronto/parole.ts';
import { usaConflitto, type Scelte } from './usa-conflitto.ts';

/** Rows. */
const lunga = 4;

/** One datum, its two values side by side: where the act depends on it, the value is what one chooses. */
function Dato({
  riga,
  conta,
  diPrima,
  scegli,
}: {
  readonly riga: Riga;
  readonly conta: boolean;
  readonly diPrima: boolean;
  readonly scegli: (diPrima: boolean) => void;
}): ReactNode {
  const { t } = usaParole('uscita');
  const parole = usaParoleScheda();
  const campo = parole.campo(riga.nome);
  const testo = (valore: string | undefined): string =>
    valore === undefined ? t('conflitto.assente') : parole.valore(riga.nome, valore);
  const cella = (valore: string | undefined, prima: boolean): ReactNode =>
    conta ? (
      <label className="conflitto-scelta">
        <input
          type="radio"
          name={`conflitto-${riga.percorso}`}
          aria-label={`${campo}, ${t(prima ? 'conflitto.prima' : 'conflitto.adesso')}: ${testo(valore)}`}
          checked={diPrima === prima}
          onChange={() => {
            scegli(prima);
          }}
        />
        <span>{testo(valore)}</span>
      </label>
    ) : (
      testo(valore)
    );
  return (
    <tr>
      <th scope="row">
        {campo}
        {!conta && <small>{t('conflitto.fuoriAtto')}</small>}
      </th>
      <td>{cella(riga.prima, true)}</td>
      <td>{cella(riga.dopo, false)}</td>
    </tr>
  );
}

function Sezione({
  diversa: { sezione, righe },
  scelte: { contano, diPrima, scegli },
}: {
  readonly diversa: SezioneDiversa;
  readonly scelte: Scelte;
}): ReactNode {
  const { t } = usaParole('uscita');
  const parole = usaParoleScheda();
  const tavola = (
    <table className="table conflitto-sezione">
      <caption>{parole.sezione(sezione)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('conflitto.dato')}</th>
          <th scope="col">{t('conflitto.prima')}</th>
          <th scope="col">{t('conflitto.adesso')}</th>
        </tr>
      </thead>
      <tbody>
        {righe.map((riga) => (
          <Dato
            key={riga.percorso}
            riga={riga}
            conta={contano.has(riga.percorso)}
            diPrima={diPrima.has(riga.percorso)}
            scegli={(prima) => {
              scegli(riga.percorso, prima);
            }}
          />
        ))}
      </tbody>
    </table>
  );
  // A long section on which nothing depends must not push away what is to be decided.
  if (righe.length <= lunga || righe.some(({ percorso }) => contano.has(percorso))) return tavola;
  return (
    <details>
      <summary>
        {parole.sezione(sezione)}: {t('conflitto.fuoriAtto')}
      </summary>
      {tavola}
    </details>
  );
}

/** The record moved after the act was confirmed: what changed, datum by datum, and whose word holds. */
export function Conflitto({
  pratica,
  attuale,
  quando,
  rivedi,
  manda,
}: {
  readonly pratica: Pratica;
  readonly attuale: Dossier;
  readonly quando: number;
  /** @param diPrima paths of the data to keep as they were. */
  readonly rivedi: (diPrima: readonly string[]) => void;
  readonly manda: () => void;
}): ReactNode {
  const { t } = usaParole('uscita');
  const { diverse, scelte } = usaConflitto(pratica, attuale);
  return (
    <>
      <Avviso
        gravita="attenzione"
        titolo={t('conflitto.titolo', {
          chi: cognomeNome(generalitaDi(attuale)),
          letto: mostraIstante(pratica.base?.letto),
          quando: mostraIstante(quando),
        })}
      >
        <p>{t('conflitto.spiega')}</p>
      </Avviso>
      {diverse.length === 0 && <p>{t('conflitto.soloOperazioni')}</p>}
      {diverse.map((diversa) => (
        <Sezione key={diversa.sezione} diversa={diversa} scelte={scelte} />
      ))}
      <div className="azioni">
        <button
          type="button"
          className="btn btn-primary"
          onClick={() => {
            rivedi([...scelte.diPrima]);
          }}
        >
          <Icona nome="matita" /> {t('conflitto.rivedi')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={manda}>
          <Icona nome="invia" /> {t('conflitto.manda')}
        </button>
      </div>
    </>
  );
}
