import fc from 'fast-check';
import { servizi, type Messaggio } from '#contract/anpr/index.ts';
import { arbitrario } from '../conformita/arbitrario.ts';

/** One official message with valid bodies of it. */
export interface Specie {
  readonly messaggio: Messaggio<never>;
  readonly corpi: readonly [string, ...string[]];
}

/** Valid bodies of every message of every service, requests and answers. */
export function specie(seme: number, quanti: number): readonly [Specie, ...Specie[]] {
  const messaggi = Object.values(servizi).flatMap(({ richiesta, risposta }) => [richiesta, risposta]);
  return messaggi.map((uno) => {
    const messaggio = uno as unknown as Messaggio<never>;
    const valori = fc.sample(arbitrario(messaggio), { seed: seme, numRuns: quanti });
    return { messaggio, corpi: valori.map((valore) => messaggio.toXml(valore)) };
  }) as unknown as readonly [Specie, ...Specie[]];
}
