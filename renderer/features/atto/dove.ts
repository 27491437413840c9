import type { Schermata } from '../../navigazione.tsx';
import { operazioneAnnullata } from '../annullamento/operazione.ts';
import { eModuloAtto } from './modulo.ts';

/** The screen that opens a draft: births have one of their own, every other act is of the engine. */
export function schermataDi(
  bozza: { readonly id: string; readonly modulo?: unknown },
  titolo: string,
  campo?: string,
): Schermata {
  const annullata = operazioneAnnullata(bozza.modulo);
  if (annullata !== undefined)
    return { nome: 'annullamento', operazione: annullata, titolo, bozza: bozza.id };
  return {
    nome: eModuloAtto(bozza.modulo) ? 'atto' : 'nascita',
    bozza: bozza.id,
    titolo,
    ...(campo === undefined ? {} : { campo }),
  };
}
