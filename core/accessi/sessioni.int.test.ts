import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { creaCensimento } from './archivio-censimento.ts';
import { creaArchivioSessioni } from './archivio-sessioni.ts';
import type { ArchivioSessioni } from './censimento.ts';
import { spki } from './pki/autorita.ts';
import { impronta } from './pki/catena.ts';
import { apriPki } from './pki/index.ts';

const ora = new Date('2026-07-11T10:00:00Z');
const fra = (minuti: number): Date => new Date(ora.getTime() + minuti * 60_000);
const [cf, collega, ente] = ['DLLRNI90P54G702D', 'QRCMTT86A30D403S', '048050'];
const cartella = mkdtempSync(join(tmpdir(), 'sportello-sessioni-'));
let banco: Database;
let archivio: ArchivioSessioni;
const carte = new Map<string, string>();
const postazioni = new Map<string, string>();
let segni = 0;

beforeAll(async () => {
  banco = await databaseDiProva();
  const db = banco.applicazione;
  archivio = creaArchivioSessioni(db);
  const censimento = creaCensimento(db);
  const pki = await apriPki({ cartella, orologio: () => ora });
  await censimento.registraEnte({ codice: ente, nome: 'VINCI', siglaProvincia: 'FI' });
  for (const codiceFiscale of [cf, collega]) {
    const persona = { codiceFiscale, cognome: 'DI PROVA', nome: 'PERSONA', ente };
    await censimento.registraOperatore({ ...persona, ruolo: 'operatore', profili: ['anagrafe'] }, ora);
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const emesso = await pki.emettiOperatore({ ...persona, chiave: { spki: spki(publicKey) } });
    if (!emesso.ok) throw new Error(emesso.errore.tipo);
    await censimento.registraCarta(emesso.valore, codiceFiscale, ora);
    carte.set(codiceFiscale, impronta(new X509Certificate(emesso.valore)));
  }
  for (const idPostazione of [`${ente}-CO-0001`, `${ente}-CO-0002`]) {
    const { certificato } = await pki.emettiPostazione({ idPostazione, comune: ente });
    await censimento.registraPostazione(certificato, idPostazione, ente, ora);
    postazioni.set(idPostazione, impronta(new X509Certificate(certificato)));
  }
});
afterAll(async () => {
  await banco.chiudi();
  rmSync(cartella, { recursive: true });
});

function apri(codiceFiscale: string, numero: string, quando: Date, indirizzo = '10.0.0.1') {
  const hash = new Uint8Array(32).fill(++segni);
  const improntaPostazione = postazioni.get(`${ente}-CO-${numero}`) ?? '';
  const improntaCarta = carte.get(codiceFiscale) ?? '';
  const sessione = { improntaPostazione, improntaCarta, codiceFiscale, ora: quando, scadenza: fra(480) };
  return { hash, fatta: archivio.apri(hash, { ...sessione, indirizzo }) };
}

it('a card has one session, however many accesses arrive at once', async () => {
  const prove = ['0001', '0002', '0001', '0002', '0001'].map((numero) => apri(cf, numero, ora));
  await Promise.all(prove.map(({ fatta }) => fatta));
  const aperte = await archivio.inCorso({ ente, codiceFiscale: cf }, ora);
  expect(aperte).toHaveLength(1);
  const lette = await Promise.all(prove.map(({ hash }) => archivio.leggi(hash)));
  expect(lette.filter((una) => una?.chiusa === undefined)).toHaveLength(1);
  expect(lette.filter((una) => una?.fine?.causa === 'altra-postazione')).toHaveLength(4);
});

it('what is in force is listed by body and by person, ended by name, once; what is idle is not there', async () => {
  await apri(collega, '0002', fra(1)).fatta;
  const tutte = await archivio.inCorso({ ente }, fra(2));
  expect(tutte.map((una) => una.codiceFiscale)).toEqual([collega, cf]);
  expect(await archivio.inCorso({ ente: '048001' }, fra(2))).toEqual([]);
  expect(await archivio.inCorso({ ente }, fra(20))).toEqual([]);
  const fine = { causa: 'chiusa', da: `${ente}-CO-0001` } as const;
  const id = tutte[0]?.id ?? '';
  expect(await archivio.termina(id, fine, fra(3))).toBe(true);
  expect(await archivio.termina(id, fine, fra(3))).toBe(false);
});

it('another person on the same workstation from another address is noticed, an address of another kind is not', async () => {
  const postazione = postazioni.get(`${ente}-CO-0001`) ?? '';
  await apri(cf, '0001', fra(5)).fatta;
  const chiede = (indirizzo: string, codiceFiscale = collega, dopo = fra(4)) =>
    archivio.altroIndirizzo(postazione, { indirizzo, codiceFiscale, dopo });
  expect(await chiede('10.0.0.2')).toBe(true);
  expect(await chiede('10.0.0.1')).toBe(false);
  expect(await chiede('2001:db8::2')).toBe(false);
  expect(await chiede('10.0.0.2', cf)).toBe(false);
  expect(await chiede('10.0.0.2', collega, fra(6))).toBe(false);
});

it('an act is confirmed for a while, and a challenge for an act is not one for access', async () => {
  const { hash, fatta } = apri(cf, '0001', fra(10));
  await fatta;
  expect(await archivio.conferma(hash, 'unAtto')).toBeUndefined();
  await archivio.confermato(hash, 'unAtto', fra(10), fra(15));
  await archivio.confermato(hash, 'unAtto', fra(12), fra(17));
  await archivio.prolunga(hash, 'unAtto', fra(20));
  expect(await archivio.conferma(hash, 'unAtto')).toEqual({ data: fra(12), fino: fra(20) });
  expect(await archivio.conferma(hash, 'unAltro')).toBeUndefined();
  const postazione = postazioni.get(`${ente}-CO-0001`) ?? '';
  const sfida = new Uint8Array(32).fill(200);
  await archivio.nuovaSfida(sfida, postazione, { istante: ora, scadenza: fra(2), atto: 'unAtto' });
  expect(await archivio.consumaSfida(sfida, postazione)).toMatchObject({ atto: 'unAtto' });
  expect(await archivio.consumaSfida(sfida, postazione)).toBeUndefined();
});
