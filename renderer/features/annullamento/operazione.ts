import { leggi } from '../../ufficiale/lettura.ts';

/** The operation that a draft, or an act, takes back; undefined when it is no annulment. Kept apart: lists ask it. */
export function operazioneAnnullata(modulo: unknown): string | undefined {
  return leggi(modulo, 'da.idOperazioneANPR');
}
