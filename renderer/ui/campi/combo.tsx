import type { ReactNode, RefObject } from 'react';
import { usaParole } from '../../lingua.ts';
import { Campo, idCampo, type ParoleCampo } from './campo.tsx';
import { ElencoCombo, type VoceCombo } from './combo-elenco.tsx';
import { usaLista } from './lista.ts';

interface ProprietaCombo extends ParoleCampo {
  readonly testo: string;
  /** What is offered now for what is written. */
  readonly voci: readonly VoceCombo[];
  /** The list of what is written now has been asked for and is not here: keys that choose wait for it. */
  readonly attesa?: boolean;
  /** Written now, and long enough to say that nothing is called so. */
  readonly dicibile: boolean;
  readonly scrivi: (testo: string) => void;
  readonly scegli: (id: string) => void;
  readonly lascia: () => void;
  /** The field goes off the screen with what is written in it, and with keys that still wait for its list. */
  readonly via?: (tasti: readonly string[]) => void;
  /** Accessible name of the button that opens the list, and what an empty list says. */
  readonly apri: string;
  readonly nessuna: string;
  /** Said below the field. */
  readonly attenzione?: string | undefined;
}

/** The arrows do the same from the field: no stop of the Tab key. */
function Apri({
  nome,
  aperta,
  apri,
  campo,
}: {
  readonly nome: string;
  readonly aperta: boolean;
  readonly apri: () => void;
  readonly campo: RefObject<HTMLInputElement | null>;
}): ReactNode {
  return (
    <button
      type="button"
      className="combo-apri"
      tabIndex={-1}
      aria-label={nome}
      aria-expanded={aperta}
      onMouseDown={(evento) => {
        evento.preventDefault();
      }}
      onClick={() => {
        campo.current?.focus();
        apri();
      }}
    >
      ▾
    </button>
  );
}

/**
 * A text with a list under it (ARIA combobox; the focus stays in the text). Ours, because a key must cost less than a
 * frame in the largest form: what is drawn again is this field and the entries that it shows, decision 0052.
 */
export function Combo({ testo, voci, attesa = false, dicibile, ...altro }: ProprietaCombo): ReactNode {
  const { scrivi, scegli, lascia, via, apri, nessuna, attenzione, ...parole } = altro;
  const { t } = usaParole('ui');
  const prendi = (quale: number): void => {
    const voce = voci[quale];
    if (voce) scegli(voce.id);
  };
  const lista = usaLista({ quante: voci.length, attesa, dicibile, prendi, lascia, via });
  const { campo, fuoco, mostrata, vuota } = lista;
  const id = idCampo(parole.nome);
  const dove = lista.sopra ? 'combo-elenco combo-sopra' : 'combo-elenco';
  return (
    <Campo {...parole}>
      {(appigli) => (
        <>
          <div className="combo" onKeyDownCapture={lista.tieni}>
            <input
              {...appigli}
              ref={campo}
              type="text"
              role="combobox"
              className="form-control"
              aria-autocomplete="list"
              aria-expanded={mostrata}
              aria-controls={mostrata ? `${id}-elenco` : undefined}
              aria-activedescendant={mostrata && fuoco !== undefined ? `${id}-voce-${fuoco}` : undefined}
              autoComplete="off"
              spellCheck={false}
              value={testo}
              onChange={({ target }) => {
                scrivi(target.value);
                lista.apri();
              }}
              onKeyDown={lista.premuto}
              onFocus={lista.rientra}
              onBlur={lista.esci}
            />
            <Apri nome={apri} aperta={mostrata} apri={lista.alterna} campo={campo} />
            {mostrata && (
              <ElencoCombo
                {...{ id, etichetta: parole.etichetta, classe: dove, voci, fuoco }}
                prendi={lista.prendi}
              />
            )}
            {vuota && <p className={`${dove} combo-vuoto`}>{nessuna}</p>}
          </div>
          <span role="status" className="visually-hidden">
            {vuota && nessuna}
            {mostrata && !attesa && t('elenco.quante', { count: voci.length })}
          </span>
          {attenzione !== undefined && <div className="campo-attenzione">{attenzione}</div>}
        </>
      )}
    </Campo>
  );
}
