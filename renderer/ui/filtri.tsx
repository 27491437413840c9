import type { ReactNode } from 'react';
import { Campo } from './campi/campo.tsx';
import { CampoData } from './campi/data.tsx';

interface Comuni<F> {
  /** Before the name of each field, so that no two on a page have the same. */
  readonly prefisso: string;
  readonly filtri: F;
  readonly cambia: (cambi: Partial<F>) => void;
}

/** From a day to another: each change is at once in the list. */
export function Periodo({
  prefisso,
  filtri,
  cambia,
  dal,
  al,
}: Comuni<{ readonly dal: string; readonly al: string }> & {
  readonly dal: string;
  readonly al: string;
}): ReactNode {
  return (
    <>
      <CampoData
        nome={`${prefisso}.dal`}
        etichetta={dal}
        valore={filtri.dal}
        cambia={(giorno) => {
          cambia({ dal: giorno });
        }}
      />
      <CampoData
        nome={`${prefisso}.al`}
        etichetta={al}
        valore={filtri.al}
        cambia={(giorno) => {
          cambia({ al: giorno });
        }}
      />
    </>
  );
}

/** A part of a text, looked for while it is written. */
export function CercaNellElenco({
  nome,
  etichetta,
  esempio,
  massimo,
  valore,
  cambia,
}: {
  readonly nome: string;
  readonly etichetta: string;
  readonly esempio: string;
  readonly massimo: number;
  readonly valore: string;
  readonly cambia: (valore: string) => void;
}): ReactNode {
  return (
    <Campo nome={nome} etichetta={etichetta}>
      {(appigli) => (
        <input
          {...appigli}
          type="search"
          className="form-control"
          autoComplete="off"
          placeholder={esempio}
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

/** Only what this operator did; nothing to choose where nobody is in. */
export function SoloMie({
  classe,
  etichetta,
  io,
  operatore,
  cambia,
}: {
  readonly classe: string;
  readonly etichetta: string;
  /** Codice fiscale of who is here. */
  readonly io: string | undefined;
  readonly operatore: string;
  readonly cambia: (operatore: string) => void;
}): ReactNode {
  if (io === undefined) return undefined;
  return (
    <label className={classe}>
      <input
        type="checkbox"
        checked={operatore === io}
        onChange={({ target }) => {
          cambia(target.checked ? io : '');
        }}
      />
      {etichetta}
    </label>
  );
}

/** Where the list is of one person it is said, with the way back to all. */
export function DiUnaPersona({
  soggetto,
  testo,
  tutte,
  cambia,
}: {
  /** Empty: the list is of all. */
  readonly soggetto: string;
  readonly testo: string;
  readonly tutte: string;
  readonly cambia: (cambi: { readonly soggetto: string }) => void;
}): ReactNode {
  return (
    soggetto !== '' && (
      <p>
        {testo}{' '}
        <button
          type="button"
          className="btn btn-sm btn-link"
          onClick={() => {
            cambia({ soggetto: '' });
          }}
        >
          {tutte}
        </button>
      </p>
    )
  );
}
