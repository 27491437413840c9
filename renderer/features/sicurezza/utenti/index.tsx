import type { ReactNode } from 'react';
import { usaParole } from '../../../lingua.ts';
import { StatoVuoto } from '../../../ui/stati.tsx';

/** The operators of the body, with their roles and profiles. */
export function Utenti(): ReactNode {
  const { t } = usaParole('sicurezza');
  return <StatoVuoto icona="persona" titolo={t('parti.utenti')} />;
}
