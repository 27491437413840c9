import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import type { Giudizio, Membro } from './lotto.ts';

/** A member with what the register says of what was chosen. */
export interface Giudicato {
  readonly membro: Membro;
  readonly giudizio: Giudizio;
  readonly dentro: boolean;
}

/**
 * Whose certificates: those who cannot have what was chosen are out, with the reason; those that the clerk must answer
 * for come in only when ticked.
 */
export function Membri({
  membri,
  cambia,
}: {
  readonly membri: readonly Giudicato[];
  readonly cambia: (id: string, dentro: boolean) => void;
}): ReactNode {
  const { t } = usaParole('certificati');
  return (
    <fieldset className="campo scelta" tabIndex={-1}>
      <legend>{t('lotto.chi')}</legend>
      <div className="scelta-colonna">
        {membri.map(({ membro, giudizio: { esito, motivi }, dentro }) => (
          <label key={membro.id} className={esito === 'no' ? 'impedita' : undefined}>
            <input
              type="checkbox"
              disabled={esito === 'no'}
              checked={dentro}
              onChange={({ target }) => {
                cambia(membro.id, target.checked);
              }}
            />
            <span>
              {membro.nome}
              {esito === 'forzando' && (
                <small className="tipi-forza">
                  <Icona nome="avviso" /> {t('lotto.rispondendone')}
                </small>
              )}
              {motivi.map(({ codice, causa, rimedio }) => (
                <small key={`${codice} ${causa}`}>
                  <code>{codice}</code> {causa} {rimedio}
                </small>
              ))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
