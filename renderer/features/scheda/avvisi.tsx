import type { ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaSessione } from '../../sessione.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { eta } from '../cerca/eta.ts';
import { usaAdesso } from './usa-scheda.ts';

/** What is on the screen is a copy, and how old. */
export function Copia({
  letto,
  rileggi,
}: {
  readonly letto: number;
  readonly rileggi: () => void;
}): ReactNode {
  const { t } = usaParole('scheda');
  const quanto = eta(letto, usaAdesso(), t);
  return (
    <Avviso
      gravita="attenzione"
      titolo={t('copia', { quando: mostraIstante(letto), quanto })}
      azioni={
        <button type="button" className="btn btn-sm btn-outline-primary" onClick={rileggi}>
          {t('rileggi')}
        </button>
      }
    >
      <p>{t('copiaTesto')}</p>
    </Avviso>
  );
}

/** Acts of this person that wait on this workstation: nothing of them is in the record yet. */
export function InAttesa({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('scheda');
  const { vai } = usaNavigazione();
  const { bozze, pratiche } = usaSessione();
  const sue = [
    ...bozze.filter(({ base }) => base?.idSoggetto === id),
    ...pratiche.filter(
      ({ base, aggregati, stato }) =>
        stato.stato !== 'confermata' && (base?.idSoggetto === id || aggregati.includes(`soggetto:${id}`)),
    ),
  ];
  const prima = sue[0];
  if (!prima) return undefined;
  return (
    <Avviso
      gravita="attenzione"
      titolo={t('inAttesa', { count: sue.length })}
      azioni={
        <button
          type="button"
          className="btn btn-sm btn-outline-primary"
          onClick={() => {
            vai({ nome: 'uscita', pratica: prima.id });
          }}
        >
          {t('vediPosta')}
        </button>
      }
    >
      <p>{t('inAttesaTesto')}</p>
    </Avviso>
  );
}
