import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Linguette } from '../../ui/linguette.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { CassaUfficio } from './cassa.tsx';
import { Emessi } from './emessi.tsx';
import { ParametriComune } from './parametri.tsx';
import { VerificaFoglio } from './verifica.tsx';
import './emessi.css';

type Parte = 'emessi' | 'cassa' | 'verifica' | 'parametri';

/** Certificates of the office: what was issued, what was taken, what the municipality has set. */
export function CertificatiUfficio({ soggetto }: { readonly soggetto?: string }): ReactNode {
  const { t } = usaParole('emessi');
  const { inSede } = usaSessione();
  const accesso = usaEvento('accesso.stato');
  const profili = accesso?.stato === 'in-sede' ? accesso.sessione.profili : [];
  const parti: readonly Parte[] = [
    ...(profili.includes('certificati') ? (['emessi', 'cassa'] as const) : []),
    'verifica',
    ...(inSede ? (['parametri'] as const) : []),
  ];
  const [scelta, setScelta] = useState<Parte>();
  const parte = scelta ?? parti[0] ?? 'verifica';
  return (
    <>
      <h1>{t('titolo')}</h1>
      {!inSede && (
        <Avviso gravita="attenzione" titolo={t('fuoriLinea')}>
          <p>{t('fuoriLineaTesto')}</p>
        </Avviso>
      )}
      <Linguette
        etichetta={t('titolo')}
        linguette={parti.map((chiave) => ({ chiave, nome: t(`parti.${chiave}`) }))}
        scelta={parte}
        scegli={setScelta}
      >
        {parte === 'emessi' && <Emessi {...(soggetto !== undefined && { soggetto })} />}
        {parte === 'cassa' && <CassaUfficio />}
        {parte === 'verifica' && <VerificaFoglio />}
        {parte === 'parametri' && <ParametriComune modificabili={profili.includes('amministrazione')} />}
      </Linguette>
    </>
  );
}
