import { X509Certificate } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BancoCerimonia,
  carta,
  esegui,
  giudica,
  orologio,
  persona,
  trova,
  urlRevoca,
} from '../../accessi/pki/banco-cerimonia.ts';
import { cerimonia } from '../../accessi/pki/cerimonia.ts';
import { apriPki, type Pki } from '../../accessi/pki/index.ts';
import type { Revoche } from '../../accessi/revoche.ts';
import { ascolta, type Ascolto } from '../server.ts';
import { creaServerRevoca } from './server.ts';

const banco = new BancoCerimonia();
/** What the census says, by serial. */
const stati = new Map<string, 'buono' | 'sospeso' | 'revocato'>();
const dal = new Date(Date.now() - 3_600_000);
const revoche: Revoche = {
  elenco: async () =>
    [...stati].flatMap(([seriale, stato]) =>
      stato === 'buono' ? [] : [{ seriale, dal, sospeso: stato === 'sospeso' }],
    ),
  stato: async (_autorita, seriale) => {
    const stato = stati.get(seriale);
    if (stato === undefined) return { stato: 'ignoto' };
    return stato === 'buono' ? { stato } : { stato, dal };
  },
};

let pki: Pki;
let server: Ascolto;
let url: string;

/** A card of which the census says this. */
async function emetti(di: Pki, stato: 'buono' | 'sospeso' | 'revocato'): Promise<X509Certificate> {
  const certificato = await carta(di);
  stati.set(certificato.serialNumber.toLowerCase(), stato);
  return certificato;
}

async function scarica(percorso: string): Promise<Buffer> {
  const risposta = await fetch(`${url}${percorso}`);
  expect(risposta.status, percorso).toBe(200);
  return Buffer.from(await risposta.arrayBuffer());
}

beforeAll(async () => {
  const cartella = banco.file('pki');
  const prima = await apriPki({ cartella, orologio });
  const vecchia = await emetti(prima, 'buono');
  await cerimonia(banco.richiesta(cartella));
  pki = await apriPki({ cartella, orologio, urlRevoca });
  const buona = await emetti(pki, 'buono');
  const revocata = await emetti(pki, 'revocato');
  const sospesa = await emetti(pki, 'sospeso');
  server = await ascolta(
    creaServerRevoca({ pki, revoche, orologio, giornale: () => undefined }),
    0,
    '127.0.0.1',
  );
  url = `http://127.0.0.1:${server.porta}/`;
  for (const [nome, uno] of Object.entries({ vecchia, buona, revocata, sospesa }))
    banco.scrivi(`${nome}.pem`, uno.toString());
  banco.scrivi('radice.pem', pki.ancore.operatori.toString());
  banco.scrivi('emittente.pem', pki.autorita.operatori.certificato.toString());
  banco.scrivi('emittente0.pem', prima.autorita.operatori.certificato.toString());
});
afterAll(async () => {
  await server.chiudi();
  banco.chiudi();
});

describe('a foreign judge', () => {
  it('OpenSSL follows the chain and the lists, and refuses what is revoked or on hold', async () => {
    const pem = async (nome: string): Promise<string> => {
      const der = banco.scrivi(`${nome}.crl.der`, await scarica(`crl/${nome}.crl`));
      await esegui('openssl', ['crl', '-inform', 'DER', '-in', der, '-out', banco.file(`${nome}.crl`)]);
      return banco.file(`${nome}.crl`);
    };
    const liste = [await pem('operatori-1'), await pem('radice-operatori')];
    const verifica = (nome: string) =>
      giudica(
        'openssl',
        ...['verify', '-x509_strict', '-purpose', 'sslclient', '-crl_check_all'],
        ...liste.flatMap((una) => ['-CRLfile', una]),
        ...[
          '-CAfile',
          banco.file('radice.pem'),
          '-untrusted',
          banco.file('emittente.pem'),
          banco.file(`${nome}.pem`),
        ],
      );
    expect(await verifica('buona')).toContain('buona.pem: OK');
    for (const nome of ['revocata', 'sospesa']) expect(await verifica(nome)).toMatch(/FALLITO.*revoked/s);
    const testo = await giudica('openssl', 'crl', '-in', banco.file('operatori-1.crl'), '-noout', '-text');
    expect(testo).toContain('Certificate Hold');
    expect(testo).not.toContain(persona.codiceFiscale);
    const scritto = await giudica('openssl', 'x509', '-in', banco.file('buona.pem'), '-noout', '-text');
    expect(scritto).toContain('http://127.0.0.1:7447/crl/operatori-1.crl');
    expect(scritto).toContain('OCSP - URI:http://127.0.0.1:7447/ocsp');
  });

  it.each([
    ['buona', 'emittente', 'good'],
    ['revocata', 'emittente', 'revoked'],
    ['sospesa', 'emittente', 'certificateHold'],
    ['vecchia', 'emittente0', 'good'],
  ])('OpenSSL asks by OCSP about %s', async (nome, emittente, atteso) => {
    const credute = banco.scrivi('credute.pem', pki.autorita.operatori.fiducia);
    const detto = await giudica(
      'openssl',
      ...['ocsp', '-issuer', banco.file(`${emittente}.pem`), '-cert', banco.file(`${nome}.pem`)],
      ...['-url', `${url}ocsp`, '-CAfile', credute, '-resp_text'],
    );
    expect(detto).toContain('Response verify OK');
    expect(detto).toContain(atteso);
  });

  it('OpenSSL hears that a certificate nobody here knows is unknown', async () => {
    const ignota = banco.scrivi('ignota.pem', (await carta(pki)).toString());
    const detto = await giudica(
      'openssl',
      ...['ocsp', '-issuer', banco.file('emittente.pem'), '-cert', ignota, '-url', `${url}ocsp`],
      ...['-CAfile', banco.scrivi('credute.pem', pki.autorita.operatori.fiducia)],
    );
    expect(detto).toContain('ignota.pem: unknown');
  });

  const certutil = trova('certutil', 'libnss3-tools');
  it.skipIf(!certutil)('NSS (certutil) finds the chain good for a client', async () => {
    mkdirSync(banco.file('nss'));
    const nss = (...argomenti: string[]) =>
      giudica('certutil', '-d', `sql:${banco.file('nss')}`, ...argomenti);
    await nss('-N', '--empty-password');
    await nss('-A', '-n', 'radice', '-t', 'CT,,', '-i', banco.file('radice.pem'));
    await nss('-A', '-n', 'emittente', '-t', ',,', '-i', banco.file('emittente.pem'));
    await nss('-A', '-n', 'carta', '-t', ',,', '-i', banco.file('buona.pem'));
    expect(await nss('-V', '-n', 'carta', '-u', 'C')).toContain('certificate is valid');
    expect(await nss('-V', '-n', 'carta', '-u', 'V')).not.toContain('certificate is valid');
  });
});

describe('the public port', () => {
  it('answers what it is asked, briefly cacheable, and nothing else', async () => {
    expect((await fetch(`${url}crl/altro-1.crl`)).status).toBe(404);
    expect((await fetch(`${url}ca/../pki/frase`)).status).toBe(404);
    expect((await fetch(`${url}wa/stato`)).status).toBe(404);
    const lista = await fetch(`${url}crl/postazioni-1.crl`);
    expect(lista.headers.get('content-type')).toBe('application/pkix-crl');
    expect(lista.headers.get('cache-control')).toBe('public, max-age=60');
    expect(new X509Certificate(await scarica('ca/radice-sigilli.cer')).fingerprint256).toBe(
      pki.ancore.sigilli.fingerprint256,
    );
  });

  it.each([
    ['rubbish', Buffer.from('non è una domanda')],
    ['nothing', Buffer.alloc(0)],
    ['a certificate', Buffer.from('3003020101', 'hex')],
  ])('says that %s is no question', async (_nome, body) => {
    const headers = { 'content-type': 'application/ocsp-request' };
    const risposta = await fetch(`${url}ocsp`, { method: 'POST', body, headers });
    const detto = await giudica(
      'openssl',
      ...[
        'ocsp',
        '-respin',
        banco.scrivi('r.der', Buffer.from(await risposta.arrayBuffer())),
        '-resp_text',
        '-noverify',
      ],
    );
    expect(detto).toMatch(/malformedrequest|unauthorized/i);
  });

  it('does not read long questions', async () => {
    const headers = { 'content-type': 'application/ocsp-request' };
    const { status } = await fetch(`${url}ocsp`, { method: 'POST', body: Buffer.alloc(9000), headers });
    expect(status).toBe(413);
  });
});
