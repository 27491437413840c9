import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Sezione } from '../../ui/parti.tsx';
import { NonLetta, SenzaCopia } from '../../ui/non-letta.tsx';
import { Caricamento } from '../../ui/stati.tsx';
import { Copia } from '../scheda/avvisi.tsx';
import { Albero } from './albero.tsx';
import { Intera } from './intera.tsx';
import { TestaFamiglia } from './testa.tsx';
import { usaFamiglia } from './usa-famiglia.ts';
import '../scheda/scheda.css';

/** Scheda famiglia, or of a convivenza. */
export function SchedaFamiglia({
  id,
  soggetto,
}: {
  readonly id: string;
  readonly soggetto?: string;
}): ReactNode {
  const { t } = usaParole('famiglia');
  const { lettura, rileggi } = usaFamiglia(id, soggetto);
  switch (lettura.stato) {
    case 'attesa':
      return <Caricamento testo={t('leggo')} />;
    case 'errore':
      return (
        <NonLetta
          messaggio={lettura.messaggio}
          rimedio={lettura.rimedio}
          rileggi={rileggi}
          etichetta={t('rileggi')}
        />
      );
    case 'senza-copia':
      return (
        <SenzaCopia
          titolo={t('senzaCopia')}
          testo={t('senzaCopiaTesto')}
          rileggi={rileggi}
          etichetta={t('rileggi')}
        />
      );
    case 'copia':
      return (
        <article className="scheda">
          <TestaFamiglia famiglia={lettura.famiglia} />
          <Copia letto={lettura.letto} rileggi={rileggi} />
          <Sezione id="componenti" titolo={t('componenti')}>
            <Albero componenti={lettura.famiglia.componenti} tipoScheda={lettura.famiglia.tipoScheda} />
          </Sezione>
        </article>
      );
    case 'letta':
      return (
        <article className="scheda">
          <Intera famiglia={lettura.famiglia} letto={lettura.letto} />
        </article>
      );
  }
}
