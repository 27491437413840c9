import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { servizi, type Messaggio } from '#contract/anpr/index.ts';
import { alberi, scritto } from './albero.ts';
import { arbitrario } from './arbitrario.ts';
import { canonico, giudice, presente, schemaDellaFamiglia } from './ufficiale.ts';
import { catalogo } from './xsd.ts';

const quanti = 500;
const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
if (presente) process.stdout.write(`conformita: SEME=${seme}, ${quanti} messages of each kind, each way\n`);

const messaggi = Object.values(servizi).flatMap(({ famiglia, richiesta, risposta }) =>
  [richiesta, risposta].map((messaggio) => ({
    radice: messaggio.radice,
    messaggio: messaggio as unknown as Messaggio<never>,
    schema: schemaDellaFamiglia[famiglia.codice] ?? '',
  })),
);

describe.skipIf(!presente).each(messaggi)(
  '$radice and the official schema',
  ({ messaggio, radice, schema }) => {
    it('what we write is valid, and reads back as the same value', () => {
      const ufficiale = giudice(schema);
      fc.assert(
        fc.property(arbitrario(messaggio), (valore) => {
          const xml = messaggio.toXml(valore);
          expect(ufficiale.obiezione(xml)).toBeUndefined();
          const letto = messaggio.parseXml(xml);
          expect(letto).toEqual({ ok: true, valore });
        }),
        { numRuns: quanti, seed: seme },
      );
    });

    it('what the official schema allows we read, and write back as the same document', () => {
      const ufficiale = giudice(schema);
      fc.assert(
        fc.property(alberi(catalogo()(messaggio.spazio, radice)), (albero) => {
          const xml = scritto(albero);
          expect(ufficiale.obiezione(xml)).toBeUndefined();
          const letto = messaggio.parseXml(xml, { ignoti: 'rifiuta' });
          if (!letto.ok) throw new Error(`${JSON.stringify(letto.errore)} in ${xml}`);
          expect(canonico(messaggio.toXml(letto.valore))).toBe(canonico(xml));
        }),
        { numRuns: quanti, seed: seme },
      );
    });
  },
);
