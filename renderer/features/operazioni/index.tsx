import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaSessione } from '../../sessione.tsx';
import { Linguette } from '../../ui/linguette.tsx';
import { SospeseAltrove } from './altrove.tsx';
import { Registrate } from './registrate.tsx';
import { Sospese, sospese } from './sospese.tsx';
import './operazioni.css';

/** What the office registered, and what waits. */
export function Operazioni(da: { readonly soggetto?: string; readonly numero?: string }): ReactNode {
  const { t } = usaParole('operazioni');
  const { pratiche } = usaSessione();
  const [parte, setParte] = useState<'registrate' | 'sospese'>('registrate');
  return (
    <>
      <h1>{t('titolo')}</h1>
      <Linguette
        etichetta={t('titolo')}
        linguette={[
          { chiave: 'registrate', nome: t('registrate') },
          { chiave: 'sospese', nome: t('sospese'), quanti: sospese(pratiche).length },
        ]}
        scelta={parte}
        scegli={setParte}
      >
        {parte === 'registrate' ? (
          <Registrate {...da} />
        ) : (
          <>
            <section className="sezione" aria-labelledby="sospese-qui">
              <h2 id="sospese-qui">{t('sospeseQui')}</h2>
              <Sospese />
            </section>
            <SospeseAltrove />
          </>
        )}
      </Linguette>
    </>
  );
}
