import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generi, guastati } from './guasti.ts';
import { tuttiIMessaggi } from './messaggi.ts';
import { giudice, presente, schemaDi } from './ufficiale.ts';
import { catalogo } from './xsd.ts';

const quanti = Number(process.env['PROVE'] ?? 30);
const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
if (presente) process.stdout.write(`guasti: SEME=${seme}, ${quanti} spoilt messages of each kind\n`);

const messaggi = tuttiIMessaggi.map((messaggio) => ({ radice: messaggio.radice, messaggio }));

describe.skipIf(!presente).each(messaggi)('$radice spoilt', ({ messaggio, radice }) => {
  it('is refused when the official schema refuses, with the place', () => {
    const ufficiale = giudice(schemaDi(messaggio.spazio));
    const luoghi = new Set<string>();
    const contati = generi.map((genere) => {
      const spoglie = guastati(catalogo()(messaggio.spazio, radice), genere, seme);
      if (!spoglie) return `${genere} does not apply`;
      let rifiutati = 0;
      fc.assert(
        fc.property(spoglie, ({ xml, percorsi }) => {
          const letto = messaggio.parseXml(xml, { ignoti: 'rifiuta' });
          // The damage may leave a valid document: then we have to agree on that as well.
          expect([genere, letto.ok]).toEqual([genere, ufficiale.obiezione(xml) === undefined]);
          if (letto.ok) return;
          rifiutati++;
          for (const uno of percorsi) luoghi.add(`${genere} ${uno.replaceAll(/\.\d+/g, '')}`);
          const dove = letto.errore.map(({ percorso }) => percorso);
          expect(dove.filter((d) => percorsi.some((p) => d === p || d.startsWith(`${p}.`)))).not.toEqual([]);
        }),
        { numRuns: quanti, seed: seme },
      );
      return `${genere} ${rifiutati}`;
    });
    process.stdout.write(`${radice} refused of ${quanti}: ${contati.join(', ')}; ${luoghi.size} places\n`);
    expect(luoghi.size).toBeGreaterThan(0);
  });
});
