import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Caricamento } from '../../ui/stati.tsx';
import { Consegna } from '../certificati/consegna.tsx';
import { FoglioPdf } from '../certificati/foglio.tsx';

/** The same document as the first time: no new protocol, nothing more to pay. */
export function Ristampa({ protocollo }: { readonly protocollo: string }): ReactNode {
  const { t } = usaParole('emessi');
  const { data, refetch } = useQuery({
    queryKey: ['ristampa', protocollo],
    gcTime: 0,
    staleTime: Infinity,
    queryFn: () => chiama('registro.ristampaCertificato', { protocollo }),
  });
  if (!data) return <Caricamento />;
  if (!data.ok) return <NonLetta {...data.errore} rileggi={() => void refetch()} />;
  return (
    <>
      <p role="status">{t('ristampaStesso')}</p>
      <Consegna foglio={data.valore} />
      <FoglioPdf pdf={data.valore.pdf} titolo={t('documento')} />
    </>
  );
}
