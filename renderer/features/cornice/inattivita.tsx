import { useEffect, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { Icona } from '../../ui/icone.tsx';
import './inattivita.css';

function Conto({ da }: { readonly da: number }): ReactNode {
  const { t } = usaParole('cornice');
  const [restano, setRestano] = useState(da);
  useEffect(() => {
    const battito = setInterval(() => {
      setRestano((ora) => Math.max(0, ora - 1));
    }, 1000);
    return () => {
      clearInterval(battito);
    };
  }, []);
  return (
    // A number read out each second would be noise: who listens hears once that the lock is near.
    <span className="inattivita-conto" aria-hidden="true">
      {t('inattivita.restano', { count: restano })}
    </span>
  );
}

/** The desk is about to lock by itself: any key keeps it open, and the button says so to whoever looks for one. */
export function AvvisoInattivita(): ReactNode {
  const { t } = usaParole('cornice');
  const bloccoFra = usaEvento('accesso.inattivita')?.bloccoFra ?? null;
  return (
    <div role="alert" className="inattivita-posto">
      {bloccoFra !== null && (
        <div className="inattivita">
          <Icona nome="lucchetto" />
          <div>
            <strong>{t('inattivita.titolo')}</strong> <Conto key={bloccoFra} da={bloccoFra} />
            <p>{t('inattivita.testo')}</p>
          </div>
          <button
            type="button"
            className="btn btn-primary btn-sm"
            onClick={() => void chiama('accesso.attivita', {})}
          >
            {t('inattivita.resta')}
          </button>
        </div>
      )}
    </div>
  );
}
