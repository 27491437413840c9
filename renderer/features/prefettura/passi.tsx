import type { ReactNode } from 'react';
import {
  passiPersonalizzazione,
  type PassoPersonalizzazione,
} from '#contract/bridge/chiamate/carte-operatore.ts';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';

export interface Cammino {
  readonly passo: PassoPersonalizzazione;
  readonly stato: 'in-corso' | 'fatto' | 'fallito';
}

/** What is being done to the card: which steps are behind, which one is under way, where it stopped. */
export function Passi({ cammino }: { readonly cammino: Cammino | undefined }): ReactNode {
  const { t } = usaParole('prefettura');
  const qui = cammino ? passiPersonalizzazione.indexOf(cammino.passo) : -1;
  const statoDi = (i: number): 'fatto' | 'in-corso' | 'fallito' | 'da-fare' => {
    if (!cammino || i > qui) return 'da-fare';
    return i < qui ? 'fatto' : cammino.stato;
  };
  return (
    <>
      <ol className="prefettura-passi">
        {passiPersonalizzazione.map((passo, i) => {
          const stato = statoDi(i);
          return (
            <li
              key={passo}
              className={`prefettura-passo prefettura-${stato}`}
              aria-current={stato === 'in-corso' ? 'step' : undefined}
            >
              <span className="prefettura-segno" aria-hidden="true">
                {stato === 'fatto' ? (
                  <Icona nome="bene" />
                ) : stato === 'fallito' ? (
                  <Icona nome="errore" />
                ) : (
                  i + 1
                )}
              </span>
              <span>
                {t(`passi.${passo}`)}
                <small>{t(`passi.stato.${stato}`)}</small>
              </span>
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {cammino && `${t(`passi.${cammino.passo}`)}: ${t(`passi.stato.${cammino.stato}`)}`}
      </p>
    </>
  );
}
