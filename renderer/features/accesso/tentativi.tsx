import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Avviso } from '../../ui/stati.tsx';

/** Tries left, said before a code is asked; the last one is a warning. */
export function Tentativi({
  codice,
  rimasti,
}: {
  readonly codice: 'pin' | 'puk';
  readonly rimasti: number | null;
}): ReactNode {
  const { t } = usaParole('accesso');
  if (rimasti === null) return <p className="tentativi">{t('tentativiIgnoti')}</p>;
  if (rimasti <= 1)
    return (
      <Avviso
        gravita={rimasti === 0 ? 'errore' : 'attenzione'}
        titolo={t(`ultimo.${codice}`, { count: rimasti })}
      >
        {t(`ultimo.${codice}Testo`, { count: rimasti })}
      </Avviso>
    );
  return <p className="tentativi">{t('tentativi', { count: rimasti })}</p>;
}
