import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Messaggio, Valore } from '#contract/anpr/index.ts';
import { arbitrario } from './arbitrario.ts';
import { tuttiIMessaggi } from './messaggi.ts';

const quanti = Number(process.env['PROVE'] ?? 40);
const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
process.stdout.write(`codec: SEME=${seme}, ${quanti} random messages of each kind\n`);

const messaggi = tuttiIMessaggi.map((messaggio) => ({ radice: messaggio.radice, messaggio }));

/** The same value with the keys of every object the other way round. */
function rovesciato(valore: unknown): unknown {
  if (Array.isArray(valore)) return valore.map(rovesciato);
  if (typeof valore !== 'object' || valore === null) return valore;
  const coppie = Object.entries(valore).map(([nome, dato]) => [nome, rovesciato(dato)] as const);
  return Object.fromEntries(coppie.toReversed());
}

describe.each(messaggi)('$radice', ({ messaggio }) => {
  const prova = (proprieta: (valore: Valore<Messaggio<never>>) => void): void => {
    fc.assert(fc.property(arbitrario(messaggio), proprieta), { numRuns: quanti, seed: seme });
  };

  it('goes from JSON to XML and back unchanged, as text and as bytes', () => {
    prova((valore) => {
      const json: unknown = JSON.parse(JSON.stringify(valore));
      const letto = messaggio.parseJson(json, { ignoti: 'rifiuta' });
      expect(letto).toEqual({ ok: true, valore });
      const xml = messaggio.toXml(valore);
      expect(messaggio.parseXml(xml, { ignoti: 'rifiuta' })).toEqual(letto);
      expect(messaggio.parseXml(new TextEncoder().encode(xml), { ignoti: 'rifiuta' })).toEqual(letto);
    });
  });

  it('is written the same whatever the order of the keys', () => {
    prova((valore) => {
      expect(messaggio.toXml(rovesciato(valore) as typeof valore)).toBe(messaggio.toXml(valore));
    });
  });

  it('answers to any damage of the text with a value, never with an exception', () => {
    const colpo = fc.tuple(
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.constantFrom('', '<', '&', '>', '\u0000', '😀', '</a>'),
    );
    fc.assert(
      fc.property(arbitrario(messaggio), colpo, (valore, [dove, quanto, cosa]) => {
        const xml = messaggio.toXml(valore);
        const posto = dove % xml.length;
        const letto = messaggio.parseXml(xml.slice(0, posto) + cosa + xml.slice(posto + quanto));
        if (letto.ok) return;
        expect(letto.errore.length).toBeGreaterThan(0);
        for (const { messaggio: frase, rimedio } of letto.errore) expect(frase && rimedio).toBeTruthy();
      }),
      { numRuns: quanti, seed: seme },
    );
  });
});
