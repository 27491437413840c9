import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { Avviso } from '../../ui/stati.tsx';

/** This machine has no certificate of a workstation. */
export function usaMancaCertificato(): boolean {
  const postazione = usaEvento('postazione.stato');
  return postazione?.identita.stato === 'assente' && postazione.core.stato !== 'in-avvio';
}

/** The way to become a workstation: before everything else where the machine is none, at hand everywhere else. */
export function InvitoInstallazione({
  manca,
  apri,
}: {
  readonly manca: boolean;
  readonly apri: () => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  const bottone = (classe: string): ReactNode => (
    <button type="button" className={`btn ${classe}`} onClick={apri}>
      {t('installa.apri')}
    </button>
  );
  if (!manca) return <p className="accesso-installa">{bottone('btn-sm btn-link')}</p>;
  return (
    <Avviso gravita="attenzione" titolo={t('installa.manca')} azioni={bottone('btn-primary')}>
      <p>{t('installa.mancaNota')}</p>
    </Avviso>
  );
}
