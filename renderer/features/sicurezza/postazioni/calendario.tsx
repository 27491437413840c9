import type { ReactNode } from 'react';
import i18next from 'i18next';
import type { VocePostazione } from '#contract/wa/postazioni.ts';
import { usaParole } from '../../../lingua.ts';
import { Distintivo } from '../../../ui/stati.tsx';
import { calendario, preavviso } from './elenco.ts';

function nomeMese(mese: string): string {
  const formato = new Intl.DateTimeFormat(i18next.language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return formato.format(new Date(`${mese}-01T00:00:00Z`));
}

/** When certificates end, month by month: what has to be renewed soon stands out. */
export function Calendario({ voci }: { readonly voci: readonly VocePostazione[] }): ReactNode {
  const { t } = usaParole('postazioni');
  const mesi = calendario(voci);
  if (mesi.length === 0) return undefined;
  return (
    <section className="parco-calendario" aria-labelledby="parco-calendario">
      <h2 id="parco-calendario">{t('calendario')}</h2>
      <ol>
        {mesi.slice(0, 12).map(({ mese, quante, prima }) => (
          <li key={mese}>
            <strong>{nomeMese(mese)}</strong>: {t('scadono', { count: quante })}
            {prima <= preavviso && (
              <Distintivo tono={prima < 0 ? 'errore' : 'attenzione'}>
                {prima < 0 ? t('scaduto') : t('fra', { count: prima })}
              </Distintivo>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
