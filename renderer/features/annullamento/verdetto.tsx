import type { ReactNode } from 'react';
import type { Annullabilita } from '#contract/wa/annullabilita.ts';
import { usaParole } from '../../lingua.ts';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { Avviso } from '../../ui/stati.tsx';
import { Ostacoli } from './ostacoli.tsx';

/** Yes; not yet, and in which order; or no, and why (DESK.md §8). */
export function Verdetto({ vista }: { readonly vista: Annullabilita }): ReactNode {
  const { t } = usaParole('annullamento');
  const comune = usaNomeComune(vista.comune);
  if (vista.annullabile)
    return (
      <>
        <Ostacoli vista={vista} />
        <Avviso gravita="bene" annuncia titolo={t('si')}>
          {vista.ripristino && <p>{t('siRipristino')}</p>}
        </Avviso>
      </>
    );
  if (vista.motivi.length > 0)
    return (
      <Avviso gravita="errore" annuncia titolo={t('no')}>
        <ul className="annullamento-motivi">
          {vista.motivi.map(({ codice, causa, rimedio }) => (
            <li key={codice}>
              <strong>{codice}</strong>{' '}
              <span lang="it">
                {causa} {rimedio}
              </span>
              {codice === 'EN145' && <> {t('altroComune', { comune })}</>}
            </li>
          ))}
        </ul>
      </Avviso>
    );
  return (
    <>
      <Avviso gravita="attenzione" annuncia titolo={t('prima', { count: vista.ostacoli.length })}>
        <p>{t('primaPerche')}</p>
      </Avviso>
      <Ostacoli vista={vista} />
    </>
  );
}
