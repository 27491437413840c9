import type { ReactNode } from 'react';
import { usaParole } from '../../../lingua.ts';
import { Campo } from '../../../ui/campi/campo.tsx';
import { CercaNellElenco } from '../../../ui/filtri.tsx';
import type { Filtri } from './elenco.ts';

const stati = ['', 'in-scadenza', 'da-installare', 'attiva', 'bloccata', 'eliminata'] as const;

export function FiltriPostazioni({
  filtri,
  cambia,
}: {
  readonly filtri: Filtri;
  readonly cambia: (cambi: Partial<Filtri>) => void;
}): ReactNode {
  const { t } = usaParole('postazioni');
  return (
    <div className="parco-filtri">
      <CercaNellElenco
        nome="postazioni.testo"
        etichetta={t('cerca')}
        esempio={t('cercaEsempio')}
        massimo={40}
        valore={filtri.testo}
        cambia={(testo) => {
          cambia({ testo });
        }}
      />
      <Campo nome="postazioni.stato" etichetta={t('stato')}>
        {(appigli) => (
          <select
            {...appigli}
            className="form-select"
            value={filtri.stato}
            onChange={({ target }) => {
              cambia({ stato: stati.find((uno) => uno === target.value) ?? '' });
            }}
          >
            {stati.map((uno) => (
              <option key={uno} value={uno}>
                {t(`stati.${uno === '' ? 'tutte' : uno}`)}
              </option>
            ))}
          </select>
        )}
      </Campo>
    </div>
  );
}
