import type { ReactNode } from 'react';
import { usaParole } from '../../../lingua.ts';
import { Campo } from '../../../ui/campi/campo.tsx';

/** For ever: the identifier is typed again. */
export function Elimina({
  quale,
  conferma,
  cambia,
  elimina,
}: {
  readonly quale: string;
  readonly conferma: string;
  readonly cambia: (conferma: string) => void;
  readonly elimina: () => void;
}): ReactNode {
  const { t } = usaParole('postazioni');
  return (
    <>
      <h3>{t('elimina')}</h3>
      <p>{t('eliminaNota')}</p>
      <Campo nome="elimina.conferma" etichetta={t('eliminaConferma', { quale })}>
        {(appigli) => (
          <input
            {...appigli}
            type="text"
            className="form-control"
            autoComplete="off"
            maxLength={20}
            value={conferma}
            onChange={({ target }) => {
              cambia(target.value);
            }}
          />
        )}
      </Campo>
      <button type="button" className="btn btn-danger" onClick={elimina}>
        {t('elimina')}
      </button>
    </>
  );
}
