import type { ReactNode } from 'react';
import { Campo, type ParoleCampo } from './campo.tsx';

/** A password: never shown, never remembered by the browser. */
export function CampoPassword({
  valore,
  cambia,
  massimo,
  ...parole
}: ParoleCampo & {
  readonly valore: string;
  readonly cambia: (valore: string) => void;
  readonly massimo: number;
}): ReactNode {
  return (
    <Campo {...parole}>
      {(appigli) => (
        <input
          {...appigli}
          type="password"
          className="form-control"
          autoComplete="off"
          maxLength={massimo}
          value={valore}
          onChange={({ target }) => {
            cambia(target.value);
          }}
        />
      )}
    </Campo>
  );
}
