import { createCipheriv, createDecipheriv, createPublicKey, randomBytes, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cercaTlv, esa, tlv, unisci } from '#native/reader/tlv.ts';
import { leggiComando } from './apdu.ts';
import { Canale } from './canale.ts';
import { riempi, svuota } from './codice-segreto.ts';
import { firmaDigest } from './ecdsa.ts';
import { creaCartaCns } from './cns/index.ts';
import { codificaDatiPersonali } from './cns/archivio.ts';
import { ApplicazionePiv } from './piv/applicazione.ts';
import { algoritmo, nuovaChiave } from './piv/chiavi.ts';
import { chiaveDiFabbrica } from './piv/gestione.ts';
import type { Applicazione } from './vpcd.ts';

async function chiedi(carta: Applicazione, comando: Uint8Array | string): Promise<string> {
  const risposta = await carta.rispondi(typeof comando === 'string' ? esa(comando) : comando);
  return Buffer.from(risposta).toString('hex').toUpperCase();
}

describe('i comandi come li vede la carta', () => {
  it.each([
    ['00A40000', { dati: '', le: 0, esteso: false }],
    ['00B0000000', { dati: '', le: 256, esteso: false }],
    ['00A40000 02 3F00', { dati: '3f00', le: 0, esteso: false }],
    ['00A40000 02 3F00 10', { dati: '3f00', le: 16, esteso: false }],
    ['00CB3FFF 000002 5C00 0000', { dati: '5c00', le: 65_536, esteso: true }],
    ['00B00000 000100', { dati: '', le: 256, esteso: true }],
  ])('%s', (comando, atteso) => {
    const letto = leggiComando(esa(comando));
    expect(
      letto && { dati: Buffer.from(letto.dati).toString('hex'), le: letto.le, esteso: letto.esteso },
    ).toEqual(atteso);
  });

  it.each(['00A4', '00A40000 05 3F00', '00A40000 02 3F00 1010', '00A40000 000005 3F00'])(
    '%s è rotto',
    (comando) => {
      expect(leggiComando(esa(comando))).toBeUndefined();
    },
  );

  it('arrivano interi anche a pezzi, e la risposta lunga si scarica', async () => {
    const lunga = fc.sample(fc.uint8Array({ minLength: 600, maxLength: 600 }), 1)[0] ?? new Uint8Array();
    const canale = new Canale(({ dati }) => unisci(lunga, dati));
    expect(await canale.rispondi(esa('10CB0000 01 AA'))).toEqual(esa('9000'));
    const prima = await canale.rispondi(esa('00CB0000 01 BB'));
    const seconda = await canale.rispondi(esa('00C0000000'));
    const terza = await canale.rispondi(esa('00C0000000'));
    expect(prima.subarray(-2)).toEqual(esa('61FF'));
    expect(terza.subarray(-2)).toEqual(esa('9000'));
    const tutto = unisci(...[prima, seconda, terza].map((pezzo) => pezzo.subarray(0, -2)));
    expect(tutto).toEqual(unisci(lunga, esa('AABB')));
  });
});

describe('i codici', () => {
  it('si riempiono e si svuotano', () => {
    expect(riempi('123456')).toEqual(esa('313233343536FFFF'));
    expect(svuota(riempi('12345678'))).toBe('12345678');
  });
});

it('la firma ECDSA su un digest si verifica', async () => {
  const chiave = await nuovaChiave(algoritmo.p256);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.of(0x00, 0xff)));
  expect(verify('sha256', esa('00FF'), createPublicKey(chiave), firmaDigest(digest, chiave))).toBe(true);
});

describe('la carta PIV', () => {
  const seleziona = '00A40400 05 A000000308 00';

  it('non risponde di niente prima della selezione, e rifiuta altre applicazioni', async () => {
    const carta = new ApplicazionePiv();
    expect(await chiedi(carta, '00200080')).toBe('6D00');
    expect(await chiedi(carta, '00A40400 05 A000000399 00')).toBe('6A82');
    expect(await chiedi(carta, seleziona)).toMatch(/9000$/);
  });

  it('conta i tentativi, si blocca, si sblocca con il PUK', async () => {
    const carta = new ApplicazionePiv();
    await chiedi(carta, seleziona);
    expect(await chiedi(carta, '00200080')).toBe('63C3');
    for (const atteso of ['63C2', '63C1', '6983']) {
      expect(await chiedi(carta, '00200080 08 393939393939FFFF')).toBe(atteso);
    }
    expect(await chiedi(carta, '00200080 08 313233343536FFFF')).toBe('6983');
    expect(await chiedi(carta, '002C0080 10 3132333435363738 363534333231FFFF')).toBe('9000');
    expect(await chiedi(carta, '00200080 08 363534333231FFFF')).toBe('9000');
    carta.azzera();
    await chiedi(carta, seleziona);
    expect(await chiedi(carta, '00200080')).toBe('63C3');
  });

  it('si personalizza con la chiave di gestione: prova reciproca, coppia di chiavi, certificato', async () => {
    const carta = new ApplicazionePiv();
    const des = (dati: Uint8Array, verso: typeof createCipheriv | typeof createDecipheriv) => {
      const cifra = verso('des-ede3', chiaveDiFabbrica, null).setAutoPadding(false);
      return Uint8Array.from(Buffer.concat([cifra.update(dati), cifra.final()]));
    };
    const comando = (testa: string, dati: Uint8Array) => unisci(esa(testa), Uint8Array.of(dati.length), dati);
    await chiedi(carta, seleziona);
    const scrivi = comando('00DB3FFF', unisci(tlv(0x5c, esa('5FC10A')), tlv(0x53, esa('70027001'))));
    expect(await chiedi(carta, scrivi)).toBe('6982');
    expect(await chiedi(carta, '0047009A 05 AC03800111')).toBe('6982');

    const testimone = await carta.rispondi(esa('0087039B 04 7C028000 00'));
    const aperto = des(cercaTlv(testimone.subarray(0, -2), 0x7c, 0x80) ?? esa(''), createDecipheriv);
    const sfida = randomBytes(8);
    const prova = comando('0087039B', tlv(0x7c, tlv(0x80, aperto), tlv(0x81, sfida)));
    const risposta = await carta.rispondi(prova);
    expect(cercaTlv(risposta.subarray(0, -2), 0x7c, 0x82)).toEqual(des(sfida, createCipheriv));

    expect(await chiedi(carta, '0047009A 05 AC03800111')).toMatch(/^7F4943864104[0-9A-F]{128}9000$/);
    expect(await chiedi(carta, scrivi)).toBe('9000');
    expect(await chiedi(carta, '00CB3FFF 05 5C035FC10A 00')).toBe('5304700270019000');
  });

  it('vuole il PIN prima di usare la chiave', async () => {
    const carta = new ApplicazionePiv();
    await carta.nuovaChiave(0x9a, algoritmo.p256);
    await chiedi(carta, seleziona);
    const firma = unisci(
      esa('0087119A'),
      Uint8Array.of(38),
      tlv(0x7c, tlv(0x82), tlv(0x81, new Uint8Array(32))),
    );
    expect(await chiedi(carta, firma)).toBe('6982');
    await chiedi(carta, '00200080 08 313233343536FFFF');
    expect(await chiedi(carta, firma)).toMatch(/9000$/);
    expect(carta.firme.quante).toBe(1);
  });
});

describe('la CNS', () => {
  it('si percorre per file, e il certificato si legge senza PIN', async () => {
    const { applicazione } = await creaCartaCns();
    for (const fid of ['3F00', '1100', '1101']) {
      expect(await chiedi(applicazione, `00A40000 02 ${fid} 00`)).toMatch(/9000$/);
    }
    expect(await chiedi(applicazione, '00B0000004')).toMatch(/^3082[0-9A-F]{4}9000$/);
    expect(await chiedi(applicazione, '00A40000 02 2222 00')).toBe('6A82');
  });

  it('conta i tentativi e si sblocca con il PUK', async () => {
    const { applicazione } = await creaCartaCns();
    expect(await chiedi(applicazione, '00200010')).toBe('63C3');
    for (const atteso of ['63C2', '63C1', '6983']) {
      expect(await chiedi(applicazione, '00200010 08 3939393939FFFFFF')).toBe(atteso);
    }
    expect(await chiedi(applicazione, '002C0010 10 3837363534333231 3534333231FFFFFF')).toBe('9000');
    expect(await chiedi(applicazione, '00200010 08 3534333231FFFFFF')).toBe('9000');
  });

  it('codifica i dati personali con le lunghezze in esadecimale', () => {
    const testo = new TextDecoder().decode(
      codificaDatiPersonali({
        emettitore: '0001',
        dataEmissione: '01012026',
        dataScadenza: '01012032',
        cognome: 'PROVA',
        nome: 'CARTA',
        dataNascita: '01011980',
        sesso: 'M',
        codiceFiscale: 'PRVCRT80A01H501V',
        comuneNascita: 'H501',
        comuneResidenza: 'H501',
      }),
    );
    expect(Number.parseInt(testo.slice(0, 6), 16)).toBe(testo.length - 6);
    expect(testo).toContain('05PROVA05CARTA');
    expect(testo).toContain('10PRVCRT80A01H501V');
  });
});
