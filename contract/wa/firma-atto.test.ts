import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  improntaAtto,
  leggiDichiarazione,
  scriviDichiarazione,
  testoDaFirmare,
  vuoleFirma,
  type DichiarazioneAtto,
} from './firma-atto.ts';

const seme = Number(process.env.SEME ?? Date.now() % 2 ** 31);
process.stdout.write(`firma-atto.test: SEME=${seme}\n`);

const cifre = (lunghezza: number): fc.Arbitrary<string> => fc.stringMatching(RegExp(`^\\d{${lunghezza}}$`));
const dichiarazione: fc.Arbitrary<DichiarazioneAtto> = fc.record({
  codice: fc.stringMatching(/^[0-9A-Z]{4}$/),
  idOperazioneComune: fc.stringMatching(/^[0-9a-zA-Z]{1,30}$/),
  impronta: fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((byte) => Buffer.from(byte).toString('base64')),
  ambiente: fc.constantFrom('formazione', 'prova', 'produzione'),
  idPostazione: fc.tuple(cifre(6), cifre(4)).map(([ente, numero]) => `${ente}-CO-${numero}`),
  istante: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
    .map((quando) => quando.toISOString()),
});

describe('the statement that the card signs', () => {
  it('is read back as it was written, and two that differ are never the same text', () => {
    fc.assert(
      fc.property(dichiarazione, dichiarazione, (una, altra) => {
        expect(leggiDichiarazione(scriviDichiarazione(una))).toEqual(una);
        const uguali = JSON.stringify(una) === JSON.stringify(altra);
        expect(scriviDichiarazione(una) === scriviDichiarazione(altra)).toBe(uguali);
      }),
      { seed: seme },
    );
  });

  it('is not read from any other text: cut, lengthened, of another version, with a line moved', () => {
    fc.assert(
      fc.property(dichiarazione, fc.nat(), fc.string({ minLength: 1 }), (una, dove, altro) => {
        const testo = scriviDichiarazione(una);
        const taglio = dove % testo.length;
        expect(leggiDichiarazione(testo.slice(0, taglio))).toBeUndefined();
        expect(leggiDichiarazione(`${testo}\n${altro}`)).toBeUndefined();
        expect(leggiDichiarazione(testo.replace('ATTO-1', 'ATTO-2'))).toBeUndefined();
        expect(leggiDichiarazione(testo.split('\n').toReversed().join('\n'))).toBeUndefined();
      }),
      { seed: seme },
    );
  });

  it('is of what is sent, whatever the order and whatever signature travels beside it', () => {
    const chiavi = fc.constantFrom('a', 'b', 'c', 'testataRichiesta', 'è');
    const valori = fc.jsonValue({ maxDepth: 2 });
    fc.assert(
      fc.property(fc.dictionary(chiavi, valori), fc.string(), (corpo, firma) => {
        const rovesciato = Object.fromEntries(Object.entries(corpo).toReversed());
        expect(testoDaFirmare({ ...rovesciato, firmaAtto: firma })).toBe(testoDaFirmare(corpo));
        // What travels as JSON is what was signed.
        expect(testoDaFirmare(JSON.parse(JSON.stringify(corpo)) as typeof corpo)).toBe(testoDaFirmare(corpo));
        expect(testoDaFirmare({ ...corpo, z: 1 })).not.toBe(testoDaFirmare(corpo));
      }),
      { seed: seme },
    );
  });
});

describe('the digest of an act', () => {
  it('is the one that other software makes of the same text', async () => {
    const corpo = { b: { è: ['1', '2'] }, a: 'ROSSI', firmaAtto: { firma: 'AA==' } };
    expect(testoDaFirmare(corpo)).toBe('{"a":"ROSSI","b":{"è":["1","2"]}}');
    // openssl dgst -sha256 -binary | base64
    expect(await improntaAtto(corpo)).toBe('uDFDQWPHWnzdN90Ryzy49VBwZQ4E1un4FueXHgurIFs=');
  });
});

describe('the acts that want the PIN', () => {
  it('are those that take a registration back', () => {
    for (const codice of ['1013', '2011', '5012']) expect(vuoleFirma(codice, {}), codice).toBe(true);
    expect(vuoleFirma('5021', { datiAnnullamento: { idOperazioneANPR: '1' } })).toBe(true);
    for (const codice of ['1001', '2003', '5008', '5021', '3002']) expect(vuoleFirma(codice, {})).toBe(false);
  });
});
