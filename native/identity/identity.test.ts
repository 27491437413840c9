import { createServer } from 'node:https';
import { request } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import forge from 'node-forge';
import { beforeAll, describe, expect, it } from 'vitest';
import { apriIdentita, giorniRimasti, identitaDaP12, type IdentitaPostazione } from './index.ts';

interface Finta {
  readonly chiave: forge.pki.rsa.PrivateKey;
  readonly certificato: forge.pki.Certificate;
}

function finta(nome: string): Finta {
  const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair(2048);
  const certificato = forge.pki.createCertificate();
  certificato.publicKey = publicKey;
  certificato.serialNumber = '01';
  certificato.validity.notBefore = new Date('2026-01-01T00:00:00Z');
  certificato.validity.notAfter = new Date('2036-01-01T00:00:00Z');
  const soggetto = [{ name: 'commonName', value: nome }];
  certificato.setSubject(soggetto);
  certificato.setIssuer(soggetto);
  certificato.sign(privateKey, forge.md.sha256.create());
  return { chiave: privateKey, certificato };
}

function p12({ chiave, certificato }: Finta, algoritmo: 'aes256' | '3des', conChiave = true): Buffer {
  const asn1 = forge.pkcs12.toPkcs12Asn1(conChiave ? chiave : null, certificato, 'segreta', {
    algorithm: algoritmo,
    count: 2000,
  });
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
}

async function valore(file: Buffer): Promise<IdentitaPostazione> {
  const identita = await identitaDaP12(file, 'segreta');
  if (!identita.ok) throw new Error(identita.errore.tipo);
  return identita.valore;
}

describe('il certificato di postazione', () => {
  let postazione: Finta;
  beforeAll(() => {
    postazione = finta('015146-CO-0001');
  });

  it('dice quale postazione è e quando scade', async () => {
    const identita = await valore(p12(postazione, 'aes256'));
    expect(identita.idPostazione).toBe('015146-CO-0001');
    expect(identita.scadenza.toISOString()).toBe('2036-01-01T00:00:00.000Z');
    expect(identita.impronta).toMatch(/^[0-9a-f]{64}$/);
    expect(giorniRimasti(identita, new Date('2035-12-25T12:00:00Z'))).toBe(6);
    expect(giorniRimasti(identita, new Date('2036-01-01T12:00:00Z'))).toBe(-1);
  });

  it.each(['aes256', '3des'] as const)(
    'autentica una connessione TLS anche da un file %s',
    async (algoritmo) => {
      const { trasporto } = await valore(p12(postazione, algoritmo));
      if (trasporto.tipo !== 'file') throw new Error('unexpected transport');
      const server = createServer(
        {
          key: forge.pki.privateKeyToPem(postazione.chiave),
          cert: forge.pki.certificateToPem(postazione.certificato),
          requestCert: true,
          rejectUnauthorized: false,
        },
        (richiesta, risposta) => {
          const presa = richiesta.socket;
          risposta.end(presa instanceof TLSSocket ? String(presa.getPeerCertificate().subject.CN) : '');
        },
      );
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const richiesta = request({
        port: (server.address() as AddressInfo).port,
        host: '127.0.0.1',
        ...trasporto.tls,
        rejectUnauthorized: false,
        agent: false,
      }).end();
      const [risposta] = (await once(richiesta, 'response')) as [AsyncIterable<Buffer>];
      let corpo = '';
      for await (const parte of risposta) corpo += parte.toString();
      server.close();
      expect(corpo).toBe('015146-CO-0001');
    },
  );

  it('dice che cosa non va', async () => {
    const buono = p12(postazione, 'aes256');
    const tipo = async (file: Buffer, password = 'segreta') => {
      const esito = await identitaDaP12(file, password);
      return esito.ok ? 'ok' : esito.errore.tipo;
    };
    expect(await tipo(buono, 'sbagliata')).toBe('password-errata');
    expect(await tipo(Buffer.from('ciao'))).toBe('formato');
    expect(await tipo(buono.subarray(0, 300))).toBe('formato');
    expect(await tipo(p12(postazione, 'aes256', false))).toBe('senza-chiave');
    expect(await tipo(p12(finta('Mario Rossi'), 'aes256'))).toBe('non-di-postazione');
    expect(await apriIdentita('/nessun/file.p12', 'x')).toEqual({
      ok: false,
      errore: { tipo: 'file-assente' },
    });
  });
});
