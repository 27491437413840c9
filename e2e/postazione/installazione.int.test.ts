import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { creaArchivioSessioni } from '#core/accessi/archivio-sessioni.ts';
import { creaCensimento } from '#core/accessi/archivio-censimento.ts';
import { creaConferme } from '#core/accessi/conferme.ts';
import { creaElencoSessioni } from '#core/accessi/elenco-sessioni.ts';
import { creaParco, type Parco } from '#core/accessi/parco/index.ts';
import { apriPki, type Pki } from '#core/accessi/pki/index.ts';
import { creaSessioni } from '#core/accessi/sessioni.ts';
import type { Database } from '#core/db/apri.ts';
import { databaseDiProva } from '#core/db/prova.ts';
import { ascolta, type Ascolto } from '#core/http/server.ts';
import { creaServerWa } from '#core/http/wa/server.ts';
import { operatoreDiProva } from '#core/registro/di-prova.ts';
import { registroVuoto } from '#core/registro/registro-di-prova.ts';
import { Configurazione, leggiConfigurazione } from '#main/configurazione.ts';
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
let server: Ascolto;

beforeAll(async () => {
  database = await databaseDiProva();
  pki = await apriPki({ cartella: join(dati, 'pki'), orologio });
  const db = database.applicazione;
  const [censimento, archivio] = [creaCensimento(db), creaArchivioSessioni(db)];
  await censimento.registraEnte({ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' });
  parco = creaParco({ db, pki, ambiente: 'prova', orologio, dimentica: () => undefined });
  const autoritaOperatori = pki.ancore.operatori;
  const app = creaServerWa({
    ...{ pki, censimento, parco, orologio, registro: registroVuoto, giornale: () => undefined },
    sessioni: creaSessioni({ censimento, archivio, autoritaOperatori, orologio }),
    conferme: creaConferme({ censimento, archivio, autoritaOperatori, orologio }),
    elencoSessioni: creaElencoSessioni({ archivio, orologio, scrivi: async () => undefined }),
    core: { versione: '0', ambiente: 'prova', urlVerifica: () => 'https://localhost:1/' },
  });
  server = await ascolta(app, 0, '127.0.0.1');
});
afterEach(async () => {
  await Promise.all(aperti.splice(0).map((host) => host.chiudi()));
});
afterAll(async () => {
  await server.chiudi();
  await database.chiudi();
  rmSync(dati, { recursive: true });
});

/** A desk that knows of no core but an address where nobody is. */
async function sportello(configurazione?: Configurazione): Promise<Host> {
  const mai = { tipo: 'remoto', url: 'https://127.0.0.1:9', ancore: '/nessuna', ambiente: 'formazione' };
  const host = await avviaHost(configurazione ?? Configurazione.parse({ core: mai }), {
    casa,
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
  const indirizzo = `localhost:${server.porta}/`;
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
