import type { ReactNode } from 'react';
import type { CarteEnte } from '#contract/wa/carte-operatore.ts';
import { Avviso } from '../../../ui/stati.tsx';

export interface Detto {
  readonly bene: boolean;
  readonly titolo: string;
  readonly rimedio?: string | undefined;
}

/** What each part of the page is given. */
export interface PartiCarte {
  readonly situazione: CarteEnte;
  /** What the register answered takes the place of what was seen. */
  readonly fatto: (situazione: CarteEnte, titolo: string) => void;
  readonly dici: (detto: Detto) => void;
}

export function EsitoCarte({ detto }: { readonly detto: Detto | undefined }): ReactNode {
  if (!detto) return undefined;
  return (
    <Avviso gravita={detto.bene ? 'bene' : 'errore'} titolo={detto.titolo} annuncia>
      {detto.rimedio !== undefined && <p>{detto.rimedio}</p>}
    </Avviso>
  );
}
