import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { Icona } from '../../ui/icone.tsx';
import './prima-volta.css';

const chiave = (dove: string): string => `sportello.prima-volta.${dove}`;

/**
 * For whoever opens a desk for training the first time; closed once, it stays closed on this workstation. Its own words
 * are those of the access screen: there it is drawn before the words of the other screens have come.
 */
export function PrimaVolta({
  dove,
  azione,
  children,
}: {
  readonly dove: 'accesso' | 'cerca';
  readonly azione?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = usaParole('accesso');
  const formazione = usaEvento('postazione.stato')?.ambiente === 'formazione';
  const [chiusa, setChiusa] = useState(() => localStorage.getItem(chiave(dove)) !== null);
  if (!formazione || chiusa) return undefined;
  return (
    <section className="prima-volta" aria-label={t('primaVolta.titolo')}>
      <Icona nome="nota" />
      <div>
        <p className="prima-volta-titolo">{t('primaVolta.titolo')}</p>
        <p>{children}</p>
        <div className="azioni">
          {azione}
          <button
            type="button"
            className="btn btn-link btn-sm"
            onClick={() => {
              localStorage.setItem(chiave(dove), '1');
              setChiusa(true);
            }}
          >
            {t('primaVolta.capito')}
          </button>
        </div>
      </div>
    </section>
  );
}
