import {
  constants,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  privateDecrypt,
} from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chiaveDaCarta } from '#native/carta/index.ts';
import { apriBusta, Busta } from './bozze/busta.ts';
import type { CartaInserita } from './carte/vista.ts';
import { ChiaviBozze } from './chiave-bozze.ts';
import { cartaDaCertificato, pinDiProva } from './prova/carte-finte.ts';
import { nuovaAutorita, type Emesso } from './prova/certificati.ts';

const anna = { codiceFiscale: 'DLLRNI90P54G702D', cognome: 'DELLA SCALA', nome: 'IRENE' };
const bruno = { codiceFiscale: 'QRCMTT86A30D403S', cognome: 'QUERCIOLI', nome: 'MATTEO' };

let emesse: { anna: Emesso; nuovaDiAnna: Emesso; bruno: Emesso; als: Emesso; alsCurva: Emesso };
let cartella: string;
let chiavi: ChiaviBozze;

beforeAll(async () => {
  const autorita = await nuovaAutorita('Autorità di prova');
  emesse = {
    anna: await autorita.carta(anna),
    nuovaDiAnna: await autorita.carta(anna),
    bruno: await autorita.carta(bruno),
    als: await autorita.carta(bruno),
    alsCurva: await autorita.postazione('048050-CO-0002'),
  };
});
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'sportello-chiavi-'));
  chiavi = new ChiaviBozze(cartella, chiaveDaCarta);
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});

async function carta(emessa: Emesso): Promise<CartaInserita> {
  const inserita = cartaDaCertificato(emessa);
  await inserita.credenziale.entra(pinDiProva);
  return inserita;
}

async function apri(emessa: Emesso, con = chiavi) {
  const { credenziale, codiceFiscale } = await carta(emessa);
  return con.apri(credenziale, codiceFiscale);
}

async function aperta(emessa: Emesso, con = chiavi) {
  const esito = await apri(emessa, con);
  if (!esito.ok) throw new Error(esito.errore.tipo);
  return esito.valore;
}

const file = (operatore: string) => join(cartella, `${operatore}.json`);

describe('the key of the drafts', () => {
  it('is the same after a restart with the same card', async () => {
    const prima = await aperta(emesse.anna);
    const dopo = await aperta(emesse.anna, new ChiaviBozze(cartella, chiaveDaCarta));
    expect(dopo).toEqual(prima);
    expect(prima.chiave).toHaveLength(32);
  });

  it('is another for another operator, and another on another workstation', async () => {
    const diAnna = await aperta(emesse.anna);
    const diBruno = await aperta(emesse.bruno);
    expect(diBruno.chiave).not.toEqual(diAnna.chiave);
    expect(diBruno.operatore).not.toBe(diAnna.operatore);
    const altrove = mkdtempSync(join(tmpdir(), 'sportello-altrove-'));
    const diAnnaAltrove = await aperta(emesse.anna, new ChiaviBozze(altrove, chiaveDaCarta));
    expect(diAnnaAltrove.operatore).not.toBe(diAnna.operatore);
    rmSync(altrove, { recursive: true });
  });

  it('does not open with another card, nor is it replaced', async () => {
    const diAnna = await aperta(emesse.anna);
    const diBruno = await aperta(emesse.bruno);
    copyFileSync(file(diAnna.operatore), file(diBruno.operatore));
    expect(await apri(emesse.bruno)).toEqual({ ok: false, errore: { tipo: 'illeggibile' } });
    expect(readFileSync(file(diBruno.operatore))).toEqual(readFileSync(file(diAnna.operatore)));
  });

  it.each([
    ['cut short', (testo: string) => testo.slice(0, 40)],
    ['empty', () => ''],
    [
      'touched',
      (testo: string) => testo.replace(/"dati": "(.)/, (_, c) => `"dati": "${c === 'A' ? 'B' : 'A'}`),
    ],
  ])('is kept as it is when its file is %s', async (_, rovina) => {
    const { operatore } = await aperta(emesse.anna);
    const rovinato = rovina(readFileSync(file(operatore), 'utf8'));
    writeFileSync(file(operatore), rovinato);
    expect(await apri(emesse.anna)).toEqual({ ok: false, errore: { tipo: 'illeggibile' } });
    expect(readFileSync(file(operatore), 'utf8')).toBe(rovinato);
  });

  it('wants a card that has proved its PIN', async () => {
    const { credenziale, codiceFiscale } = cartaDaCertificato(emesse.anna);
    expect(await chiavi.apri(credenziale, codiceFiscale)).toMatchObject({
      errore: { tipo: 'accesso-richiesto' },
    });
    expect(chiavi.nota(emesse.anna.der)).toBe(false);
  });

  it('leaves no personal data nor the key itself on the disk', async () => {
    const { chiave } = await aperta(emesse.anna);
    const tutto = readdirSync(cartella)
      .map((nome) => nome + readFileSync(join(cartella, nome), 'latin1'))
      .join('\n');
    expect(tutto).not.toMatch(/DLLRNI|IRENE|SCALA/i);
    expect(tutto).not.toContain(chiave.toString('base64'));
    expect(tutto).not.toContain(chiave.toString('latin1'));
  });

  it('tells that drafts are here closed with another card of the same person', async () => {
    await aperta(emesse.anna);
    expect(chiavi.conAltraCarta(emesse.anna.der, anna.codiceFiscale)).toBe(false);
    await aperta(emesse.nuovaDiAnna);
    expect(chiavi.conAltraCarta(emesse.nuovaDiAnna.der, anna.codiceFiscale)).toBe(true);
    expect(chiavi.conAltraCarta(emesse.bruno.der, bruno.codiceFiscale)).toBe(false);
  });

  it('tells it no more once they were taken, until that card works here again', async () => {
    const { operatore } = await aperta(emesse.anna);
    await aperta(emesse.nuovaDiAnna);
    chiavi.svuotate([operatore, 'f'.repeat(32)]);
    expect(chiavi.conAltraCarta(emesse.nuovaDiAnna.der, anna.codiceFiscale)).toBe(false);
    await aperta(emesse.anna);
    expect(chiavi.conAltraCarta(emesse.nuovaDiAnna.der, anna.codiceFiscale)).toBe(true);
  });
});

describe('the second wrap', () => {
  const involucri = (operatore: string) =>
    (JSON.parse(readFileSync(file(operatore), 'utf8')) as { als: Record<string, unknown>[] }).als;

  it('opens with the administrator’s RSA card', async () => {
    const chiave = await aperta(emesse.anna);
    chiavi.affidaAls(chiave, emesse.als.der);
    chiavi.affidaAls(chiave, emesse.als.der);
    const [involucro, secondo] = involucri(chiave.operatore);
    expect(secondo).toBeUndefined();
    const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
    const riaperta = privateDecrypt(
      { key: emesse.als.chiavePem, ...padding, oaepLabel: Buffer.from(chiave.operatore) },
      Buffer.from(String(involucro?.['dati']), 'base64'),
    );
    expect(riaperta).toEqual(chiave.chiave);
    expect(await aperta(emesse.anna)).toEqual(chiave);
  });

  it('opens with the administrator’s card on elliptic curves', async () => {
    const chiave = await aperta(emesse.anna);
    chiavi.affidaAls(chiave, emesse.alsCurva.der);
    const [involucro] = involucri(chiave.operatore);
    const effimera = Buffer.from(String(involucro?.['effimera']), 'base64');
    const publicKey = createPublicKey({ key: effimera, format: 'der', type: 'spki' });
    const comune = diffieHellman({ privateKey: emesse.alsCurva.chiave, publicKey });
    const segreto = new Uint8Array(hkdfSync('sha256', comune, Buffer.alloc(0), chiave.operatore, 32));
    expect(apriBusta(segreto, Busta.parse(involucro?.['busta']), chiave.operatore)).toEqual(chiave.chiave);
  });
});

describe('recovery by the administrator', () => {
  const als = async (): Promise<CartaInserita['credenziale']> => (await carta(emesse.als)).credenziale;

  it('opens what a person kept here with a card that is lost, with the administrator’s card', async () => {
    await chiavi.preparaRecupero(await als());
    const persa = await aperta(emesse.anna);
    chiavi.affidaAls(persa, emesse.als.der);
    await aperta(emesse.nuovaDiAnna);
    const trovate = await chiavi.recupera(await als(), anna.codiceFiscale);
    expect(trovate).toEqual({ ok: true, valore: [persa] });
  });

  it('opens nothing of others, nor with another card', async () => {
    await chiavi.preparaRecupero(await als());
    chiavi.affidaAls(await aperta(emesse.anna), emesse.als.der);
    expect(await chiavi.recupera(await als(), bruno.codiceFiscale)).toEqual({ ok: true, valore: [] });
    const { credenziale } = await carta(emesse.bruno);
    expect(await chiavi.recupera(credenziale, anna.codiceFiscale)).toEqual({ ok: true, valore: [] });
  });

  it('closes nothing for a pair that the administrator has not signed', async () => {
    await chiavi.preparaRecupero(await als());
    const nome = readdirSync(cartella).find((uno) => uno.endsWith('.recupero')) ?? '';
    const vero = JSON.parse(readFileSync(join(cartella, nome), 'utf8')) as { pubblica: string };
    const altra = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' });
    writeFileSync(join(cartella, nome), JSON.stringify({ ...vero, pubblica: altra.toString('base64') }));
    const { operatore, chiave } = await aperta(emesse.anna);
    chiavi.affidaAls({ operatore, chiave }, emesse.als.der);
    const scritto = JSON.parse(readFileSync(file(operatore), 'utf8')) as { recupero: unknown[] };
    expect(scritto.recupero).toEqual([]);
  });
});
