import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PredisposizioneAnagrafica } from '#contract/anpr/index.ts';
import { canonico, cartellaAnsc, giudice, schemaDi } from './ufficiale.ts';

const cartella = join(cartellaAnsc, 'esempi');
const presenti = existsSync(cartella);
const esempi = presenti ? readdirSync(cartella).filter((nome) => nome.endsWith('.xml')) : [];
if (presenti) process.stdout.write(`ansc: ${esempi.length} published examples\n`);
else
  process.stdout.write('ansc: SKIPPED, the published examples are not in ../shared/anpr/wsdl/ansc/esempi\n');

/** Same document, whatever the prefixes and the white space between elements. */
const contratto = (xml: string): string =>
  canonico(xml)
    .replaceAll(/<(\/?)\w+:/g, '<$1')
    .replaceAll(/\s(xmlns:\w+|xsi:\w+)="[^"]*"/g, '')
    .replaceAll(/>\s+</g, '><')
    .trim();

describe.skipIf(!presenti)('what the digital civil registry proposes', () => {
  it('is published in nine examples', () => {
    expect(esempi).toHaveLength(9);
  });

  it.each(esempi)('%s reads strictly, and is written back the same', (nome) => {
    const xml = readFileSync(join(cartella, nome), 'utf8');
    const letta = PredisposizioneAnagrafica.parseXml(xml, { ignoti: 'rifiuta' });
    if (!letta.ok) throw new Error(JSON.stringify(letta.errore));
    const riscritta = PredisposizioneAnagrafica.toXml(letta.valore);
    expect(giudice(schemaDi(PredisposizioneAnagrafica.spazio)).obiezione(riscritta)).toBeUndefined();
    expect(contratto(riscritta)).toBe(contratto(xml));
    expect(letta.valore.testata.idTipoNotifica).toMatch(/^SC\d\d$/);
    expect(letta.valore.evento.intestatario.length).toBeGreaterThan(0);
  });

  it('may hold what production added later', () => {
    const xml = readFileSync(join(cartella, esempi[0] ?? ''), 'utf8');
    const dopo = xml.replace(
      /<\/evento>/,
      '<accordoSeparazione><data>2026-01-02</data></accordoSeparazione></evento>',
    );
    expect(PredisposizioneAnagrafica.parseXml(dopo).ok).toBe(true);
    expect(PredisposizioneAnagrafica.parseXml(dopo, { ignoti: 'rifiuta' }).ok).toBe(false);
  });
});
