import { useEffect, useState, type ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { CertificatoPossibile } from '#contract/wa/certificati.ts';
import { accaduto } from '../../accaduto.ts';
import { usaParole } from '../../lingua.ts';

/** Why not: each type that cannot be issued with its reasons and the way out. Who looks for one sees it at once. */
export function NonPossibili({
  possibili,
  elettorali,
  cercati,
}: {
  readonly possibili: readonly CertificatoPossibile[];
  /** Those of electors are looked for too: table 13 has none. */
  readonly elettorali: boolean;
  readonly cercati: boolean;
}): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const [aperti, setAperti] = useState(false);
  const quanti = possibili.length + (elettorali ? 1 : 0);
  const mostra = (aperti || cercati) && quanti > 0;
  useEffect(() => {
    if (mostra) accaduto('certificato', false);
  }, [mostra]);
  if (quanti === 0) return undefined;
  return (
    <div className="non-possibili">
      <button
        type="button"
        className="btn btn-link btn-sm"
        aria-expanded={mostra}
        aria-controls="non-possibili"
        disabled={cercati}
        onClick={() => {
          setAperti((ora) => !ora);
        }}
      >
        {t('percheNo', { count: quanti })}
      </button>
      <ul id="non-possibili" hidden={!mostra}>
        {possibili.map(({ tipo, motivi }) => (
          <li key={tipo}>
            <strong>{descrivi('13', tipo, lingua)}</strong>
            {motivi
              .filter(({ blocca }) => blocca)
              .map(({ codice, causa, rimedio }) => (
                <p key={`${codice} ${causa}`}>
                  <code>{codice}</code> {causa} <span className="rimedio">{rimedio}</span>
                </p>
              ))}
          </li>
        ))}
        {elettorali && (
          <li>
            <strong>{t('elettorali.nome')}</strong>
            <p>
              {t('elettorali.causa')} <span className="rimedio">{t('elettorali.rimedio')}</span>
            </p>
          </li>
        )}
      </ul>
    </div>
  );
}
