import type { ReactNode } from 'react';
import type { StatoLettori } from '#contract/bridge/stato.ts';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import { situazione, type Invito } from './situazione.ts';

const guasti = new Set<Invito>(['servizio-fermo', 'servizio-assente', 'muta', 'non-riconosciuta']);

/** What is missing between the person and the PIN, one thing at a time. */
export function InvitoCarta({
  lettori,
  carta,
}: {
  readonly lettori: StatoLettori | undefined;
  readonly carta: Parameters<typeof situazione>[1];
}): ReactNode {
  const { t } = usaParole('accesso');
  const invito = situazione(lettori, carta);
  const guasto = guasti.has(invito);
  return (
    <div className={guasto ? 'invito invito-guasto' : 'invito'} role={guasto ? 'alert' : 'status'}>
      <Icona nome={invito === 'nessuno' || invito.startsWith('servizio') ? 'lettore' : 'carta'} grande />
      <p className="invito-titolo">{t(`invito.${invito}.titolo`)}</p>
      <p>{t(`invito.${invito}.testo`)}</p>
    </div>
  );
}
