import { X509Certificate, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { etichettaEsportatore } from '#contract/wa/accesso.ts';
import { improntaCodice, leggiCodice, provaValida } from '#contract/wa/codice-postazione.ts';
import { Presentazione, type VocePostazione } from '#contract/wa/postazioni.ts';
import type { Chi } from '../../chi.ts';
import type { Database } from '../../db/apri.ts';
import { creaCliente, type Cliente } from '../../http/wa/cliente-di-prova.ts';
import { operatoreDiProva } from '../../registro/di-prova.ts';
import type { Pki } from '../pki/index.ts';
import { Pkcs10CertificateRequestGenerator } from '../pki/x509.ts';
import type { Parco } from './index.ts';
import { servizioParco, type ServizioParco } from './servizio-di-prova.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-parco-'));
const giorno = 86_400_000;
let scarto = 0;
const orologio = (): Date => new Date(Date.now() + scarto);
const alp: Chi = operatoreDiProva({ ruolo: 'alp', profili: [] });
const responsabile = 'Perito Gino Bulloni';
let database: Database;
let pki: Pki;
let parco: Parco;
let servizio: ServizioParco;
const clienti: Cliente[] = [];

beforeAll(async () => {
  servizio = await servizioParco(cartella, orologio);
  ({ database, pki, parco } = servizio);
});
afterEach(() => {
  for (const cliente of clienti.splice(0)) cliente.chiudi();
  scarto = 0;
});
afterAll(async () => {
  await servizio.chiudi();
  rmSync(cartella, { recursive: true });
});

function collega(identita?: { certificato: Uint8Array; chiave: KeyObject }): Cliente {
  const ca = pki.ancore.postazioni.toString();
  const cliente = creaCliente({ porta: servizio.porta, ca, ...(identita && { identita }) });
  clienti.push(cliente);
  return cliente;
}

function valore<T>(esito: { ok: true; valore: T } | { ok: false; errore: { tipo: string } }): T {
  if (!esito.ok) throw new Error(esito.errore.tipo);
  return esito.valore;
}

async function nuova(quante = 1): Promise<string[]> {
  const voci = valore(
    await parco.registra({ tipo: 'postazione', quante, responsabile, descrizione: 'Ufficio' }, alp),
  );
  return voci.map(({ idPostazione }) => idPostazione);
}

async function una(): Promise<string> {
  const [id = ''] = await nuova();
  return id;
}

async function voce(idPostazione: string): Promise<VocePostazione | undefined> {
  return (await parco.elenca(alp)).find((uno) => uno.idPostazione === idPostazione);
}

async function csr(nome: string, bit = 2048): Promise<{ csr: string; chiave: KeyObject }> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bit });
  const algoritmo = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const pkcs8 = new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' }));
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  const fatta = await Pkcs10CertificateRequestGenerator.create({
    name: `CN=${nome}`,
    keys: {
      privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, algoritmo, false, ['sign']),
      publicKey: await crypto.subtle.importKey('spki', spki, algoritmo, true, ['verify']),
    },
    signingAlgorithm: algoritmo,
  });
  return { csr: Buffer.from(fatta.rawData).toString('base64'), chiave: privateKey };
}

/** A workstation installed with a code, and able to call. */
async function installata(idPostazione: string): Promise<{ certificato: Uint8Array; chiave: KeyObject }> {
  const { codice } = valore(await parco.codice(idPostazione, alp));
  const richiesta = await csr(idPostazione);
  const { certificato } = valore(await parco.certifica({ codice, csr: richiesta.csr }));
  return { certificato: Buffer.from(certificato, 'base64'), chiave: richiesta.chiave };
}

const stato = (cliente: Cliente): Promise<{ stato: number; corpo: unknown }> =>
  cliente.chiama('GET', '/wa/stato?versione=0.1.0&guscio=browser&sistema=Linux');

it('gives the next numbers of the body, also to whoever asks together, and keeps apart those of the server', async () => {
  const prima = Number((await una()).slice(-4));
  const insieme = (await Promise.all([nuova(2), nuova(3)])).flat().map((id) => Number(id.slice(-4)));
  expect(insieme.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5].map((n) => prima + n));
  const server = async () =>
    parco.registra({ tipo: 'server', quante: 5, responsabile, descrizione: '' }, alp);
  expect(valore(await server()).map(({ idPostazione }) => idPostazione)).toEqual(['048050-CO-9999']);
  expect(valore(await server())[0]).toMatchObject({ idPostazione: '048050-CO-9998', tipo: 'server' });
  expect(await server()).toMatchObject({ ok: false, errore: { campi: [{ percorso: 'tipo' }] } });
  expect(Number((await una()).slice(-4))).toBe(prima + 6);
});

it('proves itself to a workstation that has only the code, and certifies the key made there', async () => {
  const id = await una();
  const { codice, scadenza } = valore(await parco.codice(id, alp));
  expect(Date.parse(scadenza)).toBeGreaterThan(Date.now());
  const letto = leggiCodice(codice.toLowerCase().replaceAll('0', 'o').replaceAll('-', ' '));
  expect(letto).toBeDefined();
  const cliente = collega();
  const nonce = randomBytes(32).toString('base64');
  const risposta = await cliente.chiama('POST', '/wa/postazione/presentazione', {
    ...{ etichetta: letto?.etichetta, nonce },
  });
  const detto = Presentazione.parse(risposta.corpo);
  const vincolo = risposta.socket.exportKeyingMaterial(32, etichettaEsportatore, Buffer.alloc(0));
  const dati = { ...detto, nonce, vincolo: vincolo.toString('base64') };
  const impronta = await improntaCodice(letto?.segreto ?? '');
  const provato = new Uint8Array(Buffer.from(detto.prova, 'base64'));
  expect(await provaValida(impronta, dati, provato)).toBe(true);
  // Somebody in the middle has another connection, or other authorities: neither passes.
  const altra = await collega().chiama('POST', '/wa/postazione/presentazione', {
    etichetta: letto?.etichetta,
    nonce,
  });
  const suo = altra.socket.exportKeyingMaterial(32, etichettaEsportatore, Buffer.alloc(0));
  expect(await provaValida(impronta, { ...dati, vincolo: suo.toString('base64') }, provato)).toBe(false);
  const falsa = { ...dati, ancore: { ...dati.ancore, operatori: dati.ancore.sigilli } };
  expect(await provaValida(impronta, falsa, provato)).toBe(false);

  const { csr: richiesta, chiave } = await csr(id);
  const emesso = await cliente.chiama('POST', '/wa/postazione/certificato', { codice, csr: richiesta });
  const certificato = Buffer.from((emesso.corpo as { certificato: string }).certificato, 'base64');
  expect(new X509Certificate(certificato).checkPrivateKey(chiave)).toBe(true);
  expect(await stato(collega({ certificato, chiave }))).toMatchObject({ stato: 200 });
  expect(await voce(id)).toMatchObject({
    ...{ stato: 'attiva', responsabile, certificato: { inAttesa: false } },
    programma: { versione: '0.1.0', guscio: 'browser' },
  });
  // Once, and no trace of the secret is left.
  expect(await parco.certifica({ codice, csr: richiesta })).toMatchObject({ ok: false });
  const { rows } = await database.migratore.connection().execute(async (db) => ({
    rows: await db.selectFrom('postazione_codice').selectAll().where('id_postazione', '=', id).execute(),
  }));
  expect(rows).toEqual([]);
});

it.each<[string, (id: string, codice: string) => Promise<{ codice: string; csr: string }>]>([
  ['another name', async (_, codice) => ({ codice, csr: (await csr('048050-CO-0999')).csr })],
  ['a short key', async (id, codice) => ({ codice, csr: (await csr(id, 1024)).csr })],
  ['no request at all', async (_, codice) => ({ codice, csr: 'AAAA' })],
  ['a wrong code', async (id, codice) => ({ codice: `${codice.slice(0, -1)}!`, csr: (await csr(id)).csr })],
])('issues nothing for %s, and the code is still good', async (_, sbaglia) => {
  const id = await una();
  const { codice } = valore(await parco.codice(id, alp));
  expect(await parco.certifica(await sbaglia(id, codice))).toMatchObject({
    ...{
      ok: false,
      errore: { tipo: 'richiesta-non-valida', rimedio: expect.stringMatching(/\S/) as string },
    },
  });
  expect(await parco.certifica({ codice, csr: (await csr(id)).csr })).toMatchObject({ ok: true });
});

it('spends a code after five wrong secrets, after four hours, and when another takes its place', async () => {
  const id = await una();
  const { csr: richiesta } = await csr(id);
  const fatto = async (codice: string): Promise<boolean> =>
    (await parco.certifica({ codice, csr: richiesta })).ok;
  const provato = valore(await parco.codice(id, alp)).codice;
  const sbagliato = `${provato.slice(0, 4)}0000000000000000`;
  for (let volte = 0; volte < 5; volte++) expect(await fatto(sbagliato)).toBe(false);
  expect(await fatto(provato)).toBe(false);

  const tardi = valore(await parco.codice(id, alp)).codice;
  scarto = 4 * 3_600_000 + 1000;
  expect(await fatto(tardi)).toBe(false);
  scarto = 0;
  const primo = valore(await parco.codice(id, alp)).codice;
  const secondo = valore(await parco.codice(id, alp)).codice;
  expect(await fatto(primo)).toBe(false);
  expect(await fatto(secondo)).toBe(true);
});

it('renews in the last sixty days, and the old certificate serves until the new one is used', async () => {
  const id = await una();
  const vecchia = await installata(id);
  const cliente = collega(vecchia);
  expect(await stato(cliente)).toMatchObject({ stato: 200, corpo: { rinnovoChiesto: false } });
  const rinnovo = await csr(id);
  const chiedi = () => cliente.chiama('POST', '/wa/postazione/rinnovo', { csr: rinnovo.csr });
  expect(await chiedi()).toMatchObject({ stato: 400 });

  valore(await parco.compi({ atto: 'chiedi-rinnovo', quali: [id] }, alp));
  expect(await stato(cliente)).toMatchObject({ corpo: { rinnovoChiesto: true } });
  expect(await chiedi()).toMatchObject({ stato: 200 });
  const ultima = await csr(id);
  // The answer was lost: asked again with another key, and the first successor is worth nothing.
  expect(await chiedi()).toMatchObject({ stato: 400 });
  scarto = (3 * 365 - 50) * giorno;
  const { corpo } = await cliente.chiama('POST', '/wa/postazione/rinnovo', { csr: ultima.csr });
  const nuova = {
    certificato: Buffer.from((corpo as { certificato: string }).certificato, 'base64'),
    chiave: ultima.chiave,
  };
  expect(await voce(id)).toMatchObject({ rinnovoChiesto: false, certificato: { inAttesa: true } });
  expect(await stato(cliente)).toMatchObject({ stato: 200 });
  expect(await stato(collega(nuova))).toMatchObject({ stato: 200 });
  expect(await stato(cliente)).toMatchObject({ stato: 403, corpo: { errore: { causa: 'revocata' } } });
  expect((await voce(id))?.certificato?.giorniRimasti).toBeGreaterThan(1000);
});

it('blocks and unblocks at once, deletes only what is blocked and for ever', async () => {
  const id = await una();
  const cliente = collega(await installata(id));
  expect(await stato(cliente)).toMatchObject({ stato: 200 });
  expect(await parco.elimina({ idPostazione: id, conferma: id }, alp)).toMatchObject({ ok: false });
  valore(await parco.compi({ atto: 'blocca', quali: [id] }, alp));
  expect(await stato(cliente)).toMatchObject({ stato: 403, corpo: { errore: { causa: 'bloccata' } } });
  expect(await parco.codice(id, alp)).toMatchObject({ ok: false });
  valore(await parco.compi({ atto: 'sblocca', quali: [id] }, alp));
  expect(await stato(cliente)).toMatchObject({ stato: 200 });

  valore(await parco.compi({ atto: 'blocca', quali: [id] }, alp));
  expect(await parco.elimina({ idPostazione: id, conferma: '048050-CO-0000' }, alp)).toMatchObject({
    ok: false,
  });
  expect(valore(await parco.elimina({ idPostazione: id, conferma: id }, alp))).toMatchObject([
    { stato: 'eliminata' },
  ]);
  expect(await stato(cliente)).toMatchObject({ corpo: { errore: { causa: 'revocata' } } });
  valore(await parco.compi({ atto: 'sblocca', quali: [id] }, alp));
  expect(await voce(id)).toMatchObject({ stato: 'eliminata' });
  const db = database.migratore.updateTable('postazione_censita').set({ stato: 'attiva' });
  await expect(db.where('id_postazione', '=', id).execute()).rejects.toThrow('revoked');
});

it('hands out a PKCS#12 that opens with its password alone, and the one before falls when it is used', async () => {
  const id = await una();
  const primo = valore(await parco.pacchetto(id, alp));
  const { p12, password } = valore(await parco.pacchetto(id, alp));
  expect(password).not.toBe(primo.password);
  const pfx = Buffer.from(p12, 'base64');
  expect(() => createSecureContext({ pfx, passphrase: primo.password })).toThrow('mac verify failure');
  expect(() => createSecureContext({ pfx, passphrase: password })).not.toThrow();
  const impronte = await database.applicazione
    .selectFrom('postazione')
    .select(['stato', 'sostituisce'])
    .where('id_postazione', '=', id)
    .orderBy('dal')
    .execute();
  expect(impronte.map(({ stato: uno }) => uno)).toEqual(['attiva', 'attiva']);
  expect(impronte.map(({ sostituisce }) => sostituisce !== null)).toEqual([false, true]);
});

it('shows and touches only the workstations of the body of whoever asks, and writes who did what', async () => {
  const id = await una();
  const altrove = operatoreDiProva({ comune: '048014', ruolo: 'alp', profili: [] });
  expect((await parco.elenca(altrove)).map((uno) => uno.idPostazione)).toEqual([]);
  for (const esito of [
    await parco.compi({ atto: 'blocca', quali: [id] }, altrove),
    await parco.elimina({ idPostazione: id, conferma: id }, altrove),
    await parco.codice(id, altrove),
    await parco.pacchetto(id, altrove),
  ])
    expect(esito).toMatchObject({ ok: false, errore: { tipo: 'non-trovato' } });
  expect(await voce(id)).toMatchObject({ stato: 'da-installare' });
  const affidata = { responsabile: 'Ada Martelli', descrizione: 'Piano terra' };
  valore(await parco.compi({ atto: 'affida', quali: [id], ...affidata }, alp));
  expect(await voce(id)).toMatchObject(affidata);
  const righe = await database.applicazione
    .selectFrom('audit')
    .select(['operatore', 'finalita', 'campi'])
    .where('tipo', '=', 'postazioni')
    .orderBy('id', 'desc')
    .limit(2)
    .execute();
  expect(righe).toEqual([
    { operatore: alp.codiceFiscale, finalita: 'postazioni: affida', campi: [id] },
    { operatore: alp.codiceFiscale, finalita: 'registrazione di postazioni', campi: [id] },
  ]);
});
