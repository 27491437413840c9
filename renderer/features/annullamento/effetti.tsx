import { useMemo, type ReactNode } from 'react';
import type { Annullabilita } from '#contract/wa/annullabilita.ts';
import { usaParole } from '../../lingua.ts';
import { Sezione } from '../../ui/parti.tsx';
import { confronta } from '../confronto/confronta.ts';
import { Differenze } from '../confronto/differenze.tsx';

/** How each record comes back, beside how it is. */
export function Effetti({ effetti }: { readonly effetti: Annullabilita['effetti'] }): ReactNode {
  const { t, lingua } = usaParole('annullamento');
  const persone = useMemo(
    () =>
      effetti.map(({ soggetto, adesso, dopo }) => ({
        soggetto,
        sezioni: confronta(adesso, dopo, lingua),
      })),
    [effetti, lingua],
  );
  return (
    <Sezione id="effetti" titolo={t('effetti')}>
      {persone.every(({ sezioni }) => sezioni.length === 0) && <p>{t('senzaEffetti')}</p>}
      {persone.map(({ soggetto, sezioni }) => {
        const chi = `${soggetto.cognome} ${soggetto.nome}`.trim();
        return (
          sezioni.length > 0 && (
            <div key={soggetto.idSchedaSoggettoANPR} className="annullamento-effetto">
              <p className="annullamento-chi">{chi}</p>
              <Differenze sezioni={sezioni} />
            </div>
          )
        );
      })}
    </Sezione>
  );
}
