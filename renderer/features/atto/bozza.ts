import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { usaSessione } from '../../sessione.tsx';
import { apriBozza, conModulo, mostra, type Aperta, type NonAperta, type Ora } from './aperta.ts';
import { usaArrivi, type CambiaPoi, type Cambio } from './arrivi.ts';
import { avanti, indietro, passo } from './storia.ts';
import type { ModuloAtto } from './modulo.ts';
import { usaSalva, type Salvataggio } from './salva.ts';

export type LetturaAtto = { readonly stato: 'carica' } | NonAperta | Aperta;

interface Mosse {
  /** @param dato the field, so that typing in it is undone as one. */
  readonly cambia: (come: Cambio, dato: string) => void;
  readonly annulla: () => void;
  readonly ripeti: () => void;
}
export interface BozzaAtto extends Mosse {
  readonly lettura: LetturaAtto;
  readonly salvataggio: Salvataggio | undefined;
  /** A change decided now, whose value comes later. */
  readonly cambiaPoi: CambiaPoi;
  /** How many of those are on their way. */
  readonly inArrivo: number;
  /** Resolves when the last change is on the disk. */
  readonly scritta: () => Promise<void>;
}

/** What can be done to an open draft, each the same function for the life of the form. */
function usaMosse(ora: RefObject<Ora | undefined>, metti: (nuova: Ora) => void): Mosse {
  const cambia = useCallback(
    (come: Cambio, dato: string): void => {
      if (!ora.current) return;
      const { bozza, atto, storia, epoca } = ora.current;
      metti({ bozza, atto, epoca, storia: passo(storia, come(storia.ora), dato) });
    },
    [ora, metti],
  );
  const torna = useCallback(
    (muovi: typeof indietro<ModuloAtto>): void => {
      const mossa = ora.current && muovi(ora.current.storia);
      if (!ora.current || !mossa) return;
      const { bozza, atto, epoca } = ora.current;
      metti({ bozza, atto, epoca: epoca + 1, storia: mossa.storia, tornato: mossa.dato });
    },
    [ora, metti],
  );
  const annulla = useCallback(() => {
    torna(indietro);
  }, [torna]);
  const ripeti = useCallback(() => {
    torna(avanti);
  }, [torna]);
  return { cambia, annulla, ripeti };
}

/** A draft of an act, open in its form: each change goes to the encrypted archive and can be undone. */
export function usaBozzaAtto(id: string): BozzaAtto {
  const { archivio } = usaSessione();
  const [lettura, setLettura] = useState<LetturaAtto>({ stato: 'carica' });
  const { salvataggio, letta, salva, scritta } = usaSalva(archivio);
  const ora = useRef<Ora | undefined>(undefined);

  useEffect(() => {
    let nostro = true;
    // What cannot be read, draft or form, is said; it stays where it is.
    void apriBozza(archivio, id)
      .catch((): NonAperta => ({ stato: 'illeggibile' }))
      .then((trovata) => {
        if (!nostro) return;
        if ('stato' in trovata) {
          setLettura(trovata);
          return;
        }
        ora.current = trovata;
        letta(trovata.bozza);
        setLettura(mostra(trovata));
      });
    return () => {
      nostro = false;
    };
  }, [archivio, id, letta]);

  const metti = useCallback(
    (nuova: Ora): void => {
      const bozza = conModulo(nuova.bozza, nuova.atto, nuova.storia.ora);
      ora.current = { ...nuova, bozza };
      setLettura(mostra(ora.current));
      salva(bozza);
    },
    [salva],
  );
  const mosse = usaMosse(ora, metti);
  const arrivi = usaArrivi(archivio, ora, mosse.cambia, scritta);
  return { lettura, salvataggio, ...mosse, ...arrivi, scritta };
}
