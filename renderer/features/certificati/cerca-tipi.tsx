import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import { usaParole } from '../../lingua.ts';
import { idCampo } from '../../ui/campi/campo.tsx';
import { cercaTipi, type Gruppi } from './cerca-tipi.ts';
import { conTipo } from './domanda.ts';
import type { ProprietaScelte } from './scelte.tsx';

export interface Ricerca {
  readonly testo: string;
  readonly setTesto: (testo: string) => void;
  /** What was found. */
  readonly gruppi: Gruppi;
  /** What a key did, for who does not see it. */
  readonly detto: string;
  readonly premuto: (evento: KeyboardEvent) => void;
}

/** Types looked for by a part of their name: Enter takes the first, and goes on when nothing is looked for. */
export function usaRicerca({ possibili, scelte, cambia, avanti }: ProprietaScelte): Ricerca {
  const { t, lingua } = usaParole('certificati');
  const [testo, setTesto] = useState('');
  const [detto, setDetto] = useState('');
  const gruppi = useMemo(() => cercaTipi(possibili, testo, lingua), [possibili, testo, lingua]);
  const premuto = (evento: KeyboardEvent): void => {
    if (evento.key === 'Escape' && testo !== '') {
      evento.preventDefault();
      setTesto('');
    }
    if (evento.key !== 'Enter') return;
    evento.preventDefault();
    if (testo.trim() === '') {
      avanti();
      return;
    }
    const primo = gruppi.si[0] ?? gruppi.forzando[0];
    if (!primo) {
      setDetto(t('nessunoDaScegliere'));
      return;
    }
    cambia(conTipo(scelte, primo.tipo, true));
    setDetto(t('scelto', { nome: descrivi('13', primo.tipo, lingua) }));
    setTesto('');
  };
  return { testo, setTesto, gruppi, detto, premuto };
}

/** Where one begins: the cursor is here as soon as the page is. */
export function CercaTipi({
  ricerca: { testo, setTesto, premuto, detto },
}: {
  readonly ricerca: Ricerca;
}): ReactNode {
  const { t } = usaParole('certificati');
  const cerca = useRef<HTMLInputElement>(null);
  useEffect(() => {
    cerca.current?.focus();
  }, []);
  return (
    <>
      <input
        ref={cerca}
        id={idCampo('certificati.cerca')}
        type="search"
        className="form-control"
        aria-label={t('cercaTipi')}
        aria-describedby="tipi-come"
        placeholder={t('cercaTipiEsempio')}
        autoComplete="off"
        value={testo}
        onChange={({ target }) => {
          setTesto(target.value);
        }}
        onKeyDown={premuto}
      />
      <p className="campo-nota" id="tipi-come">
        {t('tipiNota')}
      </p>
      <p className="visually-hidden" role="status">
        {detto}
      </p>
    </>
  );
}
