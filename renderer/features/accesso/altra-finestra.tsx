import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Avviso } from '../../ui/stati.tsx';

/** The same operator is at work in another window: one of the two leads. */
export function AltraFinestra({ prendi }: { readonly prendi: () => void }): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <Avviso
      gravita="attenzione"
      annuncia
      titolo={t('altraFinestra.titolo')}
      azioni={
        <button type="button" className="btn btn-primary" onClick={prendi}>
          {t('altraFinestra.prendi')}
        </button>
      }
    >
      {t('altraFinestra.spiega')}
    </Avviso>
  );
}
