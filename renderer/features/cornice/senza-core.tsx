import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Avviso } from '../../ui/stati.tsx';

/** Off line: why, what works all the same, and what happens to the work meanwhile. */
export function SenzaCore(): ReactNode {
  const { t } = usaParole('cornice');
  const { inSede } = usaSessione();
  const core = usaEvento('postazione.stato')?.core;
  if (core?.stato === 'rifiuta')
    return (
      <Avviso gravita="errore" annuncia titolo={<span lang="it">{core.messaggio}</span>}>
        <p lang="it">{core.rimedio}</p>
      </Avviso>
    );
  if (inSede && core?.stato !== 'irraggiungibile') return undefined;
  return (
    <Avviso gravita="attenzione" annuncia titolo={t('senzaCore')}>
      <p>{t('senzaCoreTesto')}</p>
    </Avviso>
  );
}
