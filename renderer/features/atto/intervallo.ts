import { testoA, ultimo, type Grezza } from '../../ufficiale/percorso.ts';
import type { Partenza } from './atto.ts';
import type { Estremo, VoceCampo } from './voci.ts';

/** An end of a range, with the name of why it is there (`estremo.<nome>` of the words). */
export interface Limite {
  readonly giorno: string;
  readonly nome: string;
}

function estremo(quale: Estremo | undefined, richiesta: Grezza, partenza: Partenza): Limite | undefined {
  if (quale === undefined) return undefined;
  if (quale === 'oggi') return { giorno: partenza.oggi, nome: 'oggi' };
  if (quale === 'ultima') {
    const giorno = partenza.dossier?.ultimaDecorrenza;
    return giorno === undefined ? undefined : { giorno, nome: quale };
  }
  const giorno =
    quale === 'nascita' ? testoA(partenza.dossier?.dati, 'generalita.dataNascita') : testoA(richiesta, quale);
  return giorno === '' ? undefined : { giorno, nome: quale === 'nascita' ? quale : ultimo(quale) };
}

/** The days that an act admits for a date, as far as they are known. */
export function limiti(
  { dal, al }: NonNullable<VoceCampo['fra']>,
  richiesta: Grezza,
  partenza: Partenza,
): { readonly dal: Limite | undefined; readonly al: Limite | undefined } {
  return { dal: estremo(dal, richiesta, partenza), al: estremo(al, richiesta, partenza) };
}
