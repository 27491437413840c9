import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Avviso } from '../../ui/stati.tsx';
import type { Trovato } from './controlla.ts';

/** What stands in the way, all at once, each with the way to its field. */
export function Trovati({
  trovati,
  vai,
}: {
  readonly trovati: readonly Trovato[];
  readonly vai: (campo: string) => void;
}): ReactNode {
  const { t } = usaParole('estrazioni');
  if (trovati.length === 0) return undefined;
  return (
    <Avviso gravita="errore" annuncia titolo={t('daCorreggere', { count: trovati.length })}>
      <ul className="rilievi">
        {trovati.map(({ codice, campo, causa, rimedio, parola, quali = '' }) => {
          const nome =
            parola === 'criterioVuoto' ? t(`criteri.${quali}`) : parola === 'campoVuoto' ? t(quali) : quali;
          const detto =
            parola === undefined ? `${causa} ${rimedio}` : t(`trovati.${parola}`, { quali: nome });
          return (
            <li key={`${codice}${campo}${quali}`}>
              <span>
                {codice !== '' && <code>{codice}</code>}{' '}
                <span lang={parola === undefined ? 'it' : undefined}>{detto}</span>
              </span>
              <button
                type="button"
                className="btn btn-link btn-sm"
                aria-label={t('vaiAlCampoChe', { causa: detto })}
                onClick={() => {
                  vai(campo);
                }}
              >
                {t('vaiAlCampo')}
              </button>
            </li>
          );
        })}
      </ul>
    </Avviso>
  );
}
