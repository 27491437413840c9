import { X509Certificate, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { Pkcs10CertificateRequestGenerator } from './x509.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leggiCertificato, nomeComune, uso, verificaCatena } from './catena.ts';
import { apriPki, type Pki } from './index.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-pki-'));
const ora = new Date('2026-03-02T09:00:00Z');
let pki: Pki;

beforeAll(async () => {
  pki = await apriPki({ cartella, orologio: () => ora, nomi: ['core.comune.example'] });
});
afterAll(() => {
  rmSync(cartella, { recursive: true });
});

const persona = { codiceFiscale: 'RSSMRA80A01H501U', cognome: 'Rossi', nome: 'Mario', ente: '058091' };

describe('authorities', () => {
  it('keep every file to their owner and no private key in clear', () => {
    for (const nome of readdirSync(cartella)) {
      const percorso = join(cartella, nome);
      expect(statSync(percorso).mode & 0o777, nome).toBe(0o600);
      expect(readFileSync(percorso, 'latin1'), nome).not.toMatch(/BEGIN (RSA |EC )?PRIVATE KEY/);
    }
    expect(statSync(cartella).mode & 0o777).toBe(0o700);
  });

  it('are the same after a restart, and so are the seal and the server', async () => {
    const riaperta = await apriPki({ cartella, orologio: () => ora, nomi: ['core.comune.example'] });
    for (const nome of ['postazioni', 'operatori', 'sigilli'] as const) {
      expect(riaperta.ancore[nome].fingerprint256).toBe(pki.ancore[nome].fingerprint256);
    }
    expect(riaperta.sigillo.certificato).toEqual(pki.sigillo.certificato);
    expect(riaperta.server.certificato.fingerprint256).toBe(pki.server.certificato.fingerprint256);
  });

  it('renew the server certificate near its end or when the names change', async () => {
    const vicino = new Date(pki.server.certificato.validToDate.getTime() - 10 * 86_400_000);
    const altra = mkdtempSync(join(tmpdir(), 'sportello-pki-'));
    try {
      const prima = await apriPki({ cartella: altra, orologio: () => ora });
      const dopo = await apriPki({ cartella: altra, orologio: () => vicino });
      expect(dopo.server.certificato.fingerprint256).not.toBe(prima.server.certificato.fingerprint256);
      const nomi = await apriPki({ cartella: altra, orologio: () => vicino, nomi: ['10.0.0.7'] });
      expect(nomi.server.certificato.checkIP('10.0.0.7')).toBe('10.0.0.7');
    } finally {
      rmSync(altra, { recursive: true });
    }
  });

  it('answer for the names of the core', () => {
    const { certificato } = pki.server;
    expect(certificato.checkHost('localhost')).toBe('localhost');
    expect(certificato.checkHost('core.comune.example')).toBe('core.comune.example');
    expect(certificato.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificato.checkIP('::1')).toBe('::1');
    expect(verificaCatena(certificato, pki.ancore.postazioni, ora, uso.server)).toBeUndefined();
  });
});

describe('workstation', () => {
  it('gets a PKCS#12 that TLS loads with its password and with no other', async () => {
    const emessa = await pki.emettiPostazione({ idPostazione: '058091-CO-0001', comune: '058091' });
    const pfx = Buffer.from(emessa.p12);
    expect(() => createSecureContext({ pfx, passphrase: emessa.password })).not.toThrow();
    expect(() => createSecureContext({ pfx, passphrase: `${emessa.password}x` })).toThrow(/mac verify/);
    const certificato = new X509Certificate(emessa.certificato);
    expect(nomeComune(certificato)).toBe('058091-CO-0001');
    expect(certificato.checkPrivateKey(emessa.chiave)).toBe(true);
    expect(verificaCatena(certificato, pki.ancore.postazioni, ora, uso.client)).toBeUndefined();
  });

  it('is refused by the other authorities, as a server, before its time and after its end', async () => {
    const emessa = await pki.emettiPostazione({
      idPostazione: '058091-CO-0002',
      comune: '058091',
      giorni: 1,
    });
    const certificato = new X509Certificate(emessa.certificato);
    const { postazioni, operatori } = pki.ancore;
    expect(verificaCatena(certificato, operatori, ora, uso.client)).toEqual({ tipo: 'estraneo' });
    expect(verificaCatena(certificato, postazioni, ora, uso.server)).toEqual({ tipo: 'estraneo' });
    expect(verificaCatena(certificato, postazioni, new Date('2026-03-04'), uso.client)?.tipo).toBe('scaduto');
    expect(verificaCatena(certificato, postazioni, new Date('2026-03-01'), uso.client)?.tipo).toBe(
      'non-ancora-valido',
    );
    expect(verificaCatena(postazioni, postazioni, ora)).toEqual({ tipo: 'estraneo' });
  });

  it('cannot pass with a certificate of an authority that only bears our name', async () => {
    const altra = mkdtempSync(join(tmpdir(), 'sportello-pki-'));
    try {
      const falsa = await apriPki({ cartella: altra, orologio: () => ora });
      const emessa = await falsa.emettiPostazione({ idPostazione: '058091-CO-0001', comune: '058091' });
      const certificato = new X509Certificate(emessa.certificato);
      expect(verificaCatena(certificato, pki.ancore.postazioni, ora, uso.client)).toEqual({
        tipo: 'estraneo',
      });
    } finally {
      rmSync(altra, { recursive: true });
    }
  });
});

describe('card of an operator', () => {
  it.each([
    ['RSA-2048', () => generateKeyPairSync('rsa', { modulusLength: 2048 })],
    ['P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ])('gets a certificate on its own %s key, named by codice fiscale', async (_nome, genera) => {
    const { publicKey, privateKey } = genera();
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    const esito = await pki.emettiOperatore({ ...persona, chiave: { spki } });
    if (!esito.ok) throw new Error(esito.errore.tipo);
    const certificato = new X509Certificate(esito.valore);
    expect(nomeComune(certificato)).toBe(persona.codiceFiscale);
    expect(certificato.checkPrivateKey(privateKey)).toBe(true);
    expect(verificaCatena(certificato, pki.ancore.operatori, ora, uso.client)).toBeUndefined();
  });

  it('is refused with keys that are too small or of another kind', async () => {
    for (const { publicKey } of [
      generateKeyPairSync('rsa', { modulusLength: 1024 }),
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
      generateKeyPairSync('ed25519'),
    ]) {
      const spki = publicKey.export({ type: 'spki', format: 'der' });
      const esito = await pki.emettiOperatore({ ...persona, chiave: { spki } });
      expect(esito).toEqual({ ok: false, errore: { tipo: 'chiave-non-ammessa' } });
    }
  });

  it('proves possession of the key when it comes as a request', async () => {
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    const csr = await Pkcs10CertificateRequestGenerator.create({
      name: [{ CN: ['chiunque'] }],
      keys,
      signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    });
    const buona = new Uint8Array(csr.rawData);
    const esito = await pki.emettiOperatore({ ...persona, chiave: { csr: buona } });
    if (!esito.ok) throw new Error(esito.errore.tipo);
    expect(nomeComune(new X509Certificate(esito.valore))).toBe(persona.codiceFiscale);
    const guasta = Uint8Array.from(buona);
    guasta[guasta.length - 3] = (guasta[guasta.length - 3] ?? 0) ^ 1;
    expect(await pki.emettiOperatore({ ...persona, chiave: { csr: guasta } })).toEqual({
      ok: false,
      errore: { tipo: 'csr-non-valida' },
    });
  });
});

it('the seal signs with P-256 under the authority of seals', () => {
  const letto = leggiCertificato(pki.sigillo.certificato);
  if (!letto.ok) throw new Error(letto.errore.tipo);
  expect(verificaCatena(letto.valore, pki.ancore.sigilli, ora)).toBeUndefined();
  expect(pki.sigillo.chiave.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
  const firma = sign('sha256', Buffer.from('prova'), pki.sigillo.chiave);
  expect(firma.length).toBeGreaterThan(60);
  expect(letto.valore.checkPrivateKey(pki.sigillo.chiave)).toBe(true);
  expect(createPublicKey(pki.firmaRisposte.chiave).asymmetricKeyType).toBe('rsa');
});

it('unreadable bytes are a value, not an exception', () => {
  expect(leggiCertificato(new Uint8Array([1, 2, 3]))).toEqual({ ok: false, errore: { tipo: 'illeggibile' } });
});
