import type { ReactNode } from 'react';
import { spiega } from '#contract/regole/index.ts';
import { usaParole } from '../../lingua.ts';
import type { Motivo } from '../../offline/macchina.ts';
import { Avviso } from '../../ui/stati.tsx';

function Elenco({
  motivi,
  correggi,
}: {
  readonly motivi: readonly Motivo[];
  readonly correggi: ((campo: string) => void) | undefined;
}): ReactNode {
  const { t } = usaParole('uscita');
  return (
    <ul className="rilievi">
      {motivi.map((uno, i) => {
        const nota = spiega(uno.codice);
        const causa = uno.codice === 'MULTIPLA' ? t('multipla.causa') : uno.testo || nota?.causa;
        const rimedio =
          uno.codice === 'MULTIPLA' ? t('multipla.rimedio') : (uno.rimedio ?? nota?.rimedio ?? '');
        const campo = uno.codice === 'MULTIPLA' ? 'paternita' : uno.campo;
        return (
          // The register may repeat a code: the place in its list tells them apart.
          <li key={`${uno.codice} ${i}`}>
            <span>
              {uno.codice !== '' && uno.codice !== 'MULTIPLA' && <code>{uno.codice}</code>}{' '}
              <span lang={uno.codice === 'MULTIPLA' ? undefined : 'it'}>
                <strong>{causa}</strong> {causa?.includes(rimedio) ? '' : rimedio}
              </span>
            </span>
            {correggi && campo !== undefined && campo !== '' && (
              <button
                type="button"
                className="btn btn-link btn-sm"
                aria-label={t('correggiCampoChe', { causa })}
                onClick={() => {
                  correggi(campo);
                }}
              >
                {t('correggiCampo')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What the register said: errors all together, warnings apart, each with cause, remedy and the way to its field. */
export function Motivi({
  motivi,
  titolo,
  correggi,
}: {
  readonly motivi: readonly Motivo[];
  readonly titolo: string;
  readonly correggi?: (campo: string) => void;
}): ReactNode {
  const { t } = usaParole('uscita');
  const errori = motivi.filter(({ blocca }) => blocca);
  const avvisi = motivi.filter(({ blocca }) => !blocca);
  return (
    <>
      {errori.length > 0 && (
        <Avviso gravita="errore" titolo={titolo}>
          <Elenco motivi={errori} correggi={correggi} />
        </Avviso>
      )}
      {avvisi.length > 0 && (
        <Avviso gravita="attenzione" titolo={t('avvisi', { count: avvisi.length })}>
          <Elenco motivi={avvisi} correggi={correggi} />
        </Avviso>
      )}
    </>
  );
}
