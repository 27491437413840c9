import type { ReactNode } from 'react';
import { Campo, type ParoleCampo } from './campo.tsx';

/** Text of several lines. */
export function CampoLungo({
  valore,
  cambia,
  righe,
  massimo,
  classe = '',
  codice = false,
  ...parole
}: ParoleCampo & {
  readonly valore: string;
  readonly cambia: (valore: string) => void;
  readonly righe: number;
  readonly massimo?: number;
  readonly classe?: string;
  /** Codes, keys, addresses: nothing that a dictionary knows. */
  readonly codice?: boolean;
}): ReactNode {
  return (
    <Campo {...parole}>
      {(appigli) => (
        <textarea
          {...appigli}
          className={`form-control ${classe}`.trim()}
          rows={righe}
          maxLength={massimo}
          spellCheck={codice ? false : undefined}
          value={valore}
          onChange={({ target }) => {
            cambia(target.value);
          }}
        />
      )}
    </Campo>
  );
}
