import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bozza } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import { nomeInElenco } from './frase.ts';
import { Modulo, nuovoModulo, servizioPer, type DaAnnullare } from './modulo.ts';

export interface ModuloAperto {
  readonly modulo: Modulo | undefined;
  readonly cambia: (cambi: Partial<Omit<Modulo, 'da'>>) => void;
  /** The draft with what the register says now of the operation. */
  readonly bozza: () => Bozza | undefined;
  readonly scritta: () => Promise<void>;
  readonly nonScritta: boolean;
}

/** What the clerk decides, on the disk at each change; nothing is written before the first. */
export function usaModulo(
  da: DaAnnullare | undefined,
  { idBozza, perche }: { readonly idBozza: string | undefined; readonly perche: string | undefined },
): ModuloAperto {
  const { archivio } = usaSessione();
  const [salvata, setSalvata] = useState<Bozza>();
  const [letta, setLetta] = useState(idBozza === undefined);
  const [nonScritta, setNonScritta] = useState(false);
  const catena = useRef<Promise<void>>(Promise.resolve());
  const nuova = useRef(crypto.randomUUID());

  useEffect(() => {
    if (idBozza === undefined) return;
    let nostro = true;
    void archivio.bozze.leggi(idBozza).then((trovata) => {
      if (!nostro) return;
      setSalvata(trovata);
      setLetta(true);
    });
    return () => {
      nostro = false;
    };
  }, [archivio, idBozza]);

  const gia = Modulo.safeParse(salvata?.modulo);
  const modulo = !letta || !da ? undefined : gia.success ? { ...gia.data, da } : nuovoModulo(da, perche);

  const bozza = useCallback((): Bozza | undefined => {
    if (!modulo) return undefined;
    const adesso = Date.now();
    return {
      id: salvata?.id ?? nuova.current,
      codice: servizioPer(modulo.da.codice) ?? '',
      soggetto: nomeInElenco(modulo),
      creata: salvata?.creata ?? adesso,
      modificata: adesso,
      modulo,
      ...(salvata?.corregge !== undefined && { corregge: salvata.corregge }),
    };
  }, [modulo, salvata]);

  const cambia = (cambi: Partial<Omit<Modulo, 'da'>>): void => {
    const prima = bozza();
    if (!prima || !modulo) return;
    const dopo = { ...prima, modulo: { ...modulo, ...cambi } };
    setSalvata(dopo);
    catena.current = catena.current
      .then(() => archivio.salvaBozza(dopo))
      .then(
        () => {
          setNonScritta(false);
        },
        () => {
          setNonScritta(true);
        },
      );
  };
  const scritta = useCallback(() => catena.current, []);
  return { modulo, cambia, bozza, scritta, nonScritta };
}
