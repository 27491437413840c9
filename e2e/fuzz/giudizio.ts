import { isDeepStrictEqual } from 'node:util';
import { Caso } from './caso.ts';
import type { Specie } from './corpi.ts';
import { inByte, muta } from './mutazioni.ts';

/** One damaged body, always the same for the same seed and number. */
export interface Corpo {
  readonly specie: Specie;
  readonly byte: Uint8Array;
  readonly mutazioni: readonly string[];
}

export function corpo(tutte: readonly [Specie, ...Specie[]], seme: number, numero: number): Corpo {
  const caso = new Caso(seme ^ Math.imul(numero + 1, 0x9e3779b1));
  const una = caso.fra(tutte);
  const { xml, mutazioni } = muta(caso.fra(una.corpi), caso);
  return { specie: una, byte: inByte(xml, caso), mutazioni };
}

/** What became of it: accepted, or the rule by which it was refused first. */
export type Esito = { readonly regola: string } | { readonly violazione: string };

/** Reads a body as the core does, and looks for what must never happen. Only exceptions leave it by themselves. */
export function giudica({ specie: { messaggio }, byte }: Corpo): Esito {
  const letto = messaggio.parseXml(byte);
  if (!letto.ok) {
    const [primo] = letto.errore;
    if (!primo) return { violazione: 'refused without a reason' };
    for (const { percorso, messaggio: frase, rimedio } of letto.errore) {
      const detto = typeof percorso === 'string' && /^\S.*\.$/s.test(frase) && /^\S.*\.$/s.test(rimedio);
      if (!detto) return { violazione: 'refused without path, sentence and remedy' };
    }
    return { regola: primo.regola };
  }
  const xml = messaggio.toXml(letto.valore);
  const riletto = messaggio.parseXml(xml, { ignoti: 'rifiuta' });
  if (!riletto.ok)
    return { violazione: `what was accepted is refused once written: ${riletto.errore[0]?.regola}` };
  if (!isDeepStrictEqual(riletto.valore, letto.valore))
    return { violazione: 'not the same value after a round trip' };
  const json = messaggio.parseJson(letto.valore, { ignoti: 'rifiuta' });
  if (!json.ok || !isDeepStrictEqual(json.valore, letto.valore))
    return { violazione: 'the JSON form is judged otherwise' };
  return { regola: 'accolto' };
}
