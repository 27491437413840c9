import type { ReactNode } from 'react';
import type { VoceConsolato } from '#contract/wa/consolati.ts';
import { usaParole } from '../../lingua.ts';
import { Distintivo } from '../../ui/stati.tsx';

/** How it ended, or that it has not. */
export function Esito({ chiusura }: Pick<VoceConsolato, 'chiusura'>): ReactNode {
  const { t } = usaParole('consolati');
  if (!chiusura) return <Distintivo tono="attenzione">{t('aperta')}</Distintivo>;
  return (
    <Distintivo tono={chiusura.esito === 'non-accolta' ? 'neutro' : 'bene'}>
      {t(`esiti.${chiusura.esito}`)}
    </Distintivo>
  );
}
