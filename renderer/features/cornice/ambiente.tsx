import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { Icona } from '../../ui/icone.tsx';
import './banda.css';

/** Whether what is done here counts, in colour and in words, on top of every screen. */
export function BandaAmbiente(): ReactNode {
  const { t } = usaParole('cornice');
  const postazione = usaEvento('postazione.stato');
  if (!postazione) return undefined;
  const { ambiente, cartaSoftware } = postazione;
  return (
    <div className={`banda banda-${ambiente}`} role="region" aria-label={t('ambiente.nome')}>
      <strong>{t(`ambiente.${ambiente}`)}</strong>
      <span>{t(`ambiente.${ambiente}Testo`)}</span>
      {cartaSoftware && (
        <span className="banda-software">
          <Icona nome="carta" /> {t('cartaSoftware')}
        </span>
      )}
    </div>
  );
}
