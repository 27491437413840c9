import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { esaminaFoglio } from '#contract/documento/esamina.ts';
import { cerimonia } from '../../accessi/pki/cerimonia.ts';
import { apriPki, type Pki } from '../../accessi/pki/index.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import { componiContenuto } from '../componi.ts';
import { domandaDiProva } from '../di-prova.ts';
import { mancanoGiudici } from '../giudici-di-prova.ts';
import { disegnaCertificato } from './disegna.ts';

const seed = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
process.stdout.write(`sigillo: SEME=${seed}\n`);
const cartella = mkdtempSync(join(tmpdir(), 'sportello-sigillo-'));
let pki: Pki;
let pdf: Buffer;

const orologio = (): Date => new Date();

function foglioDi({ sigillo }: Pki): Buffer {
  const domanda = domandaDiProva(personaggi.coppiaInAttesa.madre, ['12']);
  const disegnato = disegnaCertificato({
    contenuto: componiContenuto(domanda, { protocollo: '10000000042', codice: '23456789ABCD' }),
    urlVerifica: 'https://localhost:7445',
    istante: new Date('2026-06-30T10:00:00Z'),
    sigillo,
  });
  return Buffer.from(disegnato.pdf);
}

beforeAll(async () => {
  pki = await apriPki({ cartella: join(cartella, 'pki'), orologio });
  pdf = foglioDi(pki);
});
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

const scrivi = (nome: string, byte: Uint8Array): string => {
  const file = join(cartella, nome);
  writeFileSync(file, byte);
  return file;
};
const pdfsig = (byte: Uint8Array): string =>
  spawnSync('pdfsig', [scrivi('esaminato.pdf', byte)], { encoding: 'utf8' }).stdout;

/** The ranges signed and the signature, as the file itself says. */
function parti(byte: Buffer): { firmato: Buffer; busta: Buffer } {
  const [, a = 0, b = 0, c = 0, d = 0] =
    /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(byte.toString('latin1'))?.map(Number) ?? [];
  const esa = byte.toString('latin1', b + 1, c - 1);
  const busta = Buffer.from(esa, 'hex');
  // Head of a SEQUENCE whose length takes two bytes.
  return {
    firmato: Buffer.concat([byte.subarray(a, b), byte.subarray(c, c + d)]),
    busta: busta.subarray(0, busta.readUInt16BE(2) + 4),
  };
}

/** What OpenSSL says, that knows one authority and nothing else. */
function conOpenssl(foglio: Buffer, ancora: string): number | null {
  const { firmato, busta } = parti(foglio);
  return spawnSync(
    'openssl',
    [
      ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', scrivi('busta.der', busta)],
      ...['-content', scrivi('firmato.bin', firmato), '-CAfile', ancora, '-purpose', 'any'],
      ...['-cades', '-out', '/dev/null'],
    ],
    { stdio: 'ignore' },
  ).status;
}

describe.skipIf(mancanoGiudici('pdfsig', 'openssl'))('the seal, as others judge it', () => {
  it('is valid, covers the whole file, and is a PAdES signature at the moment that the sheet says', () => {
    const detto = pdfsig(pdf);
    expect(detto).toContain('Signature is Valid');
    expect(detto).toContain('Total document signed');
    expect(detto).toContain('ETSI.CAdES.detached');
    expect(detto).toContain('Sigillo del registro');
  });

  it('is verified by OpenSSL up to the authority of seals, and by no other', () => {
    const verifica = (ancora: string) => conOpenssl(pdf, ancora);
    const pem = (nome: 'sigilli' | 'operatori'): string =>
      scrivi(`${nome}.pem`, Buffer.from(pki.ancore[nome].toString()));
    expect(verifica(pem('sigilli'))).toBe(0);
    expect(verifica(pem('operatori'))).not.toBe(0);
  });

  it('names its certificate, and says no time of its own (ETSI EN 319 142-1 §6.3)', () => {
    const { busta } = parti(pdf);
    const albero = execFileSync('openssl', ['asn1parse', '-inform', 'DER', '-in', scrivi('b.der', busta)], {
      encoding: 'utf8',
    });
    expect(albero).toContain('id-smime-aa-signingCertificateV2');
    expect(albero).not.toContain('signingTime');
  });

  it('does not hold when any byte it covers is another', () => {
    const { busta } = parti(pdf);
    const salto = pdf.indexOf(busta.toString('hex'), 0, 'latin1');
    fc.assert(
      fc.property(fc.nat(salto - 2), fc.integer({ min: 1, max: 255 }), (dove, con) => {
        const altro = Buffer.from(pdf);
        altro[dove] = (altro[dove] ?? 0) ^ con;
        expect(pdfsig(altro)).not.toContain('Signature is Valid');
      }),
      { seed, numRuns: 25 },
    );
  });
});

describe.skipIf(mancanoGiudici('pdfsig', 'openssl', 'certutil'))('after a ceremony', () => {
  let suo: Pki;
  let foglio: Buffer;
  beforeAll(async () => {
    const dopo = join(cartella, 'pki-cerimonia');
    await cerimonia({
      ...{ cartella: dopo, supporto: join(cartella, 'supporto'), autorita: ['sigilli'], ritira: [] },
      ...{ presenti: ['Anna, ALS', 'Bruno, CED'], orologio, frase: 'una meta altra meta', atto: 'rinnova' },
    });
    suo = await apriPki({ cartella: dopo, orologio });
    foglio = foglioDi(suo);
  });

  it('the root alone is enough for OpenSSL, for pdfsig over NSS and for us', async () => {
    const radice = scrivi('radice.pem', Buffer.from(suo.ancore.sigilli.toString()));
    expect(suo.sigillo.catena).toHaveLength(1);
    expect(conOpenssl(foglio, radice)).toBe(0);
    expect(conOpenssl(foglio, scrivi('altra.pem', Buffer.from(pki.ancore.sigilli.toString())))).not.toBe(0);
    const nss = join(cartella, 'nss');
    mkdirSync(nss);
    const certutil = (...argomenti: string[]) => execFileSync('certutil', ['-d', `sql:${nss}`, ...argomenti]);
    certutil('-N', '--empty-password');
    certutil('-A', '-n', 'radice', '-t', 'CT,C,C', '-i', radice);
    const detto = spawnSync('pdfsig', ['-nssdir', `sql:${nss}`, scrivi('esaminato.pdf', foglio)], {
      encoding: 'utf8',
    }).stdout;
    expect(detto).toContain('Signature is Valid');
    expect(detto).toContain('Certificate is Trusted');
    const esame = (di: Pki) => esaminaFoglio(foglio, [new Uint8Array(di.ancore.sigilli.raw)], '2026-07-01');
    expect(await esame(suo)).toMatchObject({ esito: 'valido', emittenteNoto: true });
    expect(await esame(pki)).toMatchObject({ esito: 'emittente-sconosciuto' });
  });

  it('no byte of the certificate that goes with the seal can be another', async () => {
    const [catena = new Uint8Array()] = suo.sigillo.catena ?? [];
    const dove = foglio.indexOf(Buffer.from(catena).toString('hex'), 0, 'latin1');
    expect(dove).toBeGreaterThan(0);
    for (const salto of [0, 40, 300, catena.length - 3]) {
      const altro = Buffer.from(foglio);
      const cifra = altro.toString('latin1', dove + salto * 2, dove + salto * 2 + 1);
      altro.write(cifra === '5' ? '4' : '5', dove + salto * 2, 'latin1');
      const esame = await esaminaFoglio(altro, [new Uint8Array(suo.ancore.sigilli.raw)], '2026-07-01');
      expect(esame.esito, `byte ${salto}`).toBe('alterato');
    }
  });
});
