import type { ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { Sezione } from '../../ui/parti.tsx';
import { Distintivo, type Gravita } from '../../ui/stati.tsx';
import { daQuando, luceCore, luciServizi } from '../cornice/stato.ts';

const tono = (gravita: Gravita): Gravita | 'neutro' => (gravita === 'nota' ? 'neutro' : gravita);

/** What this desk depends on, one thing at a time, from the nearest: network, core, what the core works with. */
export function Servizi(): ReactNode {
  const { t } = usaParole('postazione');
  const parole = usaParole('cornice').t;
  const postazione = usaEvento('postazione.stato');
  const servizi = postazione?.servizi;
  if (!servizi) return undefined;
  const senzaRete = servizi.rete.stato === 'assente';
  const core = luceCore(postazione.core);
  const dette = luciServizi(servizi);
  const voci: readonly {
    readonly quale: string;
    readonly gravita: Gravita;
    readonly testo: string;
    readonly dal?: string | undefined;
    readonly inAttesa?: number | undefined;
  }[] = [
    {
      ...{ quale: 'rete', gravita: senzaRete ? 'errore' : 'bene', dal: servizi.rete.dal },
      testo: senzaRete ? parole('rete.assenteDal', { dal: daQuando(servizi.rete.dal) }) : parole('rete.bene'),
    },
    { quale: 'core', gravita: core.gravita, testo: parole(core.chiave), dal: servizi.core.dal },
    ...dette.map(({ quale, gravita, chiave, valori }) => {
      const voce = quale === 'agenzia' ? servizi.agenzia : servizi.notifiche;
      return {
        ...{ quale, gravita, testo: parole(chiave, valori) },
        ...{ dal: voce?.dal, inAttesa: voce?.inAttesa },
      };
    }),
  ];
  return (
    <Sezione id="servizi" titolo={t('servizi')}>
      <p>{t('serviziNota')}</p>
      <ul className="verifiche servizi" aria-live="polite">
        {voci.map(({ quale, gravita, testo, dal, inAttesa = 0 }) => (
          <li key={quale}>
            <Distintivo tono={tono(gravita)}>{parole(`${quale}.nome`)}</Distintivo>
            <div>
              <strong>{testo}</strong>
              <span>
                {[
                  dal === undefined ? '' : t('dal', { quando: mostraIstante(dal) }),
                  inAttesa > 0 ? t('inAttesa', { count: inAttesa }) : '',
                ]
                  .filter((una) => una !== '')
                  .join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Sezione>
  );
}
