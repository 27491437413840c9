import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cercaTlv, esa, leggiTlv, tlv } from './tlv.ts';

describe('TLV', () => {
  it('scrive etichette e lunghezze di uno, due e tre byte', () => {
    expect(tlv(0x53, esa('0102'))).toEqual(esa('53020102'));
    expect(tlv(0x7f49).subarray(0, 3)).toEqual(esa('7F4900'));
    expect(tlv(0x5fc105).subarray(0, 4)).toEqual(esa('5FC10500'));
    expect(tlv(0x53, new Uint8Array(200)).subarray(0, 3)).toEqual(esa('5381C8'));
    expect(tlv(0x53, new Uint8Array(300)).subarray(0, 4)).toEqual(esa('5382012C'));
  });

  it('rilegge ciò che scrive', () => {
    const etichetta = fc.constantFrom(0x53, 0x70, 0x7e, 0x5f2f, 0x7f49, 0x5fc105);
    const oggetto = fc.record({ tag: etichetta, valore: fc.uint8Array({ maxLength: 700 }) });
    fc.assert(
      fc.property(fc.array(oggetto, { maxLength: 5 }), (oggetti) => {
        const byte = oggetti.flatMap(({ tag, valore }) => [...tlv(tag, valore)]);
        expect(leggiTlv(Uint8Array.from(byte))).toEqual(oggetti);
      }),
    );
  });

  it('non si perde su byte qualunque, e non legge oltre la fine', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (byte) => {
        const lunghezza = leggiTlv(byte)?.reduce((somma, { valore }) => somma + valore.length, 0) ?? 0;
        expect(lunghezza).toBeLessThanOrEqual(byte.length);
      }),
    );
  });

  it.each(['53', '5305 01', '5380', '5384 00000001 00', '5F', '5382 01'])(
    'rifiuta %s, che è tronco',
    (byte) => {
      expect(leggiTlv(esa(byte))).toBeUndefined();
    },
  );

  it('scende per etichette', () => {
    const oggetto = tlv(0x53, tlv(0x70, esa('AABB')), tlv(0x71, esa('00')));
    expect(cercaTlv(oggetto, 0x53, 0x70)).toEqual(esa('AABB'));
    expect(cercaTlv(oggetto, 0x53, 0x72)).toBeUndefined();
  });
});
