import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { PrimaVolta } from './prima-volta.tsx';

/** Where the guided exercises are, for whoever does not know where to begin. */
export function Principio(): ReactNode {
  const { t } = usaParole('esercizi');
  const { vai } = usaNavigazione();
  return (
    <PrimaVolta
      dove="cerca"
      azione={
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          onClick={() => {
            vai({ nome: 'esercizi' });
          }}
        >
          {t('primaVolta.vai')}
        </button>
      }
    >
      {t('primaVolta.cerca')}
    </PrimaVolta>
  );
}
