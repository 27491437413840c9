import { execFileSync } from 'node:child_process';
import type { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NomeAutorita } from './autorita.ts';
import { BancoCerimonia, carta, frase, giudica, orologio, trova, urlRevoca } from './banco-cerimonia.ts';
import { uso, verificaCatena } from './catena.ts';
import { cerimonia, type Verbale } from './cerimonia.ts';
import { apriPki, type Pki } from './index.ts';
import { chiudiToken } from './token/index.ts';

const banco = new BancoCerimonia();
let prima: Pki;
let pki: Pki;
let verbale: Verbale;
let vecchia: X509Certificate;
let buona: X509Certificate;

beforeAll(async () => {
  const cartella = banco.file('pki');
  prima = await apriPki({ cartella, orologio });
  vecchia = await carta(prima);
  verbale = await cerimonia(banco.richiesta(cartella));
  pki = await apriPki({ cartella, orologio, urlRevoca });
  buona = await carta(pki);
});
afterAll(() => {
  chiudiToken();
  banco.chiudi();
});

describe('after a ceremony', () => {
  it('the core has new issuing keys under a root whose key it does not have', () => {
    const { operatori } = pki.autorita;
    expect(operatori.sigla).toBe('operatori-1');
    expect(operatori.certificato.checkIssued(operatori.radice)).toBe(true);
    expect(operatori.radice.ca).toBe(true);
    expect(readdirSync(banco.file('pki')).filter((nome) => /radice.*chiave/.test(nome))).toEqual([]);
    expect(readdirSync(banco.file('radici')).sort()).toContain('radice-operatori.chiave.pem');
    expect(readFileSync(join(banco.file('radici'), 'radice-operatori.chiave.pem'), 'latin1')).toContain(
      'ENCRYPTED',
    );
  });

  it('cards and workstations of before go on, beside the new ones', () => {
    for (const uno of [vecchia, buona])
      expect(verificaCatena(uno, pki.emittenti.operatori, orologio(), uso.client)).toBeUndefined();
    expect(verificaCatena(buona, prima.emittenti.operatori, orologio(), uso.client)?.tipo).toBe('estraneo');
    // Desks trust the old authority still: the core keeps showing them what they know.
    expect(pki.server.certificato.fingerprint256).toBe(prima.server.certificato.fingerprint256);
    const fiducia = readFileSync(join(banco.file('pki'), 'operatori.pem'), 'utf8');
    expect(fiducia.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
  });

  it('a record says who was there and what was made, and the roots have signed it', async () => {
    const { testo } = verbale;
    expect(testo).toContain('Anna Bianchi, ALS');
    expect(testo).toContain(pki.autorita.postazioni.certificato.serialNumber.toLowerCase());
    expect(testo).not.toContain(frase);
    const scritto = banco.scrivi('verbale.txt', testo);
    for (const nome of ['postazioni', 'operatori', 'sigilli'] as const) {
      const pubblica = banco.scrivi(
        `${nome}.pub`,
        pki.ancore[nome].publicKey.export({ type: 'spki', format: 'pem' }),
      );
      const firma = banco.scrivi(`${nome}.firma`, verbale.firme[nome] ?? '');
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
    const leggi = (): string => readFileSync(join(banco.file('pki'), 'autorita.json'), 'utf8');
    const com_era = leggi();
    await expect(
      cerimonia({ ...banco.richiesta(banco.file('pki')), frase: 'un’altra' }),
    ).rejects.toMatchObject({
      code: expect.stringContaining('ERR_OSSL') as string,
    });
    expect(leggi()).toBe(com_era);
  });
});

it('an authority withdrawn is believed no longer, and its root says so', async () => {
  const cartella = banco.file('ritirata');
  await cerimonia(banco.richiesta(cartella));
  const una = await apriPki({ cartella, orologio });
  const leaf = await carta(una);
  await cerimonia({ ...banco.richiesta(cartella), autorita: ['operatori'], ritira: ['operatori-1'] });
  const due = await apriPki({ cartella, orologio });
  expect(due.autorita.operatori.sigla).toBe('operatori-2');
  expect(due.autorita.postazioni.sigla).toBe('postazioni-1');
  expect(verificaCatena(leaf, due.emittenti.operatori, orologio())?.tipo).toBe('estraneo');
  const lista = banco.scrivi('ritirata.crl', due.autorita.operatori.listaRadice ?? '');
  const testo = await giudica('openssl', 'crl', '-inform', 'DER', '-in', lista, '-noout', '-text');
  expect(testo.toLowerCase()).toContain(una.autorita.operatori.certificato.serialNumber.toLowerCase());
  await expect(
    cerimonia({
      ...banco.richiesta(cartella),
      atto: 'liste',
      autorita: ['operatori'],
      ritira: ['operatori-2'],
    }),
  ).rejects.toThrow('none to issue');
});

const softhsm = '/usr/lib/softhsm/libsofthsm2.so';
const conToken = existsSync(softhsm) && trova('softhsm2-util', 'softhsm2');

it.skipIf(!conToken)('issuing keys may be born on a PKCS#11 token and never leave it', async () => {
  const gettoni = banco.file('gettoni');
  mkdirSync(gettoni);
  process.env['SOFTHSM2_CONF'] = banco.scrivi('softhsm2.conf', `directories.tokendir = ${gettoni}\n`);
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
  const cartella = banco.file('con-token');
  const autorita: NomeAutorita[] = ['operatori'];
  const token = { modulo: softhsm, etichetta: 'CA', pin: '4321' };
  const fatto = await cerimonia({ ...banco.richiesta(cartella), autorita, token });
  expect(fatto.testo).toMatch(/token CA, chiave [0-9a-f]{32}/);
  expect(readdirSync(cartella).filter((nome) => /^operatori.*chiave/.test(nome))).toEqual([]);
  const sua = await apriPki({ cartella, orologio });
  const emessa = await carta(sua);
  expect(verificaCatena(emessa, sua.emittenti.operatori, orologio(), uso.client)).toBeUndefined();
  await expect(
    cerimonia({ ...banco.richiesta(cartella), autorita, token: { ...token, etichetta: 'ALTRO' } }),
  ).rejects.toThrow('token-assente');
  // A process that dies costs the call that was in course, not the next.
  chiudiToken();
  expect(verificaCatena(await carta(sua), sua.emittenti.operatori, orologio())).toBeUndefined();
});
