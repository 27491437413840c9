import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { Linguette } from '../../ui/linguette.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { Elenco } from './elenco.tsx';
import { Nuova } from './nuova.tsx';
import './estrazioni.css';

/** How often a request under way is looked at, in milliseconds. */
const ogniTanto = 1500;
const inCorso = new Set(['attesa', 'corso']);

/** Extractions of the municipality: asking for one, and what became of those that were asked. */
export function Estrazioni(): ReactNode {
  const { t } = usaParole('estrazioni');
  const accesso = usaEvento('accesso.stato');
  const sessione = accesso?.stato === 'in-sede' ? accesso.sessione : undefined;
  // As the core gives the permission (sindaco and operators, by profile): it stays the judge.
  const puo = sessione?.profili.some((uno) => uno === 'anagrafe' || uno === 'elettorale') ?? false;
  return (
    <>
      <h1>{t('titolo')}</h1>
      <p className="estrazioni-guida">{t('guida')}</p>
      {!sessione && (
        <Avviso gravita="attenzione" titolo={t('fuoriLinea')}>
          <p>{t('fuoriLineaTesto')}</p>
        </Avviso>
      )}
      {sessione && !puo && (
        <Avviso gravita="nota" titolo={t('nonPuoi')}>
          <p>{t('nonPuoiTesto')}</p>
        </Avviso>
      )}
      {puo && <Parti />}
    </>
  );
}

function Parti(): ReactNode {
  const { t } = usaParole('estrazioni');
  const [parte, setParte] = useState<'richieste' | 'nuova'>('richieste');
  const [appena, setAppena] = useState<string>();
  const { data, refetch } = useQuery({
    queryKey: ['estrazioni'],
    gcTime: 0,
    queryFn: () => chiama('registro.estrazioni', {}),
    refetchInterval: ({ state }) =>
      state.data?.ok && state.data.valore.some(({ stato }) => inCorso.has(stato)) ? ogniTanto : false,
  });
  const voci = data?.ok ? data.valore.filter(({ codice }) => codice !== '4005') : [];
  return (
    <Linguette
      etichetta={t('titolo')}
      linguette={[
        {
          ...{ chiave: 'richieste', nome: t('parti.richieste') },
          quanti: voci.filter(({ stato }) => inCorso.has(stato)).length,
        },
        { chiave: 'nuova', nome: t('parti.nuova') },
      ]}
      scelta={parte}
      scegli={setParte}
    >
      {parte === 'nuova' && (
        <Nuova
          pendenti={voci.filter(({ stato }) => inCorso.has(stato)).map(({ codice }) => codice)}
          chiesta={(numero) => {
            setAppena(numero);
            setParte('richieste');
            void refetch();
          }}
        />
      )}
      {parte === 'richieste' && !data && <Caricamento />}
      {parte === 'richieste' && data && !data.ok && (
        <NonLetta {...data.errore} rileggi={() => void refetch()} />
      )}
      {parte === 'richieste' && data?.ok && (
        <Elenco
          voci={voci}
          appena={appena}
          rileggi={() => void refetch()}
          nuova={() => {
            setParte('nuova');
          }}
        />
      )}
    </Linguette>
  );
}
