import { useMemo, useState, type ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { differenze, type SezioneCambiata } from '../../offline/differenze.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { nellAtto, type Preferenza } from './unisci.ts';

function mostra(valore: string | undefined, manca: string): string {
  return valore === undefined ? manca : mostraGiorno(valore) || valore;
}

function Sezione({
  cambiata: { sezione, differenze: righe },
  scelta,
  scegli,
}: {
  readonly cambiata: SezioneCambiata;
  readonly scelta: Preferenza;
  readonly scegli: (scelta: Preferenza) => void;
}): ReactNode {
  const { t } = usaParole('uscita');
  const titolo = t(`sezione.${sezione}`, { defaultValue: sezione });
  return (
    <section className="conflitto-sezione" aria-label={titolo}>
      <table className="table">
        <caption>{titolo}</caption>
        <thead>
          <tr>
            <th scope="col">{t('conflitto.dato')}</th>
            <th scope="col">{t('conflitto.prima')}</th>
            <th scope="col">{t('conflitto.adesso')}</th>
          </tr>
        </thead>
        <tbody>
          {righe.map(({ percorso, prima, adesso }) => (
            <tr key={percorso}>
              <th scope="row">{percorso}</th>
              <td>{mostra(prima, t('conflitto.assente'))}</td>
              <td>
                <mark>{mostra(adesso, t('conflitto.assente'))}</mark>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {nellAtto.includes(sezione) ? (
        <fieldset className="scelta">
          <legend>{t('conflitto.nellAtto')}</legend>
          <div className="scelta-riga">
            {(['nuovo', 'atto'] as const).map((valore) => (
              <label key={valore}>
                <input
                  type="radio"
                  name={`conflitto-${sezione}`}
                  checked={scelta === valore}
                  onChange={() => {
                    scegli(valore);
                  }}
                />
                <span>{t(`conflitto.usa.${valore}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : (
        <p className="campo-nota">{t('conflitto.fuoriAtto')}</p>
      )}
    </section>
  );
}

/** The record moved after the act was confirmed: what changed, field by field, and whose word holds. */
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
  readonly rivedi: (
    cambiate: readonly SezioneCambiata[],
    scelte: Readonly<Record<string, Preferenza>>,
  ) => void;
  readonly manda: () => void;
}): ReactNode {
  const { t } = usaParole('uscita');
  const { base } = pratica;
  const cambiate = useMemo(() => (base ? differenze(base.dossier, attuale) : []), [base, attuale]);
  const [scelte, setScelte] = useState<Readonly<Record<string, Preferenza>>>({});
  return (
    <>
      <Avviso
        gravita="attenzione"
        titolo={t('conflitto.titolo', {
          chi: cognomeNome(generalitaDi(attuale)),
          letto: mostraIstante(base?.letto),
          quando: mostraIstante(quando),
        })}
      >
        <p>{t('conflitto.spiega')}</p>
      </Avviso>
      {cambiate.length === 0 && <p>{t('conflitto.soloOperazioni')}</p>}
      {cambiate.map((cambiata) => (
        <Sezione
          key={cambiata.sezione}
          cambiata={cambiata}
          scelta={scelte[cambiata.sezione] ?? 'nuovo'}
          scegli={(scelta) => {
            setScelte((prima) => ({ ...prima, [cambiata.sezione]: scelta }));
          }}
        />
      ))}
      <div className="azioni">
        <button
          type="button"
          className="btn btn-primary"
          onClick={() => {
            rivedi(cambiate, scelte);
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
