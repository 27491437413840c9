import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { creaGettone, idSigillo, leggiGettone, type DatiGettone } from './gettone.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const altra = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
const sigillo = idSigillo(randomBytes(600));

const dati: fc.Arbitrary<DatiGettone> = fc.record({
  protocollo: fc.bigInt({ min: 0n, max: 10n ** 28n - 1n }).map(String),
  impronta: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  emesso: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2179-06-06'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  comune: fc.integer({ min: 1000, max: 119_999 }).map((n) => String(n).padStart(6, '0')),
});

describe('the token of the QR', () => {
  it('gives back what was put in, and knows its seal', () => {
    fc.assert(
      fc.property(dati, (d) => {
        const letto = leggiGettone(creaGettone(d, sigillo, privateKey));
        if (!letto.ok) throw new Error(letto.errore);
        expect(letto.valore).toMatchObject({ ...d, sigillo });
        expect(letto.valore.autentico(publicKey)).toBe(true);
        expect(letto.valore.autentico(altra)).toBe(false);
      }),
    );
  });

  it('does not survive any change of one character', () => {
    fc.assert(
      fc.property(
        dati,
        fc.nat(),
        fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
        (d, dove, con) => {
          const buono = creaGettone(d, sigillo, privateKey);
          const i = dove % buono.length;
          fc.pre(buono.charAt(i) !== con);
          const letto = leggiGettone(buono.slice(0, i) + con + buono.slice(i + 1));
          expect(letto.ok && letto.valore.autentico(publicKey)).toBe(false);
        },
      ),
    );
  });

  it('refuses whatever is not one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (testo) => {
        const letto = leggiGettone(testo);
        expect(letto.ok && letto.valore.autentico(publicKey)).toBe(false);
      }),
    );
    expect(leggiGettone('')).toEqual({ ok: false, errore: 'forma' });
    expect(leggiGettone(Buffer.alloc(118).toString('base64url'))).toEqual({ ok: false, errore: 'versione' });
  });

  it('fits a QR that a phone reads from paper', () => {
    fc.assert(
      fc.property(dati, (d) => {
        const indirizzo = `https://certificati.comune.vinci.fi.it:7445/v/${creaGettone(d, sigillo, privateKey)}`;
        expect(QRCode.create(indirizzo, { errorCorrectionLevel: 'M' }).version).toBeLessThanOrEqual(12);
      }),
      { numRuns: 20 },
    );
  });
});
