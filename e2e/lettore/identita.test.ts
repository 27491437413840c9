import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSecureContext } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apriPki, type PostazioneEmessa } from '#core/accessi/pki/index.ts';
import { identitaDaP12 } from '#native/identity/index.ts';

const legacy = spawnSync('openssl', ['list', '-providers', '-provider', 'legacy']).status === 0;
if (!legacy) console.warn('Prova dei PKCS#12 RC2 saltata: manca openssl con il provider legacy.');

let cartella: string;
let postazione: PostazioneEmessa;

beforeAll(async () => {
  cartella = mkdtempSync(path.join(tmpdir(), 'identita-'));
  const pki = await apriPki({ cartella, orologio: () => new Date() });
  postazione = await pki.emettiPostazione({ idPostazione: '015146-CO-0001', comune: '015146' });
});
afterAll(() => {
  rmSync(cartella, { recursive: true });
});

it('il certificato che il core rilascia è quello che la postazione apre', async () => {
  const identita = await identitaDaP12(Buffer.from(postazione.p12), postazione.password);
  expect(identita).toMatchObject({ ok: true, valore: { idPostazione: '015146-CO-0001' } });
});

it.skipIf(!legacy)('un file RC2, come si facevano una volta, si apre e serve per TLS', async () => {
  const file = (nome: string) => path.join(cartella, nome);
  writeFileSync(file('chiave.pem'), postazione.chiave.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
  });
  writeFileSync(file('certificato.pem'), new X509Certificate(postazione.certificato).toString());
  execFileSync('openssl', [
    ...['pkcs12', '-export', '-legacy', '-inkey', file('chiave.pem'), '-in', file('certificato.pem')],
    ...['-passout', 'pass:vecchia', '-out', file('vecchio.p12')],
  ]);
  const vecchio = readFileSync(file('vecchio.p12'));
  expect(() => createSecureContext({ pfx: vecchio, passphrase: 'vecchia' })).toThrow();
  const identita = await identitaDaP12(vecchio, 'vecchia');
  if (!identita.ok) throw new Error(identita.errore.tipo);
  const { trasporto } = identita.valore;
  if (trasporto.tipo !== 'file') throw new Error('unexpected transport');
  expect(identita.valore.idPostazione).toBe('015146-CO-0001');
  expect(createSecureContext(trasporto.tls)).toBeDefined();
});
