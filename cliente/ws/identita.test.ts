import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identitaDiProva } from './di-prova.ts';
import { apriIdentita, type FileIdentita } from './identita.ts';
import { firmaPostazione } from './postazione-firmata.ts';

const nostra = identitaDiProva({ nome: '048050-CO-0001' });
const altra = identitaDiProva({ nome: '048050-CO-0002' });
let cartella: string;

function scrivi(nome: string, contenuto: string | Buffer): string {
  const file = join(cartella, nome);
  writeFileSync(file, contenuto);
  return file;
}

function p12(algoritmo: '3des' | 'aes256'): Buffer {
  const chiave = forge.pki.privateKeyFromPem(
    nostra.chiave.export({ type: 'pkcs1', format: 'pem' }).toString(),
  );
  const certificato = forge.pki.certificateFromPem(nostra.pem);
  const asn1 = forge.pkcs12.toPkcs12Asn1(chiave, certificato, 'segreta', {
    algorithm: algoritmo,
    count: 2000,
  });
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
}

let file: Record<'password' | 'sbagliata' | 'pem' | 'chiave' | 'cifrata', string>;
beforeAll(() => {
  cartella = mkdtempSync(join(tmpdir(), 'sportello-ws-'));
  file = {
    password: scrivi('password', 'segreta\n'),
    sbagliata: scrivi('sbagliata', 'altra'),
    pem: scrivi('nostra.pem', altra.pem + nostra.pem),
    chiave: scrivi('nostra.key', nostra.chiave.export({ type: 'pkcs8', format: 'pem' })),
    cifrata: scrivi(
      'cifrata.key',
      nostra.chiave.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'segreta' }),
    ),
  };
});
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

async function detto(dove: FileIdentita): Promise<string> {
  const aperta = await apriIdentita(dove, 'Certificato di postazione');
  return aperta.ok ? aperta.valore.certificato.subject : aperta.errore.messaggio;
}

describe('a key with its certificate', () => {
  it.each(['3des', 'aes256'] as const)('comes out of a PKCS#12 under %s', async (algoritmo) => {
    const file12 = scrivi(`${algoritmo}.p12`, p12(algoritmo));
    expect(await detto({ p12: file12, password: file.password })).toBe('CN=048050-CO-0001');
    expect(await detto({ p12: file12, password: file.sbagliata })).toContain('la password non apre');
  });

  it.each(['-aes256', '-legacy'])('comes out of a PKCS#12 that OpenSSL made (%s)', async (modo) => {
    const fatto = join(cartella, `openssl${modo}.p12`);
    const opzioni = modo === '-legacy' ? ['-legacy'] : ['-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC'];
    execFileSync('openssl', [
      ...['pkcs12', '-export', '-in', scrivi('sola.pem', nostra.pem), '-inkey', file.chiave, '-out', fatto],
      ...['-passout', 'pass:segreta', ...opzioni],
    ]);
    expect(await detto({ p12: fatto, password: file.password })).toBe('CN=048050-CO-0001');
  });

  it('comes out of PEM files, wherever the certificate stands among others', async () => {
    expect(await detto({ certificato: file.pem, chiave: file.chiave })).toBe('CN=048050-CO-0001');
    const cifrata = { certificato: file.pem, chiave: file.cifrata };
    expect(await detto({ ...cifrata, password: file.password })).toBe('CN=048050-CO-0001');
    expect(await detto({ ...cifrata, password: file.sbagliata })).toContain('la password non apre');
    expect(await detto(cifrata)).toContain('la password non apre');
  });

  it('is asked for in words when it is not there', async () => {
    expect(await detto({ p12: join(cartella, 'manca.p12') })).toContain('non c’è');
    expect(
      await detto({ p12: scrivi('rovinato.p12', p12('aes256').subarray(0, 90)), password: file.password }),
    ).toContain('rovinato');
    expect(await detto({ certificato: scrivi('altra.pem', altra.pem), chiave: file.chiave })).toContain(
      'non c’è una chiave privata con il suo certificato',
    );
  });
});

describe('IdPostazioneFirmato', () => {
  it('is strict DER: the same bytes when decoded and encoded again by another library', async () => {
    const der = Buffer.from(await firmaPostazione('048050-CO-0001', nostra, new Date()), 'base64');
    const riscritto = forge.asn1.toDer(forge.asn1.fromDer(der.toString('binary'))).getBytes();
    expect(Buffer.from(riscritto, 'binary').equals(der)).toBe(true);
    // A constructed OCTET STRING (24h) would be BER.
    expect(der.includes(Buffer.from([0x24, 0x80]))).toBe(false);
    expect(der.includes(Buffer.concat([Buffer.from([0x04, 14]), Buffer.from('048050-CO-0001')]))).toBe(true);
  });
});
