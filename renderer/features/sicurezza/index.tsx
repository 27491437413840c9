import { Suspense, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaSessione } from '../../sessione.tsx';
import { usaPermessi } from '../../ufficiale/permessi.ts';
import { Linguette } from '../../ui/linguette.tsx';
import { Avviso, Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { paginaDi } from './parti.ts';
import { partiAperte, type ParteSicurezza } from './quali.ts';
import './sicurezza.css';

/** People, cards, workstations and who looked at whom: each part for whoever may. */
export function Sicurezza({ parte: chiesta }: { readonly parte?: ParteSicurezza }): ReactNode {
  const { t } = usaParole('sicurezza');
  const { inSede } = usaSessione();
  const permessi = usaPermessi();
  const [scelta, setScelta] = useState(chiesta);
  const parti = partiAperte(permessi);
  const parte = parti.find((una) => una === scelta) ?? parti[0];
  const Pagina = parte && paginaDi[parte];
  return (
    <>
      <h1>{t('titolo')}</h1>
      {!inSede && (
        <Avviso gravita="attenzione" titolo={t('fuoriLinea')}>
          <p>{t('fuoriLineaTesto')}</p>
        </Avviso>
      )}
      {inSede && !parte && (
        <StatoVuoto icona="lucchetto" titolo={t('senzaPermesso')}>
          <p>{t('senzaPermessoTesto')}</p>
        </StatoVuoto>
      )}
      {parte && Pagina && (
        <Linguette
          etichetta={t('titolo')}
          linguette={parti.map((chiave) => ({ chiave, nome: t(`parti.${chiave}`) }))}
          scelta={parte}
          scegli={setScelta}
        >
          <Suspense fallback={<Caricamento />}>
            <Pagina />
          </Suspense>
        </Linguette>
      )}
    </>
  );
}
