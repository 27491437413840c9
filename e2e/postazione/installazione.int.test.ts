import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Parco } from '#core/accessi/parco/index.ts';
import { servizioParco, type ServizioParco } from '#core/accessi/parco/servizio-di-prova.ts';
import { apriPki, type Pki } from '#core/accessi/pki/index.ts';
import type { Database } from '#core/db/apri.ts';
import { operatoreDiProva } from '#core/registro/di-prova.ts';
import { creaP12 } from '#contract/pkcs12.ts';
import { comanda } from '#main/comandi/index.ts';
import { Configurazione, leggiConfigurazione, scriviConfigurazione } from '#main/configurazione.ts';
import { avviaHost, type Host } from '#main/host.ts';
import { finche } from '#main/prova/banco.ts';
import { CarteFinte } from '#main/prova/carte-finte.ts';

const dati = mkdtempSync(join(tmpdir(), 'sportello-installa-'));
const casa = join(dati, 'casa');
const orologio = (): Date => new Date();
const alp = operatoreDiProva({ ruolo: 'alp', profili: [] });
const aperti: Host[] = [];
let database: Database;
let pki: Pki;
let parco: Parco;
let servizio: ServizioParco;

beforeAll(async () => {
  servizio = await servizioParco(join(dati, 'pki'), orologio);
  ({ database, pki, parco } = servizio);
});
afterEach(async () => {
  await Promise.all(aperti.splice(0).map((host) => host.chiudi()));
});
afterAll(async () => {
  await servizio.chiudi();
  rmSync(dati, { recursive: true });
});

/** A desk that knows of no core but an address where nobody is. */
async function sportello(configurazione?: Configurazione, suaCasa = casa): Promise<Host> {
  const mai = { tipo: 'remoto', url: 'https://127.0.0.1:9', ancore: '/nessuna', ambiente: 'formazione' };
  const host = await avviaHost(configurazione ?? Configurazione.parse({ core: mai }), {
    casa: suaCasa,
    giornale: () => undefined,
    apriCarte: () => Promise.resolve(new CarteFinte()),
    sceltaCartaSoftware: undefined,
  });
  aperti.push(host);
  return host;
}

async function codice(): Promise<{ readonly id: string; readonly codice: string }> {
  const nuove = await parco.registra(
    { tipo: 'postazione', quante: 1, responsabile: 'Gino Bulloni', descrizione: '' },
    alp,
  );
  const id = nuove.ok ? (nuove.valore[0]?.idPostazione ?? '') : '';
  const dato = await parco.codice(id, alp);
  if (!dato.ok) throw new Error(dato.errore.tipo);
  return { id, codice: dato.valore.codice };
}

/** Certificates of a workstation, as the census has them. */
async function certificati(id: string): Promise<string[]> {
  const righe = await database.applicazione
    .selectFrom('postazione')
    .select('stato')
    .where('id_postazione', '=', id)
    .execute();
  return righe.map(({ stato }) => stato).toSorted();
}

it('becomes a workstation by its code, is the same after a restart, and renews by itself when asked', async () => {
  const { id, codice: uno } = await codice();
  const primo = await sportello();
  const chiedi = primo.gestori['installazione.richiedi'];
  const indirizzo = `localhost:${servizio.porta}/`;
  expect(await chiedi({ indirizzo, codice: uno.slice(0, 12) })).toMatchObject({
    ...{ ok: false, errore: { tipo: 'installazione-codice' } },
  });
  const altro = `${uno.slice(0, 5)}0000-0000-0000-0000`;
  // The service that answers cannot prove to know a code that was typed wrong: it is told nothing.
  expect(await chiedi({ indirizzo, codice: altro })).toMatchObject({
    ...{ ok: false, errore: { tipo: 'installazione-non-fidato' } },
  });
  expect(await chiedi({ indirizzo: 'https://127.0.0.1:9', codice: uno })).toMatchObject({
    ...{ ok: false, errore: { tipo: 'installazione-irraggiungibile' } },
  });
  expect(await chiedi({ indirizzo, codice: uno })).toMatchObject({ ok: true, valore: { idPostazione: id } });
  const pronta = await finche(primo, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
  expect(pronta).toMatchObject({ ambiente: 'prova', identita: { stato: 'presente', idPostazione: id } });
  expect(await chiedi({ indirizzo, codice: uno })).toMatchObject({
    ok: false,
    errore: { tipo: 'rifiutato' },
  });

  const identita = join(casa, 'postazione', 'identita');
  for (const nome of readdirSync(identita, { recursive: true, withFileTypes: true })) {
    const percorso = join(nome.parentPath, nome.name);
    expect(statSync(percorso).mode & 0o777, percorso).toBe(nome.isDirectory() ? 0o700 : 0o600);
    if (nome.isFile()) expect(readFileSync(percorso, 'utf8')).not.toMatch(/BEGIN (RSA )?PRIVATE KEY/);
  }
  await primo.chiudi();
  aperti.length = 0;

  const configurazione = leggiConfigurazione(casa);
  if (!configurazione.ok) throw new Error(configurazione.errore.messaggio);
  const secondo = await sportello(configurazione.valore);
  await finche(secondo, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
  expect(await secondo.gestori['installazione.rinnova']({})).toMatchObject({
    ...{ ok: false, errore: { tipo: 'rifiutato', messaggio: expect.stringMatching('60 giorni') as string } },
  });
  const prima = readFileSync(join(identita, 'corrente'), 'utf8');
  await parco.compi({ atto: 'chiedi-rinnovo', quali: [id] }, alp);
  // Nobody is inside: at the next question to the core it does it by itself, and the old certificate falls.
  await secondo.gestori['diagnostica.esegui']({});
  await expect.poll(() => certificati(id), { timeout: 20_000 }).toEqual(['attiva', 'revocata']);
  expect(readFileSync(join(identita, 'corrente'), 'utf8')).not.toBe(prima);
  // One identity is kept, the present one.
  expect(readdirSync(identita)).toHaveLength(2);
  await finche(secondo, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
});

/** What a terminal would see. */
async function terminale(suaCasa: string, ingresso: string, ...argomenti: string[]) {
  let [detto, avvisato] = ['', ''];
  const fine = await comanda(argomenti, {
    ambiente: { SPORTELLO_HOME: suaCasa },
    scrivi: (testo) => void (detto += testo),
    avvisa: (testo) => void (avvisato += testo),
    leggiIngresso: () => ingresso,
  });
  return { fine, detto, avvisato };
}

it('becomes a workstation by the PKCS#12 of the official procedure, however old, and by no other file', async () => {
  const file = (nome: string): string => join(dati, nome);
  writeFileSync(file('postazioni.pem'), pki.autorita.postazioni.fiducia);
  const configurazione = Configurazione.parse({
    core: {
      ...{ tipo: 'remoto', url: `https://localhost:${servizio.porta}`, ambiente: 'prova' },
      ancore: file('postazioni.pem'),
    },
  });
  const [mia, altraCasa] = [file('casa-p12'), file('casa-terminale')];
  for (const una of [mia, altraCasa]) scriviConfigurazione(una, configurazione);
  const host = await sportello(configurazione, mia);
  const importa = async (p12: Uint8Array, password: string) => {
    const esito = await host.gestori['installazione.importa']({
      ...{ file: Buffer.from(p12).toString('base64'), password },
    });
    return esito.ok ? esito.valore.idPostazione : esito.errore.tipo;
  };

  const { id } = await codice();
  const pacchetto = await parco.pacchetto(id, alp);
  if (!pacchetto.ok) throw new Error(pacchetto.errore.tipo);
  const { password } = pacchetto.valore;
  const p12 = Buffer.from(pacchetto.valore.p12, 'base64');
  const estranea = await apriPki({ cartella: file('pki-estranea'), orologio });
  const daAltri = await estranea.emettiPostazione({ idPostazione: id, comune: '048050' });
  const finito = await pki.emettiPostazione({ idPostazione: id, comune: '048050', giorni: 0 });
  const risposte = pki.firmaRisposte;
  const diSportello = await creaP12({
    ...{ nome: 'risposte', certificato: risposte.certificato, catena: [], password },
    chiave: risposte.chiave.export({ type: 'pkcs8', format: 'der' }),
  });
  expect(await importa(p12, 'sbagliata')).toBe('p12-password');
  expect(await importa(p12.subarray(0, 400), password)).toBe('p12-formato');
  expect(await importa(diSportello, password)).toBe('p12-non-di-postazione');
  expect(await importa(daAltri.p12, daAltri.password)).toBe('p12-estraneo');
  expect(await importa(finito.p12, finito.password)).toBe('p12-fuori-date');

  // RC2-40 and 3DES, as programs of twenty years ago wrote them.
  writeFileSync(file('nuovo.p12'), p12);
  const openssl = (...argomenti: string[]) =>
    execFileSync('openssl', ['pkcs12', ...argomenti, '-passin', `pass:${password}`], { stdio: 'pipe' });
  openssl('-in', file('nuovo.p12'), '-nodes', '-out', file('aperto.pem'));
  openssl(
    ...['-export', '-legacy', '-in', file('aperto.pem'), '-out', file('vecchio.p12')],
    ...['-passout', `pass:${password}`],
  );
  expect(await importa(readFileSync(file('vecchio.p12')), password)).toBe(id);
  const pronta = await finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
  expect(pronta).toMatchObject({ identita: { stato: 'presente', idPostazione: id } });

  const comando = ['postazione', 'importa', file('nuovo.p12')];
  const casaRotta = file('casa-rotta');
  writeFileSync(file('rotto.pem'), 'nessun certificato');
  scriviConfigurazione(casaRotta, {
    ...configurazione,
    core: { ...configurazione.core, ancore: file('rotto.pem') } as Configurazione['core'],
  });
  expect(await terminale(casaRotta, password, ...comando)).toMatchObject({
    ...{ fine: 1, avvisato: expect.stringContaining('servizio') as string },
  });
  expect(await terminale(altraCasa, 'sbagliata', ...comando)).toMatchObject({
    ...{ fine: 1, avvisato: expect.stringContaining('password') as string },
  });
  expect(await terminale(altraCasa, `${password}\n`, ...comando)).toMatchObject({
    fine: 0,
    detto: `${id}\n`,
  });
});

it('gives its certificate to the programs that look for it in NSS, which finds it good for a client', async () => {
  const nss = join(dati, 'nssdb');
  const archivio = ['postazione', 'archivio', 'nss', '--cartella', nss];
  expect(await terminale(join(dati, 'casa-vuota'), '', ...archivio)).toMatchObject({ fine: 2 });
  const sua = join(dati, 'casa-terminale');
  expect(await terminale(sua, '', ...archivio)).toMatchObject({ fine: 0 });
  const certutil = (...argomenti: string[]) =>
    execFileSync('certutil', ['-d', `sql:${nss}`, ...argomenti], { encoding: 'utf8' });
  const [, nome = ''] = /^(048050-CO-\d{4}) +u,u,u$/m.exec(certutil('-L')) ?? [];
  expect(certutil('-V', '-u', 'C', '-n', nome)).toContain('certificate is valid');
  expect(certutil('-K')).toContain(nome);
  expect(await terminale(sua, '', 'postazione', 'archivio', 'windows', '--stampa')).toMatchObject({
    ...{ fine: 0, detto: 'certutil -user -importPFX My FILE.p12 NoExport\n' },
  });
  expect(await terminale(sua, '', 'postazione', 'archivio', 'macos', '--stampa')).toMatchObject({
    detto: 'security import FILE.p12 -k login.keychain-db -x\n',
  });
  expect(await terminale(sua, '', 'postazione', 'archivio', 'macos')).toMatchObject({ fine: 2 });
});
