import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Archivio } from '../../offline/archivio.ts';
import { apriBozza, conModulo, type Ora } from './aperta.ts';
import type { ModuloAtto } from './modulo.ts';
import { eAncoraLi, type Posto } from './posto.ts';

export type Cambio = (modulo: ModuloAtto) => ModuloAtto;
export type CambiaPoi = (posto: Posto, arriva: Promise<Cambio | undefined>) => void;

/** The form was left before the change came: the draft as it is on the disk takes it, if it is still there. */
async function cambiaLasciata(archivio: Archivio, id: string, posto: Posto, come: Cambio): Promise<void> {
  const trovata = await apriBozza(archivio, id);
  if ('stato' in trovata || !eAncoraLi(posto, { ...trovata, epoca: posto.epoca })) return;
  const { bozza, atto, storia } = trovata;
  await archivio.salvaBozza(conModulo(bozza, atto, come(storia.ora)));
}

/**
 * Changes decided in a field whose value is still on its way: a place of which the list had not come when the clerk went
 * on. They enter the act when it comes, whatever is on the screen by then.
 */
export function usaArrivi(
  archivio: Archivio,
  ora: RefObject<Ora | undefined>,
  cambia: (come: Cambio, dato: string) => void,
  scritta: () => Promise<void>,
): {
  readonly cambiaPoi: CambiaPoi;
  /** How many are on their way: an act is not confirmed without them. */
  readonly inArrivo: number;
} {
  const [inArrivo, setInArrivo] = useState(0);
  const lasciata = useRef(false);
  useEffect(() => {
    lasciata.current = false;
    return () => {
      lasciata.current = true;
    };
  }, []);

  const metti = useCallback(
    async (posto: Posto, come: Cambio | undefined): Promise<void> => {
      if (!come || !ora.current || !eAncoraLi(posto, ora.current)) return;
      if (!lasciata.current) {
        cambia(come, posto.percorso);
        return;
      }
      await scritta();
      await cambiaLasciata(archivio, ora.current.bozza.id, posto, come);
    },
    [archivio, ora, cambia, scritta],
  );
  const cambiaPoi = useCallback<CambiaPoi>(
    (posto, arriva) => {
      setInArrivo((quanti) => quanti + 1);
      void arriva
        .then((come) => metti(posto, come))
        // At the lock the archive is shut: nothing more can be written, or said.
        .catch(() => undefined)
        .finally(() => {
          setInArrivo((quanti) => quanti - 1);
        });
    },
    [metti],
  );
  return { cambiaPoi, inArrivo };
}
