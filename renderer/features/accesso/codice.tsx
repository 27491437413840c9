import type { ReactNode } from 'react';
import { Campo } from '../../ui/campi/campo.tsx';

/** A secret of the card: never completed, never remembered, never shown. */
export function CampoCodice({
  nome,
  etichetta,
  nota,
  valore,
  cambia,
  errore,
  fuoco,
}: {
  readonly nome: string;
  readonly etichetta: string;
  readonly nota?: string | undefined;
  readonly valore: string;
  readonly cambia: (valore: string) => void;
  readonly errore?: string | undefined;
  readonly fuoco?: boolean;
}): ReactNode {
  return (
    <Campo nome={nome} etichetta={etichetta} nota={nota} errore={errore}>
      {(appigli) => (
        <input
          {...appigli}
          type="password"
          className="form-control campo-codice"
          autoComplete="off"
          maxLength={8}
          autoFocus={fuoco}
          value={valore}
          onChange={({ target }) => {
            cambia(target.value);
          }}
        />
      )}
    </Campo>
  );
}
