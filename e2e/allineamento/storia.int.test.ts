import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { apriBanco, type Banco } from '#cliente/comandi/allineamento/banco.ts';
import { avvia } from '#cliente/comandi/allineamento/avvia.ts';
import { apriCanaleWa } from '#cliente/wa/canale.ts';
import { leggiCarta } from '#cliente/wa/carta.ts';
import { entra, type ChiamataWa } from '#cliente/wa/sessione.ts';
import { cartellaSocket } from '#core/db/cartelle.ts';
import { ruoli } from '#core/db/ruoli.ts';
import { leggiSegreti } from '#core/db/segreti.ts';
import { utentePostgres } from '#core/db/utente.ts';
import { apriCasaDiProva, type CasaDiProva } from '../scenari/casa-di-prova.ts';

let casa: CasaDiProva;
let banco: Banco;
let database: string;
const righe: string[] = [];
let basta: (fine?: unknown) => void;
let servizio: Promise<unknown>;

/** The server of the core, with a schema of its own: a municipality has another, and nothing changes. */
function baseDati(cartella: string): string {
  const dati = join(cartella, 'core');
  const url = new URL('postgresql://localhost/sportello');
  url.username = ruoli.migratore;
  url.password = leggiSegreti(dati).migratore;
  url.searchParams.set('host', cartellaSocket(dati, utentePostgres()));
  return url.href;
}

beforeAll(async () => {
  casa = await apriCasaDiProva();
  database = baseDati(casa.cartella);
  const contesto = {
    ...{ cartella: import.meta.dirname, ambiente: { SPORTELLO_HOME: casa.cartella } },
    scrivi: (testo: string) => righe.push(testo),
    avvisa: (testo: string) => righe.push(`${testo}\n`),
    leggiIngresso: () => Buffer.alloc(0),
  };
  const aperto = await apriBanco({ database }, contesto);
  if (!aperto.ok) throw new Error(aperto.errore.messaggio);
  banco = aperto.valore;
  const fine = new Promise((ferma) => {
    basta = ferma;
  });
  servizio = avvia(banco, contesto, 0, fine);
});
afterAll(async () => {
  basta();
  await servizio;
  await banco.chiudi();
  await casa.chiudi();
});

/** The mayor, at a workstation of Vinci. */
async function sindaco(): Promise<ChiamataWa> {
  const { wa, tls } = banco.letta.configurazione;
  const carta = leggiCarta(wa?.amministratore ?? '');
  if (!carta.ok) throw new Error(carta.errore.messaggio);
  const canale = apriCanaleWa({
    ...{ url: wa?.url ?? '', postazione: banco.aperto.postazione, secondi: 20 },
    ancore: readFileSync(tls.ancore ?? '', 'utf8'),
  });
  const dentro = await entra(canale, carta.valore);
  if (!dentro.ok) throw new Error(dentro.errore.messaggio);
  return dentro.valore.chiama;
}

const uscitiVersoFirenze = () =>
  banco.locale.chiedi('select id from anagrafe.usciti where motivo_uscita = $1 and verso = $2', [
    'trasferimento',
    'FIRENZE',
  ]);

// Ten thousand records, one reading each: on a busy machine it is more than a minute.
it(
  'the first time, the local database is filled with the whole municipality',
  { timeout: 240_000 },
  async () => {
    const { codice, detto } = await casa.sportello(
      'allineamento',
      'riallinea',
      '--tutti',
      '--database',
      database,
    );
    expect(detto).toMatch(/Schede lette \d{4,}; non più in vigore 0/);
    expect(codice).toBe(0);
    const uguale = await casa.sportello('allineamento', 'riconcilia', '--database', database);
    expect(uguale.detto).toContain('La copia è uguale al registro');
    expect(uguale.codice).toBe(0);
  },
);

it('a family moves to Firenze, and the local database of Vinci hears of it by itself', async () => {
  const porta = await vi.waitFor(
    () => {
      const trovata = /in ascolto su https:\/\/…:(\d+)/.exec(righe.join(''))?.[1];
      expect(trovata).toBeDefined();
      return trovata;
    },
    { timeout: 20_000 },
  );
  const certificatoTls = /TLS proprio: (\S+)/.exec(righe.join(''))?.[1] ?? '';
  const chiama = await sindaco();
  const salvato = await chiama('POST', '/wa/comune/recapito', {
    url: `https://localhost:${String(porta)}/`,
    certificato: banco.aperto.mittente.comune.certificato.toString(),
    ancore: readFileSync(certificatoTls, 'utf8'),
    ...{ attivo: true, integrata: true, insieme: 1 },
  });
  expect(salvato).toMatchObject({ ok: true, valore: { stato: 'attesa' } });
  expect(await uscitiVersoFirenze()).toEqual([]);

  const file = join(import.meta.dirname, 'trasloco.scenario');
  const recitato = await casa.sportello('scenario', file);
  expect(recitato.codice, recitato.detto).toBe(0);
  await vi.waitFor(async () => expect(await uscitiVersoFirenze()).toHaveLength(1), {
    ...{ timeout: 40_000, interval: 200 },
  });
  // What Vinci registered itself to let her in, and out, is there as well.
  const riga = righe.find((testo) => testo.includes('"giro"'));
  expect(riga).toMatch(/"applicate":[1-9]/);
  // The scenario entered with the same card: one card, one session.
  const detto = await (await sindaco())('GET', '/wa/comune/recapito');
  expect(detto).toMatchObject({ ok: true, valore: { inAttesa: 0, tentativi: 0 } });
});

it('tells in words how far it is, and what is asked in the wrong way', async () => {
  const { codice, detto } = await casa.sportello('allineamento', 'stato', '--database', database);
  expect(codice).toBe(0);
  expect(detto).toMatch(/Schede in vigore \d+, da rileggere 0/);
  expect(detto).toContain('uguale al registro');
  const errato = await casa.sportello('allineamento', 'riallinea', '--soggetto', 'ROSSI');
  expect([errato.codice, errato.detto]).toEqual([2, expect.stringContaining('solo cifre')]);
  const altrove = await casa.sportello('allineamento', 'stato', '--database', 'postgresql://localhost:1/x');
  expect([altrove.codice, altrove.detto]).toEqual([2, expect.stringContaining('non si può aprire')]);
});
