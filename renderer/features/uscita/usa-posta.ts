import { useEffect, useState } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaSessione } from '../../sessione.tsx';
import { titoloAtto } from '../atto/titolo.ts';
import { voci, type Voce } from './elenco.ts';
import { filtra, type Filtro } from './filtro.ts';

/** The outbox as it is being looked at. */
export interface Posta {
  readonly tutte: readonly Voce[];
  /** Those that are shown. */
  readonly elenco: readonly Voce[];
  /** The one that is open: the first, until another is chosen. */
  readonly qui: Voce | undefined;
  /** Opens one, and takes whoever reads to it. */
  readonly scegli: (id: string) => void;
  readonly filtro: Filtro;
  readonly setFiltro: (filtro: Filtro) => void;
  readonly testo: string;
  readonly setTesto: (testo: string) => void;
  /** How many a filter would show, whatever is looked for. */
  readonly quante: (filtro: Filtro) => number;
}

/** Drafts and acts, those that were looked for, and the one that is open. @param pratica the one to open. */
export function usaPosta(pratica: string | undefined): Posta {
  const { t } = usaParole('uscita');
  const { bozze, pratiche } = usaSessione();
  const [aperta, setAperta] = useState(pratica);
  const [filtro, setFiltro] = useState<Filtro>('tutte');
  const [testo, setTesto] = useState('');
  const tutte = voci(bozze, pratiche);
  const titolo = (voce: Voce): string => titoloAtto(voce.tipo === 'bozza' ? voce.bozza : voce.pratica, t);
  const elenco = filtra(tutte, filtro, testo, titolo);

  useEffect(() => {
    setAperta(pratica);
  }, [pratica]);

  return {
    ...{ tutte, elenco, filtro, setFiltro, testo, setTesto },
    qui: elenco.find(({ id }) => id === aperta) ?? elenco[0],
    scegli: (id) => {
      setAperta(id);
      requestAnimationFrame(() => document.getElementById('dettaglio-titolo')?.focus());
    },
    quante: (uno) => filtra(tutte, uno, '', titolo).length,
  };
}
