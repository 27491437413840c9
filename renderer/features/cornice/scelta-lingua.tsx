import type { ReactNode } from 'react';
import { cambiaLingua, lingue, usaParole } from '../../lingua.ts';
import './lingue.css';

/** Each language in its own words. */
const nomi: Readonly<Record<string, string>> = { it: 'Italiano', en: 'English', de: 'Deutsch' };

export function SceltaLingua(): ReactNode {
  const { t, lingua } = usaParole('cornice');
  return (
    <div className="lingue" role="group" aria-label={t('lingua')}>
      {lingue.map((una) => (
        <button
          key={una}
          type="button"
          lang={una}
          aria-label={nomi[una]}
          aria-pressed={una === lingua}
          onClick={() => {
            void cambiaLingua(una);
          }}
        >
          {una.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
