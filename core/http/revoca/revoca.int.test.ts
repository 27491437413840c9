import { execFile, execFileSync } from 'node:child_process';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spki, type NomeAutorita } from '../../accessi/pki/autorita.ts';
import { uso, verificaCatena } from '../../accessi/pki/catena.ts';
import { cerimonia, type RichiestaCerimonia, type Verbale } from '../../accessi/pki/cerimonia.ts';
import { apriPki, type Pki } from '../../accessi/pki/index.ts';
import { chiudiToken } from '../../accessi/pki/token/index.ts';
import type { Revoche } from '../../accessi/revoche.ts';
import { ascolta, type Ascolto } from '../server.ts';
import { creaServerRevoca } from './server.ts';

const esegui = promisify(execFile);
const base = mkdtempSync(join(tmpdir(), 'sportello-revoca-'));
const file = (nome: string): string => join(base, nome);
// The foreign judges look at the clock of this machine: so does everything here.
const orologio = (): Date => new Date();
const persona = { codiceFiscale: 'DLLRNI90P54G702D', cognome: 'DELLA SCALA', nome: 'IRENE', ente: '048050' };
const frase = 'una meta altra meta';
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

let prima: Pki;
let pki: Pki;
let server: Ascolto;
let url: string;
let verbale: Verbale;
let vecchia: X509Certificate;
let buona: X509Certificate;
let revocata: X509Certificate;
let sospesa: X509Certificate;

const richiesta = (cartella: string): RichiestaCerimonia => ({
  ...{ cartella, supporto: file('radici'), frase, atto: 'rinnova', ritira: [], orologio },
  autorita: ['postazioni', 'operatori', 'sigilli'],
  presenti: ['Anna Bianchi, ALS', 'Bruno Neri, CED'],
  urlRevoca: 'http://127.0.0.1:7447/',
});

async function carta(di: Pki, stato?: 'buono' | 'sospeso' | 'revocato'): Promise<X509Certificate> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const emesso = await di.emettiOperatore({ ...persona, chiave: { spki: spki(publicKey) } });
  if (!emesso.ok) throw new Error(emesso.errore.tipo);
  const certificato = new X509Certificate(emesso.valore);
  if (stato) stati.set(certificato.serialNumber.toLowerCase(), stato);
  return certificato;
}

function scrivi(nome: string, contenuto: string | Uint8Array): string {
  writeFileSync(file(nome), contenuto);
  return file(nome);
}

async function scarica(percorso: string): Promise<Buffer> {
  const risposta = await fetch(`${url}${percorso}`);
  expect(risposta.status, percorso).toBe(200);
  return Buffer.from(await risposta.arrayBuffer());
}

/** What a program says, whether it ends well or not. */
async function giudica(programma: string, ...argomenti: string[]): Promise<string> {
  try {
    const { stdout, stderr } = await esegui(programma, argomenti);
    return stdout + stderr;
  } catch (errore) {
    const { stdout = '', stderr = '' } = errore as { stdout?: string; stderr?: string };
    return `FALLITO ${stdout}${stderr}`;
  }
}

beforeAll(async () => {
  const cartella = file('pki');
  prima = await apriPki({ cartella, orologio });
  vecchia = await carta(prima, 'buono');
  verbale = await cerimonia(richiesta(cartella));
  pki = await apriPki({ cartella, orologio, urlRevoca: 'http://127.0.0.1:7447/' });
  buona = await carta(pki, 'buono');
  revocata = await carta(pki, 'revocato');
  sospesa = await carta(pki, 'sospeso');
  server = await ascolta(
    creaServerRevoca({ pki, revoche, orologio, giornale: () => undefined }),
    0,
    '127.0.0.1',
  );
  url = `http://127.0.0.1:${server.porta}/`;
  for (const [nome, uno] of Object.entries({ vecchia, buona, revocata, sospesa }))
    scrivi(`${nome}.pem`, uno.toString());
  scrivi('radice.pem', pki.ancore.operatori.toString());
  scrivi('emittente.pem', pki.autorita.operatori.certificato.toString());
  scrivi('emittente0.pem', prima.autorita.operatori.certificato.toString());
});
afterAll(async () => {
  await server.chiudi();
  chiudiToken();
  rmSync(base, { recursive: true });
});

describe('after a ceremony', () => {
  it('the core has new issuing keys under a root whose key it does not have', () => {
    const { operatori } = pki.autorita;
    expect(operatori.sigla).toBe('operatori-1');
    expect(operatori.certificato.checkIssued(operatori.radice)).toBe(true);
    expect(operatori.radice.ca).toBe(true);
    expect(readdirSync(file('pki')).filter((nome) => /radice.*chiave/.test(nome))).toEqual([]);
    expect(readdirSync(file('radici')).sort()).toContain('radice-operatori.chiave.pem');
    expect(readFileSync(join(file('radici'), 'radice-operatori.chiave.pem'), 'latin1')).toContain(
      'ENCRYPTED',
    );
  });

  it('cards and workstations of before go on, beside the new ones', () => {
    for (const uno of [vecchia, buona])
      expect(verificaCatena(uno, pki.emittenti.operatori, orologio(), uso.client)).toBeUndefined();
    expect(verificaCatena(buona, prima.emittenti.operatori, orologio(), uso.client)?.tipo).toBe('estraneo');
    // Desks trust the old authority still: the core keeps showing them what they know.
    expect(pki.server.certificato.fingerprint256).toBe(prima.server.certificato.fingerprint256);
    const fiducia = readFileSync(join(file('pki'), 'operatori.pem'), 'utf8');
    expect(fiducia.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
  });

  it('a record says who was there and what was made, and the roots have signed it', async () => {
    const { testo } = verbale;
    expect(testo).toContain('Anna Bianchi, ALS');
    expect(testo).toContain(pki.autorita.postazioni.certificato.serialNumber.toLowerCase());
    expect(testo).not.toContain(frase);
    const scritto = scrivi('verbale.txt', testo);
    for (const nome of ['postazioni', 'operatori', 'sigilli'] as const) {
      const pubblica = scrivi(
        `${nome}.pub`,
        pki.ancore[nome].publicKey.export({ type: 'spki', format: 'pem' }),
      );
      const firma = scrivi(`${nome}.firma`, verbale.firme[nome] ?? '');
      const detto = await giudica(
        'openssl',
        'dgst',
        '-sha256',
        '-verify',
        pubblica,
        '-signature',
        firma,
        scritto,
      );
      expect(detto).toContain('Verified OK');
    }
  });

  it('whoever does not know the passphrase makes nothing', async () => {
    const leggi = (): string => readFileSync(join(file('pki'), 'autorita.json'), 'utf8');
    const com_era = leggi();
    await expect(cerimonia({ ...richiesta(file('pki')), frase: 'un’altra' })).rejects.toMatchObject({
      code: expect.stringContaining('ERR_OSSL') as string,
    });
    expect(leggi()).toBe(com_era);
  });
});

describe('a foreign judge', () => {
  it('OpenSSL follows the chain and the lists, and refuses what is revoked or on hold', async () => {
    const pem = async (nome: string): Promise<string> => {
      const der = scrivi(`${nome}.crl.der`, await scarica(`crl/${nome}.crl`));
      await esegui('openssl', ['crl', '-inform', 'DER', '-in', der, '-out', file(`${nome}.crl`)]);
      return file(`${nome}.crl`);
    };
    const liste = [await pem('operatori-1'), await pem('radice-operatori')];
    const verifica = (nome: string) =>
      giudica(
        'openssl',
        ...['verify', '-x509_strict', '-purpose', 'sslclient', '-crl_check_all'],
        ...liste.flatMap((una) => ['-CRLfile', una]),
        ...['-CAfile', file('radice.pem'), '-untrusted', file('emittente.pem'), file(`${nome}.pem`)],
      );
    expect(await verifica('buona')).toContain('buona.pem: OK');
    for (const nome of ['revocata', 'sospesa']) expect(await verifica(nome)).toMatch(/FALLITO.*revoked/s);
    const testo = await giudica('openssl', 'crl', '-in', file('operatori-1.crl'), '-noout', '-text');
    expect(testo).toContain('Certificate Hold');
    expect(testo).not.toContain(persona.codiceFiscale);
    const scritto = await giudica('openssl', 'x509', '-in', file('buona.pem'), '-noout', '-text');
    expect(scritto).toContain('http://127.0.0.1:7447/crl/operatori-1.crl');
    expect(scritto).toContain('OCSP - URI:http://127.0.0.1:7447/ocsp');
  });

  it.each([
    ['buona', 'emittente', 'good'],
    ['revocata', 'emittente', 'revoked'],
    ['sospesa', 'emittente', 'certificateHold'],
    ['vecchia', 'emittente0', 'good'],
  ])('OpenSSL asks by OCSP about %s', async (nome, emittente, atteso) => {
    const credute = scrivi('credute.pem', pki.autorita.operatori.fiducia);
    const detto = await giudica(
      'openssl',
      ...['ocsp', '-issuer', file(`${emittente}.pem`), '-cert', file(`${nome}.pem`)],
      ...['-url', `${url}ocsp`, '-CAfile', credute, '-resp_text'],
    );
    expect(detto).toContain('Response verify OK');
    expect(detto).toContain(atteso);
  });

  it('OpenSSL hears that a certificate nobody here knows is unknown', async () => {
    const ignota = scrivi('ignota.pem', (await carta(pki)).toString());
    const detto = await giudica(
      'openssl',
      ...['ocsp', '-issuer', file('emittente.pem'), '-cert', ignota, '-url', `${url}ocsp`],
      ...['-CAfile', scrivi('credute.pem', pki.autorita.operatori.fiducia)],
    );
    expect(detto).toContain('ignota.pem: unknown');
  });

  const certutil = trova('certutil', 'libnss3-tools');
  it.skipIf(!certutil)('NSS (certutil) finds the chain good for a client', async () => {
    mkdirSync(file('nss'));
    const nss = (...argomenti: string[]) => giudica('certutil', '-d', `sql:${file('nss')}`, ...argomenti);
    await nss('-N', '--empty-password');
    await nss('-A', '-n', 'radice', '-t', 'CT,,', '-i', file('radice.pem'));
    await nss('-A', '-n', 'emittente', '-t', ',,', '-i', file('emittente.pem'));
    await nss('-A', '-n', 'carta', '-t', ',,', '-i', file('buona.pem'));
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
        scrivi('r.der', Buffer.from(await risposta.arrayBuffer())),
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

it('an authority withdrawn is believed no longer, and its root says so', async () => {
  const cartella = file('ritirata');
  await cerimonia(richiesta(cartella));
  const una = await apriPki({ cartella, orologio });
  const leaf = await carta(una);
  await cerimonia({ ...richiesta(cartella), autorita: ['operatori'], ritira: ['operatori-1'] });
  const due = await apriPki({ cartella, orologio });
  expect(due.autorita.operatori.sigla).toBe('operatori-2');
  expect(due.autorita.postazioni.sigla).toBe('postazioni-1');
  expect(verificaCatena(leaf, due.emittenti.operatori, orologio())?.tipo).toBe('estraneo');
  const lista = scrivi('ritirata.crl', due.autorita.operatori.listaRadice ?? '');
  const testo = await giudica('openssl', 'crl', '-inform', 'DER', '-in', lista, '-noout', '-text');
  expect(testo.toLowerCase()).toContain(una.autorita.operatori.certificato.serialNumber.toLowerCase());
  await expect(
    cerimonia({ ...richiesta(cartella), atto: 'liste', autorita: ['operatori'], ritira: ['operatori-2'] }),
  ).rejects.toThrow('none to issue');
});

const softhsm = '/usr/lib/softhsm/libsofthsm2.so';
const conToken = existsSync(softhsm) && trova('softhsm2-util', 'softhsm2');

it.skipIf(!conToken)('issuing keys may be born on a PKCS#11 token and never leave it', async () => {
  const gettoni = file('gettoni');
  mkdirSync(gettoni);
  process.env['SOFTHSM2_CONF'] = scrivi('softhsm2.conf', `directories.tokendir = ${gettoni}\n`);
  execFileSync('softhsm2-util', [
    '--init-token',
    '--free',
    '--label',
    'CA',
    '--pin',
    '4321',
    '--so-pin',
    '8765',
  ]);
  const cartella = file('con-token');
  const autorita: NomeAutorita[] = ['operatori'];
  const token = { modulo: softhsm, etichetta: 'CA', pin: '4321' };
  const fatto = await cerimonia({ ...richiesta(cartella), autorita, token });
  expect(fatto.testo).toMatch(/token CA, chiave [0-9a-f]{32}/);
  expect(readdirSync(cartella).filter((nome) => /^operatori.*chiave/.test(nome))).toEqual([]);
  const sua = await apriPki({ cartella, orologio });
  const emessa = await carta(sua);
  expect(verificaCatena(emessa, sua.emittenti.operatori, orologio(), uso.client)).toBeUndefined();
  await expect(
    cerimonia({ ...richiesta(cartella), autorita, token: { ...token, etichetta: 'ALTRO' } }),
  ).rejects.toThrow('token-assente');
  // A process that dies costs the call that was in course, not the next.
  chiudiToken();
  expect(verificaCatena(await carta(sua), sua.emittenti.operatori, orologio())).toBeUndefined();
});

function trova(programma: string, pacchetto: string): boolean {
  try {
    execFileSync('which', [programma], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(`Prove con ${programma} saltate: apt-get install ${pacchetto}.\n`);
    return false;
  }
}
