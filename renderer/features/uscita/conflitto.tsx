import { useMemo, useState, type ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { differenze, type SezioneCambiata } from '../../offline/differenze.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { confronta, type SezioneDiversa } from '../confronto/confronta.ts';
import { Differenze } from '../confronto/differenze.tsx';
import { sceltaPossibile, type Preferenza } from './unisci.ts';

/** A side of the record, section by section. */
function lato({ dati, stato, famiglia }: Dossier): Readonly<Record<string, unknown>> {
  return { ...dati, stato, famiglia };
}

function Sezione({
  sezione,
  diversa,
  scelta,
  scegli,
}: {
  readonly sezione: string;
  /** In words; undefined: only numbers of machines have changed. */
  readonly diversa: SezioneDiversa | undefined;
  readonly scelta: Preferenza;
  /** Undefined: there is nothing to choose. */
  readonly scegli: ((scelta: Preferenza) => void) | undefined;
}): ReactNode {
  const { t } = usaParole('uscita');
  return (
    <section className="conflitto-sezione">
      {diversa ? (
        <Differenze sezioni={[diversa]} />
      ) : (
        <p>{t('conflitto.soloNumeri', { sezione: t(`sezione.${sezione}`, { defaultValue: sezione }) })}</p>
      )}
      {scegli ? (
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
  const { t, lingua } = usaParole('uscita');
  const { base } = pratica;
  const cambiate = useMemo(() => (base ? differenze(base.dossier, attuale) : []), [base, attuale]);
  const diverse = useMemo(
    () => (base ? confronta(lato(base.dossier), lato(attuale), lingua) : []),
    [base, attuale, lingua],
  );
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
      {cambiate.map(({ sezione }) => (
        <Sezione
          key={sezione}
          sezione={sezione}
          diversa={diverse.find((una) => una.sezione === sezione)}
          scelta={scelte[sezione] ?? 'nuovo'}
          scegli={
            sceltaPossibile(pratica, sezione)
              ? (scelta) => {
                  setScelte((prima) => ({ ...prima, [sezione]: scelta }));
                }
              : undefined
          }
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
