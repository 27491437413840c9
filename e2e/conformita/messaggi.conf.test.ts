import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alberi, scritto } from './albero.ts';
import { arbitrario } from './arbitrario.ts';
import { tuttiIMessaggi } from './messaggi.ts';
import { canonico, giudice, presente, schemaDi } from './ufficiale.ts';
import { catalogo } from './xsd.ts';

const quanti = Number(process.env['PROVE'] ?? 100);
const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
if (presente) process.stdout.write(`conformita: SEME=${seme}, ${quanti} messages of each kind, each way\n`);

/** Every request, and every kind of answer by itself: the rare ones are tried as much as the others. */
const messaggi = tuttiIMessaggi.flatMap((messaggio) => {
  const alternative = messaggio.struttura.scelte.flatMap(({ tra }) => tra);
  return (alternative.length > 0 ? alternative : [undefined]).map((solo) => ({
    nome: [messaggio.radice, solo].filter((parte) => parte !== undefined).join(' with '),
    solo,
    messaggio,
  }));
});

function racconta(nome: string, quali: string, validi: number, caratteri: number): void {
  const media = Math.round(caratteri / validi);
  process.stdout.write(`${nome}: ${validi} ${quali}, ${media} characters on average\n`);
}

describe.skipIf(!presente).each(messaggi)('$nome and the official schema', (uno) => {
  const { nome, solo, messaggio } = uno;

  it('what we write is valid, and reads back as the same value', () => {
    const ufficiale = giudice(schemaDi(messaggio.spazio));
    let validi = 0;
    let caratteri = 0;
    fc.assert(
      fc.property(arbitrario(messaggio, solo), (valore) => {
        const xml = messaggio.toXml(valore);
        expect(ufficiale.obiezione(xml)).toBeUndefined();
        const letto = messaggio.parseXml(xml, { ignoti: 'rifiuta' });
        expect(letto).toEqual({ ok: true, valore });
        validi += 1;
        caratteri += xml.length;
      }),
      { numRuns: quanti, seed: seme },
    );
    racconta(nome, 'of ours valid for the official schema and read back', validi, caratteri);
    expect(validi).toBeGreaterThanOrEqual(quanti);
  });

  it('what the official schema allows we read, and write back as the same document', () => {
    const ufficiale = giudice(schemaDi(messaggio.spazio));
    let validi = 0;
    let caratteri = 0;
    fc.assert(
      fc.property(alberi(catalogo()(messaggio.spazio, messaggio.radice), solo), (albero) => {
        const xml = scritto(albero);
        expect(ufficiale.obiezione(xml)).toBeUndefined();
        const letto = messaggio.parseXml(xml, { ignoti: 'rifiuta' });
        if (!letto.ok) throw new Error(`${JSON.stringify(letto.errore)} in ${xml}`);
        expect(canonico(messaggio.toXml(letto.valore))).toBe(canonico(xml));
        validi += 1;
        caratteri += xml.length;
      }),
      { numRuns: quanti, seed: seme },
    );
    racconta(nome, 'of the official schema read and written back the same', validi, caratteri);
    expect(validi).toBeGreaterThanOrEqual(quanti);
  });
});
