import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bozza } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import { aggiorna } from './aggiorna.ts';
import { nomeInElenco } from './conferma.ts';
import { Modulo } from './modulo.ts';

export type StatoBozza =
  | { readonly stato: 'carica' | 'assente' | 'confermata' | 'illeggibile' }
  | { readonly stato: 'aperta'; readonly bozza: Bozza; readonly modulo: Modulo };

/** When the draft was last on the disk; `errore`: the disk refused it. */
export type Salvataggio = { readonly quando: number } | { readonly errore: true };

export interface BozzaAperta {
  readonly lettura: StatoBozza;
  readonly salvataggio: Salvataggio | undefined;
  readonly cambia: (cambi: Partial<Modulo>) => void;
  /** Resolves when the last change is on the disk. */
  readonly scritta: () => Promise<void>;
}

/** A draft open in a form: each change goes to the encrypted archive, one write after the other. */
export function usaBozza(id: string): BozzaAperta {
  const { archivio } = usaSessione();
  const [lettura, setLettura] = useState<StatoBozza>({ stato: 'carica' });
  const [salvataggio, setSalvataggio] = useState<Salvataggio>();
  const catena = useRef<Promise<void>>(Promise.resolve());
  const ora = useRef<Extract<StatoBozza, { stato: 'aperta' }> | undefined>(undefined);

  useEffect(() => {
    let nostro = true;
    const leggi = async (): Promise<void> => {
      const [bozza, confermata] = await Promise.all([archivio.bozze.leggi(id), archivio.uscita.leggi(id)]);
      if (!nostro) return;
      if (confermata) {
        // The desk stopped between writing the act and taking the draft away.
        if (bozza) await archivio.bozze.elimina(id);
        setLettura({ stato: 'confermata' });
        return;
      }
      if (!bozza) {
        setLettura({ stato: 'assente' });
        return;
      }
      const modulo = Modulo.safeParse(bozza.modulo);
      if (!modulo.success) {
        setLettura({ stato: 'illeggibile' });
        return;
      }
      ora.current = { stato: 'aperta', bozza, modulo: modulo.data };
      setSalvataggio({ quando: bozza.modificata });
      setLettura(ora.current);
    };
    void leggi();
    return () => {
      nostro = false;
    };
  }, [archivio, id]);

  const cambia = useCallback(
    (cambi: Partial<Modulo>): void => {
      if (!ora.current) return;
      const modulo = aggiorna(ora.current.modulo, cambi);
      const bozza = { ...ora.current.bozza, modulo, soggetto: nomeInElenco(modulo), modificata: Date.now() };
      ora.current = { stato: 'aperta', bozza, modulo };
      setLettura(ora.current);
      catena.current = catena.current
        .then(() => archivio.salvaBozza(bozza))
        .then(
          () => {
            setSalvataggio({ quando: bozza.modificata });
          },
          () => {
            setSalvataggio({ errore: true });
          },
        );
    },
    [archivio],
  );
  const scritta = useCallback(() => catena.current, []);
  return { lettura, salvataggio, cambia, scritta };
}
