import type { Schermata } from '../../navigazione.tsx';
import { operazioneAnnullata } from '../annullamento/operazione.ts';

/** The screen that opens a draft: annulments have a screen of their own, every other act is of the engine. */
export function schermataDi(
  bozza: { readonly id: string; readonly modulo?: unknown },
  titolo: string,
  campo?: string,
): Schermata {
  const annullata = operazioneAnnullata(bozza.modulo);
  if (annullata !== undefined)
    return { nome: 'annullamento', operazione: annullata, titolo, bozza: bozza.id };
  return {
    ...{ nome: 'atto', bozza: bozza.id },
    titolo,
    ...(campo === undefined ? {} : { campo }),
  };
}
