import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Avviso } from '../../ui/stati.tsx';
import type { RilievoModulo } from './controlli.ts';

function Elenco({
  rilievi,
  salta,
}: {
  readonly rilievi: readonly RilievoModulo[];
  readonly salta: (rilievo: RilievoModulo) => void;
}): ReactNode {
  const { t } = usaParole('nascita');
  return (
    <ul className="rilievi">
      {rilievi.map((uno) => (
        <li key={`${uno.codice} ${uno.campo} ${uno.causa}`}>
          <span>
            {uno.codice !== '' && <code>{uno.codice}</code>} <strong>{uno.causa}</strong> {uno.rimedio}
          </span>
          {uno.campo !== '' && (
            <button
              type="button"
              className="btn btn-link btn-sm"
              aria-label={t('vaiA', { causa: uno.causa })}
              onClick={() => {
                salta(uno);
              }}
            >
              {t('vai')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** All the errors together, each with the way to its field; warnings apart, because they stop nothing. */
export function Rilievi({
  rilievi,
  salta,
}: {
  readonly rilievi: readonly RilievoModulo[];
  readonly salta: (rilievo: RilievoModulo) => void;
}): ReactNode {
  const { t } = usaParole('nascita');
  const errori = rilievi.filter(({ gravita }) => gravita === 'E');
  const avvisi = rilievi.filter(({ gravita }) => gravita === 'W');
  return (
    <>
      {errori.length > 0 && (
        <Avviso gravita="errore" titolo={t('errori', { count: errori.length })}>
          <Elenco rilievi={errori} salta={salta} />
        </Avviso>
      )}
      {avvisi.length > 0 && (
        <Avviso gravita="attenzione" titolo={t('avvisi', { count: avvisi.length })}>
          <Elenco rilievi={avvisi} salta={salta} />
        </Avviso>
      )}
    </>
  );
}
