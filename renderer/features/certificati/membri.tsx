import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { impedimenti, type Membro } from './lotto.ts';

/** Whose certificates: those who cannot have what was chosen are out, with the reason. */
export function Membri({
  membri,
  tipi,
  esclusi,
  cambia,
}: {
  readonly membri: readonly Membro[];
  readonly tipi: readonly string[];
  readonly esclusi: ReadonlySet<string>;
  readonly cambia: (id: string, dentro: boolean) => void;
}): ReactNode {
  const { t } = usaParole('certificati');
  return (
    <fieldset className="campo scelta" tabIndex={-1}>
      <legend>{t('lotto.chi')}</legend>
      <div className="scelta-colonna">
        {membri.map((uno) => {
          const contro = impedimenti(uno, tipi);
          return (
            <label key={uno.id} className={contro.length > 0 ? 'impedita' : undefined}>
              <input
                type="checkbox"
                disabled={contro.length > 0}
                checked={contro.length === 0 && !esclusi.has(uno.id)}
                onChange={({ target }) => {
                  cambia(uno.id, target.checked);
                }}
              />
              <span>
                {uno.nome}
                {contro.map(({ codice, causa, rimedio }) => (
                  <small key={`${codice} ${causa}`}>
                    <code>{codice}</code> {causa} {rimedio}
                  </small>
                ))}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
