import { createContext, use } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Atto, Partenza } from './atto.ts';
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
  readonly cambiaModulo: (come: (modulo: ModuloAtto) => ModuloAtto, dato: string) => void;
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
