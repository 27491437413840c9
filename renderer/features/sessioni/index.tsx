import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { VoceSessione } from '#contract/wa/sessioni.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { Chiusura } from './chiusura.tsx';
import { TavolaSessioni, type Quali } from './tavola.tsx';
import './sessioni.css';
import { NonFatto } from '../../ui/esito.tsx';

/** Who has a session open now: one's own, or all those of the body, each to be ended from here. */
export function Sessioni({ quali = 'ente' }: { readonly quali?: Quali }): ReactNode {
  const { t } = usaParole('sessioni');
  const [scelta, setScelta] = useState<VoceSessione>();
  const [chiusa, setChiusa] = useState<VoceSessione>();
  const { data, refetch } = useQuery({
    ...{ queryKey: ['sessioni', quali], gcTime: 0 },
    queryFn: async () => chiama(quali === 'mie' ? 'sessioni.mie' : 'sessioni.ente', {}),
  });
  if (!data) return <Caricamento />;
  if (!data.ok) return <NonFatto errore={data.errore} gravita="attenzione" />;
  const diAltri = quali === 'ente';
  return (
    <section className="sessioni" aria-label={t('titolo')}>
      <p>{t(diAltri ? 'presentazione' : 'presentazioneMie')}</p>
      {chiusa && (
        <Avviso gravita="bene" annuncia titolo={t('fatto', { dove: chiusa.idPostazione })}>
          {diAltri && <p>{t('fattoTesto')}</p>}
        </Avviso>
      )}
      <TavolaSessioni
        voci={data.valore}
        quali={quali}
        chiudi={(voce) => {
          setChiusa(undefined);
          setScelta(voce);
        }}
      />
      <button type="button" className="btn btn-sm btn-outline-primary" onClick={() => void refetch()}>
        {t('aggiorna')}
      </button>
      {scelta && (
        <Chiusura
          voce={scelta}
          quali={quali}
          chiudi={() => {
            setScelta(undefined);
          }}
          fatto={() => {
            setScelta(undefined);
            setChiusa(scelta);
            void refetch();
          }}
        />
      )}
    </section>
  );
}
