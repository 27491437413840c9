import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { ModuloParametri } from './modulo-parametri.tsx';

/** What the municipality has set for its certificates: read by all, changed by its administrators. */
export function ParametriComune({ modificabili }: { readonly modificabili: boolean }): ReactNode {
  const { t } = usaParole('emessi');
  const { data, refetch } = useQuery({
    queryKey: ['parametri-certificati'],
    gcTime: 0,
    queryFn: () => chiama('registro.parametriCertificati', {}),
  });
  if (!data) return <Caricamento />;
  if (!data.ok) return <NonLetta {...data.errore} rileggi={() => void refetch()} />;
  return (
    <>
      {!modificabili && <Avviso gravita="nota" titolo={t('soloLettura')} />}
      <ModuloParametri iniziali={data.valore} modificabili={modificabili} />
    </>
  );
}
