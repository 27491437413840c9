import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';

export type Vista = 'elenco' | 'tabella';
const viste: readonly Vista[] = ['elenco', 'tabella'];
const ricordata = 'sportello.uscita.vista';

/** List beside the detail, or table above it; remembered on this workstation. */
export function usaVista(): readonly [Vista, (vista: Vista) => void] {
  const [vista, setVista] = useState<Vista>(
    () => viste.find((una) => una === localStorage.getItem(ricordata)) ?? 'elenco',
  );
  return [
    vista,
    (nuova) => {
      localStorage.setItem(ricordata, nuova);
      setVista(nuova);
    },
  ];
}

export function SceltaVista({
  vista,
  scegli,
}: {
  readonly vista: Vista;
  readonly scegli: (vista: Vista) => void;
}): ReactNode {
  const { t } = usaParole('uscita');
  return (
    <div className="uscita-viste" role="group" aria-label={t('vista.etichetta')}>
      {viste.map((una) => (
        <button
          key={una}
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-pressed={una === vista}
          onClick={() => {
            scegli(una);
          }}
        >
          {t(`vista.${una}`)}
        </button>
      ))}
    </div>
  );
}
