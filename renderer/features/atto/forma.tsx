import { createContext, use, useCallback, useMemo } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { usaSessione } from '../../sessione.tsx';
import type { Aperta } from './aperta.ts';
import type { CambiaPoi, Cambio } from './arrivi.ts';
import type { Atto, Partenza } from './atto.ts';
import type { BozzaAtto } from './bozza.ts';
import { cambiaDato } from './cambia.ts';
import { leggiDossier } from './leggi-dossier.ts';
import type { ModuloAtto } from './modulo.ts';
import type { ParoleAtto } from './parole.ts';

/** What the fields of a form share. The functions stay the same for the life of the form: fields are remembered by them. */
export interface Forma {
  readonly atto: Atto;
  readonly modulo: ModuloAtto;
  readonly partenza: Partenza;
  readonly parole: ParoleAtto;
  readonly epoca: number;
  readonly errore: (percorso: string) => string | undefined;
  readonly cambia: (percorso: string, valore: unknown) => void;
  readonly cambiaModulo: (come: Cambio, dato: string) => void;
  /** A change decided in a field, whose value comes when the field may be gone. */
  readonly cambiaPoi: CambiaPoi;
  /** A record of the register, or as it was last read here. */
  readonly leggi: (id: string) => Promise<Dossier | undefined>;
}

const Contesto = createContext<Forma | undefined>(undefined);
export const FormaDi = Contesto.Provider;

export function usaForma(): Forma {
  const forma = use(Contesto);
  if (!forma) throw new Error('no form around this field');
  return forma;
}

/** What the fields of this form share, the same object while nothing of it changes. */
export function usaNuovaForma(
  { cambia: cambiaModulo, cambiaPoi }: BozzaAtto,
  { atto, modulo, epoca }: Aperta,
  partenza: Partenza,
  parole: ParoleAtto,
  errori: ReadonlyMap<string, string>,
): Forma {
  const { archivio, inSede } = usaSessione();
  const cambia = useCallback(
    (percorso: string, valore: unknown): void => {
      cambiaModulo((prima) => cambiaDato(atto, prima, percorso, valore), percorso);
    },
    [atto, cambiaModulo],
  );
  const leggi = useCallback((id: string) => leggiDossier(archivio, id, inSede), [archivio, inSede]);
  return useMemo(
    () => ({
      ...{ atto, modulo, partenza, parole, epoca, cambia, cambiaModulo, cambiaPoi, leggi },
      errore: (percorso) => errori.get(percorso),
    }),
    [atto, modulo, partenza, parole, epoca, cambia, cambiaModulo, cambiaPoi, leggi, errori],
  );
}
