import { createHash } from 'node:crypto';
import { esa, tlv } from '#native/reader/tlv.ts';

/** Data objects of SP 800-73-4 part 1 table 3, by tag in hex. */
export const oggetto = {
  chuid: '5fc102',
  capacita: '5fc107',
  certificatoAutenticazione: '5fc105',
  certificatoFirma: '5fc10a',
  scoperta: '7e',
} as const;

export const aidPiv = esa('A000000308 00001000 0100');

const vuoto = (tag: number) => tlv(tag);

/** A certificate uncompressed, with its error detection code (part 1, A.1). */
export function oggettoCertificato(der: Uint8Array): Uint8Array {
  return tlv(0x53, tlv(0x70, der), tlv(0x71, Uint8Array.of(0)), vuoto(0xfe));
}

/** What every card holds from the factory: holder identifier, capabilities, discovery. */
export function oggettiDiFabbrica(seriale: number): Map<string, Uint8Array> {
  const guid = createHash('sha256').update(`carta ${seriale}`).digest().subarray(0, 16);
  const chuid = tlv(
    0x53,
    // FASC-N of a non-federal issuer
    tlv(0x30, esa('D4E739DA739CED39CE739D836858210842108421C84210C3EB')),
    tlv(0x34, guid),
    tlv(0x35, new TextEncoder().encode('20401231')),
    vuoto(0x3e),
    vuoto(0xfe),
  );
  const capacita = tlv(
    0x53,
    tlv(0xf0, esa('A000000116FF02'), guid.subarray(0, 14)),
    tlv(0xf1, esa('21')),
    tlv(0xf2, esa('21')),
    vuoto(0xf3),
    tlv(0xf4, esa('00')),
    tlv(0xf5, esa('10')),
    ...[0xf6, 0xf7, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe].map(vuoto),
  );
  // PIN usage policy 4000: the application PIN, no global PIN.
  const scoperta = tlv(0x7e, tlv(0x4f, aidPiv), tlv(0x5f2f, esa('4000')));
  return new Map([
    [oggetto.chuid, chuid],
    [oggetto.capacita, capacita],
    [oggetto.scoperta, scoperta],
  ]);
}
