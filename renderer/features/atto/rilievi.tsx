import type { ReactNode } from 'react';
import { Spunta } from '../../ui/campi/scelta.tsx';
import { Avviso } from '../../ui/stati.tsx';
import type { RilievoAtto } from './controlli.ts';
import { usaForma } from './forma.tsx';

interface Proprieta {
  readonly rilievi: readonly RilievoAtto[];
  readonly salta: (rilievo: RilievoAtto) => void;
}

function Elenco({ rilievi, salta, daVedere }: Proprieta & { readonly daVedere?: boolean }): ReactNode {
  const { modulo, parole, cambiaModulo } = usaForma();
  const { t } = parole;
  return (
    <ul className="rilievi">
      {rilievi.map((uno) => (
        <li key={uno.firma}>
          <div>
            {uno.codice !== '' && <code>{uno.codice}</code>}{' '}
            <span lang={uno.ufficiale ? 'it' : undefined}>
              <strong>{uno.causa}</strong> {uno.rimedio}
            </span>
            {daVedere && (
              <Spunta
                nome={`visto ${uno.firma}`}
                etichetta={t('visto')}
                valore={modulo.visti.includes(uno.firma)}
                cambia={(si) => {
                  cambiaModulo((prima) => {
                    const altri = prima.visti.filter((una) => una !== uno.firma);
                    return { ...prima, visti: si ? [...altri, uno.firma] : altri };
                  }, `visto ${uno.firma}`);
                }}
              />
            )}
          </div>
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

/** All the errors together, each with the way to its field; warnings apart, each to be acknowledged. */
export function Rilievi({ rilievi, salta }: Proprieta): ReactNode {
  const {
    parole: { t },
  } = usaForma();
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
          <Elenco rilievi={avvisi} salta={salta} daVedere />
        </Avviso>
      )}
    </>
  );
}
