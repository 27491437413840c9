import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Linguette } from '../../ui/linguette.tsx';
import { StatoVuoto } from '../../ui/stati.tsx';
import { CassaUfficio } from './cassa.tsx';
import { Emessi } from './emessi.tsx';
import { ParametriComune } from './parametri.tsx';
import './emessi.css';

type Parte = 'emessi' | 'cassa' | 'parametri';

/** Certificates of the office: what was issued, what was taken, what the municipality has set. */
export function CertificatiUfficio({ soggetto }: { readonly soggetto?: string }): ReactNode {
  const { t } = usaParole('emessi');
  const { inSede } = usaSessione();
  const accesso = usaEvento('accesso.stato');
  const profili = accesso?.stato === 'in-sede' ? accesso.sessione.profili : [];
  const parti: readonly Parte[] = [
    ...(profili.includes('certificati') ? (['emessi', 'cassa'] as const) : []),
    'parametri',
  ];
  const [scelta, setScelta] = useState<Parte>();
  const parte = scelta ?? parti[0] ?? 'parametri';
  if (!inSede)
    return (
      <>
        <h1>{t('titolo')}</h1>
        <StatoVuoto icona="rete" titolo={t('fuoriLinea')}>
          <p>{t('fuoriLineaTesto')}</p>
        </StatoVuoto>
      </>
    );
  return (
    <>
      <h1>{t('titolo')}</h1>
      <Linguette
        etichetta={t('titolo')}
        linguette={parti.map((chiave) => ({ chiave, nome: t(`parti.${chiave}`) }))}
        scelta={parte}
        scegli={setScelta}
      >
        {parte === 'emessi' && <Emessi {...(soggetto !== undefined && { soggetto })} />}
        {parte === 'cassa' && <CassaUfficio />}
        {parte === 'parametri' && <ParametriComune modificabili={profili.includes('amministrazione')} />}
      </Linguette>
    </>
  );
}
