import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import type { Comando } from '../cornice/scorciatoie.ts';
import { piuVicini } from './affinita.ts';
import { usaVoci, type Voce } from './voci.ts';
import './comandi.css';

const gruppi = ['persona', 'atti', 'sportello'] as const;
const idElenco = 'comandi-elenco';
const idOpzione = (i: number): string => `comandi-voce-${i}`;

/** Everything by its name: type some letters, Enter does it (ARIA combobox; the focus stays in the field). */
export function Comandi({
  esegui,
  chiudi,
}: {
  readonly esegui: (comando: Comando) => void;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('comandi');
  const { cammino } = usaNavigazione();
  const [testo, setTesto] = useState('');
  const [mossa, setMossa] = useState(0);
  const campo = useRef<HTMLInputElement>(null);
  const trovate = piuVicini(usaVoci(esegui), testo);
  // By group when nothing is asked for; then the nearest first, whatever its group.
  const voci =
    testo.trim() === '' ? gruppi.flatMap((g) => trovate.filter(({ gruppo }) => gruppo === g)) : trovate;
  const scelta = Math.min(mossa, voci.length - 1);
  const scheda = cammino.findLast((una) => una.nome === 'scheda');
  const chi = scheda?.nome === 'scheda' ? scheda.titolo : '';

  const { tasto, fai } = usaTasti({ campo, scelta, chiudi, voci, setMossa });
  return (
    <Dialogo ampio titolo={t('titolo')} chiudi={chiudi}>
      <CampoComandi
        campo={campo}
        voci={voci}
        scelta={scelta}
        testo={testo}
        setTesto={setTesto}
        setMossa={setMossa}
        tasto={tasto}
      />
      <ul id={idElenco} role="listbox" aria-label={t('titolo')} className="comandi">
        {voci.map((voce, i) => (
          <UnComando
            key={`${voce.gruppo}-${voce.chiave}`}
            voce={voce}
            i={i}
            scelta={scelta}
            fai={fai}
            chi={chi}
          />
        ))}
      </ul>
      <p role="status" className={voci.length > 0 ? 'visually-hidden' : undefined}>
        {voci.length > 0 ? t('quanti', { count: voci.length }) : t('nessuno')}
      </p>
    </Dialogo>
  );
}

function usaTasti({
  campo,
  scelta,
  chiudi,
  voci,
  setMossa,
}: {
  readonly campo: RefObject<HTMLInputElement | null>;
  readonly scelta: number;
  readonly chiudi: () => void;
  readonly voci: readonly Voce[];
  readonly setMossa: (valore: number) => void;
}): {
  readonly tasto: (evento: KeyboardEvent) => void;
  readonly fai: (voce: Voce) => void;
} {
  useLayoutEffect(() => {
    campo.current?.focus();
  }, []);
  useEffect(() => {
    document.getElementById(idOpzione(scelta))?.scrollIntoView({ block: 'nearest' });
  }, [scelta]);

  const fai = (voce: Voce): void => {
    if (voce.impedita !== undefined) return;
    chiudi();
    voce.fai();
  };
  const tasto = (evento: KeyboardEvent): void => {
    const passo = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[evento.key];
    const voce = voci[scelta];
    if (passo !== undefined) {
      evento.preventDefault();
      setMossa(Math.max(0, Math.min(scelta + passo, voci.length - 1)));
    } else if (evento.key === 'Enter' && !evento.repeat && voce) {
      evento.preventDefault();
      fai(voce);
    }
  };
  return { tasto, fai };
}

function CampoComandi({
  campo,
  voci,
  scelta,
  testo,
  setTesto,
  setMossa,
  tasto,
}: {
  readonly campo: RefObject<HTMLInputElement | null>;
  readonly voci: readonly Voce[];
  readonly scelta: number;
  readonly testo: string;
  readonly setTesto: (valore: string) => void;
  readonly setMossa: (valore: number) => void;
  readonly tasto: (evento: KeyboardEvent) => void;
}): ReactNode {
  const { t } = usaParole('comandi');
  return (
    <input
      ref={campo}
      type="text"
      role="combobox"
      className="form-control"
      aria-label={t('campo')}
      aria-autocomplete="list"
      aria-expanded={voci.length > 0}
      aria-controls={idElenco}
      aria-activedescendant={voci.length > 0 ? idOpzione(scelta) : undefined}
      placeholder={t('esempio')}
      autoComplete="off"
      spellCheck={false}
      value={testo}
      onChange={({ target }) => {
        setTesto(target.value);
        setMossa(0);
      }}
      onKeyDown={tasto}
    />
  );
}

function UnComando({
  voce,
  i,
  scelta,
  fai,
  chi,
}: {
  readonly voce: Voce;
  readonly i: number;
  readonly scelta: number;
  readonly fai: (voce: Voce) => void;
  readonly chi: string;
}): ReactNode {
  const { t } = usaParole('comandi');
  return (
    <li
      id={idOpzione(i)}
      role="option"
      aria-selected={i === scelta}
      aria-disabled={voce.impedita !== undefined}
      onClick={() => {
        fai(voce);
      }}
    >
      <span className="comandi-nome">
        {voce.nome}
        {voce.impedita !== undefined && <small>{voce.impedita}</small>}
      </span>
      <span className="comandi-gruppo">{voce.gruppo === 'persona' ? chi : t(`gruppo.${voce.gruppo}`)}</span>
      <span className="comandi-tasti" aria-hidden="true">
        {voce.tasti.map((uno) => (
          <kbd key={uno}>{uno}</kbd>
        ))}
      </span>
    </li>
  );
}
