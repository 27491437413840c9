import { prendi, type Grezza } from '../../ufficiale/percorso.ts';
import type { Ora } from './aperta.ts';
import { partenzaDi } from './partenza.ts';
import { puntiDi } from './punti.ts';

/** A field, as the form was when something was decided in it. */
export interface Posto {
  readonly percorso: string;
  readonly epoca: number;
  /** {@link righeVerso} it. */
  readonly righe: number;
}

/** How many lines there are in the lists that a path goes through. */
export function righeVerso(richiesta: Grezza, percorso: string): number {
  const parti = percorso.split('.');
  return parti.reduce((somma, parte, i) => {
    const elenco = /^\d+$/.test(parte) ? prendi(richiesta, parti.slice(0, i).join('.')) : undefined;
    return somma + (Array.isArray(elenco) ? elenco.length : 0);
  }, 0);
}

/** Is that field still asked for, of the same line, and nothing undone since? */
export function eAncoraLi({ percorso, epoca, righe }: Posto, ora: Omit<Ora, 'tornato'>): boolean {
  const modulo = ora.storia.ora;
  if (ora.epoca !== epoca || righeVerso(modulo.richiesta, percorso) < righe) return false;
  return puntiDi(ora.atto, modulo, partenzaDi(ora.bozza.base, modulo)).some(
    (punto) => punto.visibile && punto.percorso === percorso,
  );
}
