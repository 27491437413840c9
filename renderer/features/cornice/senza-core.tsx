import type { ReactNode } from 'react';
import type { StatoPostazione } from '#contract/bridge/stato.ts';
import { detto } from '../../detto.ts';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Avviso } from '../../ui/stati.tsx';

/** What the central service has against this workstation. */
export function Rifiuto({
  core,
}: {
  readonly core: Extract<StatoPostazione['core'], { stato: 'rifiuta' }>;
}): ReactNode {
  usaParole('cornice');
  const { messaggio, rimedio } = detto(core);
  return (
    <Avviso gravita="errore" annuncia titolo={messaggio}>
      <p>{rimedio}</p>
    </Avviso>
  );
}

/** Off line: why, what works all the same, and what happens to the work meanwhile. */
export function SenzaCore(): ReactNode {
  const { t } = usaParole('cornice');
  const { inSede } = usaSessione();
  const core = usaEvento('postazione.stato')?.core;
  if (core?.stato === 'rifiuta') return <Rifiuto core={core} />;
  if (inSede && core?.stato !== 'irraggiungibile') return undefined;
  return (
    <Avviso gravita="attenzione" annuncia titolo={t('senzaCore')}>
      <p>{t('senzaCoreTesto')}</p>
    </Avviso>
  );
}
