import type { ReactNode } from 'react';
import { Campo, idCampo, type ParoleCampo } from './campo.tsx';

export interface Opzione {
  readonly valore: string;
  readonly nome: string;
  readonly nota?: string | undefined;
  /** Why it cannot be chosen: shown instead of hiding it. */
  readonly impedita?: string | undefined;
}

/** Few alternatives, all in sight. */
export function CampoScelta({
  etichetta,
  nota,
  errore,
  nome,
  valore,
  cambia,
  opzioni,
  inRiga,
}: ParoleCampo & {
  readonly valore: string;
  readonly cambia: (valore: string) => void;
  readonly opzioni: readonly Opzione[];
  readonly inRiga?: boolean;
}): ReactNode {
  const id = idCampo(nome);
  return (
    <fieldset
      className={errore === undefined ? 'campo scelta' : 'campo scelta campo-errato'}
      id={id}
      tabIndex={-1}
    >
      <legend>{etichetta}</legend>
      {nota !== undefined && <div className="campo-nota">{nota}</div>}
      <div className={inRiga ? 'scelta-riga' : 'scelta-colonna'}>
        {opzioni.map((una) => (
          <label key={una.valore} className={una.impedita === undefined ? undefined : 'impedita'}>
            <input
              type="radio"
              name={id}
              value={una.valore}
              checked={valore === una.valore}
              disabled={una.impedita !== undefined}
              onChange={() => {
                cambia(una.valore);
              }}
            />
            <span>
              {una.nome}
              {(una.impedita ?? una.nota) !== undefined && <small>{una.impedita ?? una.nota}</small>}
            </span>
          </label>
        ))}
      </div>
      {errore !== undefined && <div className="campo-errore">{errore}</div>}
    </fieldset>
  );
}

/** Many alternatives, one chosen from a list. */
export function CampoSelezione({
  valore,
  cambia,
  opzioni,
  vuota,
  ...parole
}: ParoleCampo & {
  readonly valore: string;
  readonly cambia: (valore: string) => void;
  readonly opzioni: readonly Opzione[];
  /** Words of the empty choice, when there is one. */
  readonly vuota?: string;
}): ReactNode {
  return (
    <Campo {...parole}>
      {(appigli) => (
        <select
          {...appigli}
          className="form-select"
          value={valore}
          onChange={({ target }) => {
            cambia(target.value);
          }}
        >
          {vuota !== undefined && <option value="">{vuota}</option>}
          {opzioni.map((una) => (
            <option key={una.valore} value={una.valore} disabled={una.impedita !== undefined}>
              {una.nome}
            </option>
          ))}
        </select>
      )}
    </Campo>
  );
}

export function Spunta({
  nome,
  etichetta,
  nota,
  valore,
  cambia,
}: {
  readonly nome: string;
  readonly etichetta: string;
  readonly nota?: string;
  readonly valore: boolean;
  readonly cambia: (valore: boolean) => void;
}): ReactNode {
  return (
    <label className="spunta">
      <input
        type="checkbox"
        id={idCampo(nome)}
        checked={valore}
        onChange={({ target }) => {
          cambia(target.checked);
        }}
      />
      <span>
        {etichetta}
        {nota !== undefined && <small>{nota}</small>}
      </span>
    </label>
  );
}
