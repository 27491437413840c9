import type { Rilievo } from '../regola.ts';
import { pesoAnomalie } from './anomalie.ts';

/** A finding with the weight that subentro gives it: what the services refuse is there mostly told only. */
export function alSubentro(trovato: Rilievo): Rilievo {
  return { ...trovato, gravita: pesoAnomalie.get(trovato.codice) === 'errore' ? 'E' : 'W' };
}
