import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { usaEvento } from '../../ponte.ts';
import { Icona } from '../../ui/icone.tsx';
import { perAssistenza } from './assistenza.ts';

/** EN527 is never the cause: it stands apart, with what may be sent to whoever helps. */
export function PerAssistenza({ pratica }: { readonly pratica: Pratica }): ReactNode {
  const { t } = usaParole('uscita');
  const postazione = usaEvento('postazione.stato');
  const [copiato, setCopiato] = useState<boolean>();
  const testo = perAssistenza(pratica, postazione);
  return (
    <details className="assistenza">
      <summary>{t('assistenza.titolo')}</summary>
      <p>{t('assistenza.nota')}</p>
      <pre>{testo}</pre>
      <button
        type="button"
        className="btn btn-sm btn-outline-primary"
        onClick={() => {
          navigator.clipboard.writeText(testo).then(
            () => {
              setCopiato(true);
            },
            () => {
              setCopiato(false);
            },
          );
        }}
      >
        <Icona nome="copia" /> {t('assistenza.copia')}
      </button>
      <span role="status" className="assistenza-esito">
        {copiato !== undefined && t(copiato ? 'assistenza.copiato' : 'assistenza.nonCopiato')}
      </span>
    </details>
  );
}
