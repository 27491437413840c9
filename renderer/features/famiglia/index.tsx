import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Sezione } from '../../ui/parti.tsx';
import { Avviso, Caricamento, StatoVuoto } from '../../ui/stati.tsx';
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
        <Avviso
          gravita="errore"
          annuncia
          titolo={lettura.messaggio}
          azioni={
            <button type="button" className="btn btn-sm btn-primary" onClick={rileggi}>
              {t('rileggi')}
            </button>
          }
        >
          <p>{lettura.rimedio}</p>
        </Avviso>
      );
    case 'senza-copia':
      return (
        <StatoVuoto
          icona="rete"
          titolo={t('senzaCopia')}
          azioni={
            <button type="button" className="btn btn-primary" onClick={rileggi}>
              {t('rileggi')}
            </button>
          }
        >
          <p>{t('senzaCopiaTesto')}</p>
        </StatoVuoto>
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
