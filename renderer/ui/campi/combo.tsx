import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Campo, idCampo, type ParoleCampo } from './campo.tsx';
import { chiusa, mossa, type Lista } from './mosse.ts';
import { usaTastiAttesi } from './tasti-attesi.ts';

export interface VoceCombo {
  readonly id: string;
  readonly nome: string;
  /** Beside the name, in small. */
  readonly accanto?: string | undefined;
}

/** Entries drawn at once: the rest of a long list comes when somebody goes down to it. */
const tratto = 40;
/** Pixels that a whole list takes: where there are not so many below the field, it opens above. */
const altezza = 330;

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
  /** Accessible name of the button that opens the list, and what an empty list says. */
  readonly apri: string;
  readonly nessuna: string;
  /** Said below the field. */
  readonly attenzione?: string | undefined;
}

/**
 * A text with a list under it (ARIA combobox; the focus stays in the text). Ours, because a key must cost less than a
 * frame in the largest form: what is drawn again is this field and the entries that it shows, decision 0052.
 */
export function Combo({
  testo,
  voci,
  attesa = false,
  dicibile,
  scrivi,
  scegli,
  lascia,
  apri,
  nessuna,
  attenzione,
  ...parole
}: ProprietaCombo): ReactNode {
  const { t } = usaParole('ui');
  const [lista, setLista] = useState<Lista>(chiusa);
  const [sopra, setSopra] = useState(false);
  const [disegnate, setDisegnate] = useState(tratto);
  const campo = useRef<HTMLInputElement>(null);
  const { tieni, esci, rientra } = usaTastiAttesi(attesa, () => {
    setLista(chiusa);
    lascia();
  });
  const id = idCampo(parole.nome);
  const fuoco = lista.fuoco !== undefined && lista.fuoco < voci.length ? lista.fuoco : undefined;
  const mostrata = lista.aperta && voci.length > 0;
  const vuota = lista.aperta && voci.length === 0 && dicibile && !attesa;
  const mostrate = mostrata ? voci.slice(0, Math.max(disegnate, (fuoco ?? 0) + 1)) : [];

  const dove = sopra ? 'combo-elenco combo-sopra' : 'combo-elenco';

  const metti = (nuova: Lista): void => {
    if (nuova.aperta && !lista.aperta) {
      const posto = campo.current?.getBoundingClientRect();
      setSopra(posto !== undefined && innerHeight - posto.bottom < altezza && posto.top > altezza);
      setDisegnate(tratto);
    }
    setLista(nuova);
  };
  const prendi = (quale: number): void => {
    const voce = voci[quale];
    if (voce) scegli(voce.id);
  };
  const premuto = (evento: KeyboardEvent): void => {
    const fatta = mossa(evento, { aperta: mostrata || vuota, fuoco }, voci.length);
    if (!fatta) return;
    if (fatta.spesa) evento.preventDefault();
    metti(fatta.lista);
    if (fatta.prende !== undefined) prendi(fatta.prende);
  };
  useEffect(() => {
    if (fuoco !== undefined)
      document.getElementById(`${id}-voce-${fuoco}`)?.scrollIntoView({ block: 'nearest' });
  }, [fuoco, id]);

  return (
    <Campo {...parole}>
      {(appigli) => (
        <>
          <div className="combo" onKeyDownCapture={tieni}>
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
                metti({ aperta: true, fuoco: undefined });
              }}
              onKeyDown={premuto}
              onFocus={rientra}
              onBlur={() => {
                setLista(chiusa);
                esci();
              }}
            />
            <button
              type="button"
              className="combo-apri"
              // The arrows do the same from the field.
              tabIndex={-1}
              aria-label={apri}
              aria-expanded={mostrata}
              onMouseDown={(evento) => {
                evento.preventDefault();
              }}
              onClick={() => {
                campo.current?.focus();
                metti({ aperta: !lista.aperta, fuoco: undefined });
              }}
            >
              ▾
            </button>
            {mostrata && (
              <div
                id={`${id}-elenco`}
                role="listbox"
                aria-label={parole.etichetta}
                className={dove}
                // A press on the list does not take the focus from the text.
                onMouseDown={(evento) => {
                  evento.preventDefault();
                }}
                onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
                  if (scrollTop + clientHeight * 2 > scrollHeight && mostrate.length < voci.length)
                    setDisegnate(mostrate.length + tratto);
                }}
              >
                {mostrate.map((voce, i) => (
                  <div
                    key={voce.id}
                    id={`${id}-voce-${i}`}
                    role="option"
                    aria-selected={i === fuoco}
                    data-focused={i === fuoco || undefined}
                    aria-setsize={voci.length}
                    aria-posinset={i + 1}
                    onClick={() => {
                      setLista(chiusa);
                      prendi(i);
                    }}
                  >
                    <span>{voce.nome}</span>
                    {voce.accanto !== undefined && <small>{voce.accanto}</small>}
                  </div>
                ))}
              </div>
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
