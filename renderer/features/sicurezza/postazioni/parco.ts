import { useCallback, useEffect, useState } from 'react';
import type { AttoPostazioni, VocePostazione } from '#contract/wa/postazioni.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama, type RispostaPonte } from '../../../ponte.ts';
import { aggiorna } from './elenco.ts';
import type { Spiegazione } from '../../../ui/esito.tsx';
import type { Pacchetti } from './foglio-password.tsx';

type Elenco = RispostaPonte<'postazioni.elenco'>;

export interface Parco {
  /** Undefined until they are read. */
  readonly voci: readonly VocePostazione[] | undefined;
  readonly errore: Spiegazione | undefined;
  /** What was done last, in words; empty when nothing was. */
  readonly fatto: string;
  /** Those for what is done to many. */
  readonly scelte: ReadonlySet<string>;
  readonly scegli: (scelte: ReadonlySet<string>) => void;
  /** Takes what the register answered about some of them. @returns whether it was a yes. */
  readonly accogli: (esito: Elenco) => boolean;
  /** The same of new ones. */
  readonly registrate: (esito: Elenco) => boolean;
  readonly compi: (atto: AttoPostazioni) => Promise<void>;
  /** Files to install them with: their passwords are in `pacchetti`, until they are put away. */
  readonly prepara: (quali: readonly string[]) => Promise<void>;
  readonly pacchetti: Pacchetti | undefined;
  readonly riponi: () => void;
}

/** The workstations of the body, and what is done to them. */
export function usaParco(): Parco {
  const { t } = usaParole('postazioni');
  const [voci, setVoci] = useState<readonly VocePostazione[]>();
  const [scelte, scegli] = useState<ReadonlySet<string>>(new Set());
  const [errore, setErrore] = useState<Spiegazione>();
  const [fatto, setFatto] = useState('');
  const [pacchetti, setPacchetti] = useState<Pacchetti>();

  const leggi = useCallback((esito: Elenco, tutte: boolean): boolean => {
    setErrore(esito.ok ? undefined : esito.errore);
    if (!esito.ok) return false;
    const { postazioni } = esito.valore;
    setVoci((prima = []) => (tutte ? postazioni : aggiorna(prima, postazioni)));
    return true;
  }, []);
  useEffect(() => {
    void chiama('postazioni.elenco', {}).then((esito) => leggi(esito, true));
  }, [leggi]);

  return {
    ...{ voci, errore, fatto, scelte, scegli, pacchetti },
    accogli: (esito) => leggi(esito, false),
    registrate: (esito) => {
      if (!leggi(esito, false) || !esito.ok) return false;
      setFatto(t('fatto.registra', { count: esito.valore.postazioni.length }));
      return true;
    },
    compi: async (atto) => {
      setFatto('');
      if (!leggi(await chiama('postazioni.compi', atto), false)) return;
      setFatto(t(`fatto.${atto.atto}`, { count: atto.quali.length }));
      scegli(new Set());
    },
    prepara: async (quali) => {
      setFatto('');
      const esito = await chiama('postazioni.pacchetti', { quali: [...quali] });
      setErrore(esito.ok ? undefined : esito.errore);
      if (esito.ok) setPacchetti(esito.valore);
      leggi(await chiama('postazioni.elenco', {}), true);
    },
    riponi: () => {
      setPacchetti(undefined);
    },
  };
}
