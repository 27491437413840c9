import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Icona } from '../../ui/icone.tsx';
import { pacchetto } from './pacchetto.ts';

/** The whole outbox for whoever assists, in a file that says nothing of anybody. */
export function PerChiAssiste(): ReactNode {
  const { t } = usaParole('uscita');
  const { bozze, pratiche } = usaSessione();
  const postazione = usaEvento('postazione.stato');
  const scarica = (): void => {
    const file = new Blob([pacchetto({ bozze, pratiche }, postazione)], { type: 'application/json' });
    const dove = URL.createObjectURL(file);
    const collegamento = document.createElement('a');
    Object.assign(collegamento, { href: dove, download: 'sportello-assistenza.json' });
    collegamento.click();
    URL.revokeObjectURL(dove);
  };
  return (
    <p className="uscita-assistenza">
      <button type="button" className="btn btn-link btn-sm" onClick={scarica}>
        <Icona nome="documento" /> {t('pacchetto.scarica')}
      </button>
      <small>{t('pacchetto.nota')}</small>
    </p>
  );
}
