import { generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { beforeAll, describe, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import type { Credenziale } from '../credenziale.ts';
import { chiaveDaCarta } from './chiave.ts';
import { apriCartaSoftware, credenzialeSoftware, type FileCartaSoftware } from './software.ts';

function file(): FileCartaSoftware {
  const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair(2048);
  const certificato = forge.pki.createCertificate();
  certificato.publicKey = publicKey;
  certificato.serialNumber = '01';
  certificato.setSubject([{ name: 'commonName', value: 'PRVCRT80A01H501V' }]);
  certificato.setIssuer([{ name: 'commonName', value: 'Prova' }]);
  certificato.sign(privateKey, forge.md.sha256.create());
  const der = forge.asn1.toDer(forge.pki.certificateToAsn1(certificato)).getBytes();
  return {
    certificato: Buffer.from(der, 'binary').toString('base64'),
    chiave: forge.pki.privateKeyInfoToPem(
      forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(privateKey)),
    ),
    pin: '12345',
    puk: '87654321',
  };
}

describe('la carta software', () => {
  let contenuto: FileCartaSoftware;
  const apri = (): Credenziale => {
    const carta = credenzialeSoftware(contenuto);
    if (!carta.ok) throw new Error(carta.errore.tipo);
    return carta.valore;
  };
  beforeAll(() => {
    contenuto = file();
  });

  it('firma solo dopo il PIN, e solo fino all’uscita', async () => {
    const carta = apri();
    const dati = new TextEncoder().encode('prova');
    expect(await carta.firma(dati)).toEqual(fallito({ tipo: 'accesso-richiesto' }));
    expect(await carta.entra('12345')).toEqual(riuscito(undefined));
    const firma = await carta.firma(dati);
    if (!firma.ok) throw new Error(firma.errore.tipo);
    const { publicKey } = new X509Certificate(carta.certificato);
    expect(verify('sha256', dati, publicKey, firma.valore.firma)).toBe(true);
    await carta.esci();
    expect(await carta.firma(dati)).toEqual(fallito({ tipo: 'accesso-richiesto' }));
  });

  it('conta i tentativi, si blocca, e il PUK la sblocca', async () => {
    const carta = apri();
    expect(await carta.entra('00000')).toEqual(fallito({ tipo: 'pin-errato', tentativi: 2 }));
    expect(await carta.entra('00000')).toEqual(fallito({ tipo: 'pin-errato', tentativi: 1 }));
    expect(await carta.entra('00000')).toEqual(fallito({ tipo: 'pin-bloccato', tentativiPuk: 3 }));
    expect(await carta.entra('12345')).toEqual(fallito({ tipo: 'pin-bloccato', tentativiPuk: 3 }));
    expect(await carta.sbloccaPin('00000000', '54321')).toEqual(
      fallito({ tipo: 'puk-errato', tentativi: 2 }),
    );
    expect(await carta.sbloccaPin('87654321', '54321')).toEqual(riuscito(undefined));
    expect(await carta.tentativi()).toEqual(riuscito({ pin: 3, puk: 3 }));
    expect(await carta.entra('54321')).toEqual(riuscito(undefined));
  });

  it('un PIN sbagliato chiude anche ciò che era aperto', async () => {
    const carta = apri();
    await carta.entra('12345');
    await carta.entra('00000');
    expect(await carta.firma(new Uint8Array())).toEqual(fallito({ tipo: 'accesso-richiesto' }));
  });

  it('dà sempre la stessa chiave per lo stesso contesto', async () => {
    const [una, altra] = [apri(), apri()];
    await una.entra('12345');
    await altra.entra('12345');
    const chiave = await chiaveDaCarta(una, 'bozze');
    expect(chiave.ok && chiave.valore.length).toBe(32);
    expect(await chiaveDaCarta(altra, 'bozze')).toEqual(chiave);
    expect(await chiaveDaCarta(altra, 'altro')).not.toEqual(chiave);
  });

  it('un file che non va dice perché, senza mostrare ciò che contiene', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const estranea = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(credenzialeSoftware({ ...contenuto, chiave: estranea })).toEqual(
      fallito({ tipo: 'file-non-valido', causa: 'la chiave non è quella del certificato' }),
    );
    const senzaPin = JSON.stringify(credenzialeSoftware({ ...contenuto, pin: 'x' }));
    expect(senzaPin).toContain('pin');
    expect(senzaPin).not.toContain(contenuto.chiave.slice(40, 80));
    expect(await apriCartaSoftware('/nessun/file')).toEqual(fallito({ tipo: 'file-illeggibile' }));
  });
});
