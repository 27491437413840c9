import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { censimentoDiProva } from './censimento-di-prova.ts';
import type { Censimento } from './censimento.ts';
import { impronta, nomeComune } from './pki/catena.ts';
import { apriPki, type Pki } from './pki/index.ts';
import { predisponi, type CartaSoftware, type Predisposta } from './predisposizione.ts';

const radice = mkdtempSync(join(tmpdir(), 'sportello-pre-'));
const ente = { codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' };
const operatori = [
  {
    codiceFiscale: 'DLLRNI90P54G702D',
    cognome: 'DELLA SCALA',
    nome: 'IRENE',
    ruolo: 'operatore',
    profili: ['anagrafe'],
  },
  {
    codiceFiscale: 'NRETMS78S02D403G',
    cognome: 'NERI',
    nome: 'TOMMASO',
    ruolo: 'als',
    profili: ['amministrazione'],
  },
] as const;
let ora = new Date('2026-03-02T09:00:00Z');
let pki: Pki;

beforeAll(async () => {
  pki = await apriPki({ cartella: join(radice, 'pki'), orologio: () => ora });
});
afterAll(() => {
  rmSync(radice, { recursive: true });
});

function fai(censimento: Censimento): Promise<Predisposta> {
  const cartella = join(radice, 'dimostrativo');
  return predisponi({ pki, censimento, cartella, ente, orologio: () => ora }, operatori);
}

function file(cartella: string): string[] {
  return readdirSync(cartella, { recursive: true, withFileTypes: true })
    .filter((voce) => voce.isFile())
    .map((voce) => join(voce.parentPath, voce.name));
}

const carta = (pronta: Predisposta, cf: string): CartaSoftware =>
  JSON.parse(readFileSync(join(pronta.carte, `${cf}.json`), 'utf8')) as CartaSoftware;

it('makes a station, a municipality certificate and a card per operator, all censused, all 0600', async () => {
  const censimento = censimentoDiProva();
  const pronta = await fai(censimento);
  for (const { p12, password } of [pronta.postazione, pronta.comune]) {
    const passphrase = readFileSync(password, 'utf8');
    expect(() => createSecureContext({ pfx: readFileSync(p12), passphrase })).not.toThrow();
  }
  for (const { codiceFiscale, ruolo } of operatori) {
    const { certificato, chiave, pin } = carta(pronta, codiceFiscale);
    const letto = new X509Certificate(Buffer.from(certificato, 'base64'));
    expect(letto.checkPrivateKey(createPrivateKey(chiave))).toBe(true);
    expect(nomeComune(letto)).toBe(codiceFiscale);
    expect(pin).toMatch(/^\d{5}$/);
    expect((await censimento.carta(impronta(letto)))?.operatore.ruolo).toBe(ruolo);
  }
  for (const percorso of file(join(radice, 'dimostrativo'))) {
    expect(statSync(percorso).mode & 0o777, percorso).toBe(0o600);
  }
});

it('keeps everything at the next start, also with an empty census', async () => {
  const contenuti = () => file(join(radice, 'dimostrativo')).map((nome) => readFileSync(nome, 'base64'));
  await fai(censimentoDiProva());
  const prima = contenuti();
  const censimento = censimentoDiProva();
  const pronta = await fai(censimento);
  expect(contenuti()).toEqual(prima);
  const { certificato } = carta(pronta, 'DLLRNI90P54G702D');
  const nome = impronta(new X509Certificate(Buffer.from(certificato, 'base64')));
  expect(await censimento.carta(nome)).toBeDefined();
});

it('makes anew what is about to expire', async () => {
  const prima = readFileSync((await fai(censimentoDiProva())).postazione.p12, 'base64');
  ora = new Date('2029-02-20T09:00:00Z');
  const dopo = readFileSync((await fai(censimentoDiProva())).postazione.p12, 'base64');
  expect(dopo).not.toBe(prima);
});
