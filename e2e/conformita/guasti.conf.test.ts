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
  it.each(generi)('%s: refused when the official schema refuses, with the place', (genere) => {
    const ufficiale = giudice(schemaDi(messaggio.spazio));
    let rifiutati = 0;
    const luoghi = new Set<string>();
    fc.assert(
      fc.property(guastati(catalogo()(messaggio.spazio, radice), genere), ({ xml, percorsi }) => {
        const letto = messaggio.parseXml(xml, { ignoti: 'rifiuta' });
        // The damage may leave a valid document: then we have to agree on that as well.
        expect(letto.ok).toBe(ufficiale.obiezione(xml) === undefined);
        if (letto.ok) return;
        rifiutati++;
        for (const uno of percorsi) luoghi.add(uno.replaceAll(/\.\d+/g, ''));
        const dove = letto.errore.map(({ percorso }) => percorso);
        expect(dove.filter((d) => percorsi.some((p) => d === p || d.startsWith(`${p}.`)))).not.toEqual([]);
      }),
      { numRuns: quanti, seed: seme },
    );
    process.stdout.write(
      `${radice} ${genere}: ${rifiutati} refused of ${quanti}, ${luoghi.size} different places\n`,
    );
    expect(rifiutati).toBeGreaterThan(0);
  });
});
