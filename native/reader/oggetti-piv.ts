import { esa, tlv } from './tlv.ts';

/** Data objects of SP 800-73-4 part 1 table 3. */
export const oggettoPiv = {
  chuid: esa('5FC102'),
  certificato: esa('5FC105'),
  datiStampati: esa('5FC109'),
} as const;

const testo = (parole: string, massimo: number): Uint8Array =>
  new TextEncoder().encode(
    parole
      .normalize('NFD')
      .replaceAll(/[^\x20-\x7e]/g, '')
      .slice(0, massimo),
  );

/** The certificate, uncompressed (part 1, A.1). */
export function oggettoCertificatoPiv(der: Uint8Array): Uint8Array {
  return tlv(0x53, tlv(0x70, der), tlv(0x71, Uint8Array.of(0)), tlv(0xfe));
}

/** Card holder unique identifier: a number of sixteen bytes, and until when. @param scadenza `AAAA-MM-GG`. */
export function oggettoChuid(guid: Uint8Array, scadenza: string): Uint8Array {
  return tlv(
    0x53,
    // FASC-N of an issuer that is not federal
    tlv(0x30, esa('D4E739DA739CED39CE739D836858210842108421C84210C3EB')),
    tlv(0x34, guid),
    tlv(0x35, testo(scadenza.replaceAll('-', ''), 8)),
    tlv(0x3e),
    tlv(0xfe),
  );
}

const mesi = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const;

/** What is printed on the card, for who reads the chip (part 1 table 12). The standard wants plain letters. */
export function oggettoDatiStampati(dati: {
  readonly intestatario: string;
  readonly ente: string;
  readonly scadenza: string;
  readonly seriale: string;
}): Uint8Array {
  const [anno = '', mese = '', giorno = ''] = dati.scadenza.split('-');
  return tlv(
    0x53,
    tlv(0x01, testo(dati.intestatario, 125)),
    tlv(0x02, testo(dati.ente, 20)),
    tlv(0x04, testo(`${anno}${mesi[Number(mese) - 1] ?? ''}${giorno}`, 9)),
    tlv(0x05, testo(dati.seriale, 20)),
    tlv(0x06, testo('REGISTRO', 15)),
    tlv(0xfe),
  );
}
