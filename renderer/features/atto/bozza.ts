import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bozza } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import type { Atto } from './atto.ts';
import { attoDi } from './atti/index.ts';
import { avanti, indietro, passo, storiaDi, type Storia } from './storia.ts';
import { leggiModulo, type ModuloAtto } from './modulo.ts';
import { usaSalva, type Salvataggio } from './salva.ts';

export interface Aperta {
  readonly stato: 'aperta';
  readonly bozza: Bozza;
  readonly atto: Atto;
  readonly modulo: ModuloAtto;
  readonly annullabile: boolean;
  readonly ripetibile: boolean;
  /** Grows at each undo and redo: fields that keep what is being typed start again from the value. */
  readonly epoca: number;
  /** The field that the last undo or redo changed. */
  readonly tornato?: string;
}
export type LetturaAtto = { readonly stato: 'carica' | 'assente' | 'confermata' | 'illeggibile' } | Aperta;

export interface BozzaAtto {
  readonly lettura: LetturaAtto;
  readonly salvataggio: Salvataggio | undefined;
  /** @param dato the field, so that typing in it is undone as one. */
  readonly cambia: (come: (modulo: ModuloAtto) => ModuloAtto, dato: string) => void;
  readonly annulla: () => void;
  readonly ripeti: () => void;
  /** Resolves when the last change is on the disk. */
  readonly scritta: () => Promise<void>;
}

interface Ora {
  readonly bozza: Bozza;
  readonly atto: Atto;
  readonly storia: Storia<ModuloAtto>;
  readonly epoca: number;
  readonly tornato?: string;
}

function mostra({ bozza, atto, storia, epoca, tornato }: Ora): Aperta {
  return {
    ...{ stato: 'aperta', bozza, atto, epoca, modulo: storia.ora },
    annullabile: storia.prima.length > 0,
    ripetibile: storia.dopo.length > 0,
    ...(tornato === undefined ? {} : { tornato }),
  };
}

/** A draft of an act, open in its form: each change goes to the encrypted archive and can be undone. */
export function usaBozzaAtto(id: string): BozzaAtto {
  const { archivio } = usaSessione();
  const [lettura, setLettura] = useState<LetturaAtto>({ stato: 'carica' });
  const { salvataggio, letta: mostraLetta, salva, scritta } = usaSalva(archivio);
  const ora = useRef<Ora | undefined>(undefined);

  useEffect(() => {
    let nostro = true;
    const leggi = async (): Promise<LetturaAtto> => {
      const [bozza, confermata] = await Promise.all([archivio.bozze.leggi(id), archivio.uscita.leggi(id)]);
      if (confermata) {
        // The desk stopped between writing the act and taking the draft away.
        if (bozza) await archivio.bozze.elimina(id);
        return { stato: 'confermata' };
      }
      if (!bozza) return { stato: 'assente' };
      const modulo = leggiModulo(bozza.modulo);
      const atto = modulo && (await attoDi(modulo.atto));
      if (!modulo || !atto) return { stato: 'illeggibile' };
      ora.current = { bozza, atto, storia: storiaDi(modulo), epoca: 0 };
      mostraLetta(bozza);
      return mostra(ora.current);
    };
    // What cannot be read, draft or form, is said; it stays where it is.
    void leggi()
      .catch((): LetturaAtto => ({ stato: 'illeggibile' }))
      .then((letta) => {
        if (nostro) setLettura(letta);
      });
    return () => {
      nostro = false;
    };
  }, [archivio, id, mostraLetta]);

  const metti = useCallback(
    (nuova: Ora): void => {
      const modulo = nuova.storia.ora;
      const soggetto = nuova.atto.nomeDi?.(modulo.richiesta) || nuova.bozza.soggetto;
      const bozza = { ...nuova.bozza, soggetto, modulo, modificata: Date.now() };
      ora.current = { ...nuova, bozza };
      setLettura(mostra(ora.current));
      salva(bozza);
    },
    [salva],
  );
  const cambia = useCallback(
    (come: (modulo: ModuloAtto) => ModuloAtto, dato: string): void => {
      if (!ora.current) return;
      const { bozza, atto, storia, epoca } = ora.current;
      metti({ bozza, atto, epoca, storia: passo(storia, come(storia.ora), dato) });
    },
    [metti],
  );
  const torna = useCallback(
    (muovi: typeof indietro<ModuloAtto>): void => {
      const mossa = ora.current && muovi(ora.current.storia);
      if (!ora.current || !mossa) return;
      const { bozza, atto, epoca } = ora.current;
      metti({ bozza, atto, epoca: epoca + 1, storia: mossa.storia, tornato: mossa.dato });
    },
    [metti],
  );
  const annulla = useCallback(() => {
    torna(indietro);
  }, [torna]);
  const ripeti = useCallback(() => {
    torna(avanti);
  }, [torna]);
  return { lettura, salvataggio, cambia, annulla, ripeti, scritta };
}
