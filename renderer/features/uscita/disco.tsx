import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaSessione } from '../../sessione.tsx';
import { Avviso } from '../../ui/stati.tsx';

/** The disk of the workstation refuses to write: nothing leaves, because what could not be written could be sent twice. */
export function DiscoFermo(): ReactNode {
  const { t } = usaParole('uscita');
  const { discoFermo, spedisci } = usaSessione();
  if (!discoFermo) return undefined;
  return (
    <Avviso
      gravita="errore"
      annuncia
      titolo={t('disco.titolo')}
      azioni={
        <button type="button" className="btn btn-outline-primary" onClick={() => void spedisci()}>
          {t('disco.riprova')}
        </button>
      }
    >
      <p>{t('disco.spiega')}</p>
    </Avviso>
  );
}
