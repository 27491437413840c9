import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { apriPki, type Pki } from '../../accessi/pki/index.ts';
import { databaseDiProva } from '../../db/prova.ts';
import { creaCensimento } from '../../accessi/archivio-censimento.ts';
import type { Database } from '../../db/apri.ts';
import { operatoreDiProva } from '../../registro/di-prova.ts';
import { nuovaOperazioneDiSistema } from '../../registro/operazione-di-sistema.ts';
import { notificheDopo, scriviNotifiche } from '../archivio.ts';
import { creaRecapiti, type Recapiti } from '../recapiti.ts';
import { avviaComuneDiProva, type ComuneDiProva } from './comune-di-prova.ts';
import { consegna, type EsitoConsegna } from './consegna.ts';
import { avviaConsegne, partiConsegna, type PartiConsegne } from './lavori.ts';
import { attesaDopo, tentativiMassimi } from './turno.ts';

const vinci = '048050';
const chi = operatoreDiProva();
const cartella = mkdtempSync(join(tmpdir(), 'consegna-'));
let database: Database;
let pki: Pki;
let comune: ComuneDiProva;
let recapiti: Recapiti;
let certificato: string;
let operazione: string;
let ora = new Date();

beforeAll(async () => {
  database = await databaseDiProva();
  const db = database.applicazione;
  pki = await apriPki({ cartella, orologio: () => new Date() });
  const censimento = creaCensimento(db);
  await censimento.registraEnte({ codice: vinci, nome: 'VINCI', siglaProvincia: 'FI' });
  const emessa = await pki.emettiPostazione({ idPostazione: `${vinci}-CO-9999`, comune: vinci });
  certificato = new X509Certificate(emessa.certificato).toString();
  comune = await avviaComuneDiProva(pki);
  const autoritaPostazioni = pki.ancore.postazioni;
  recapiti = creaRecapiti({ db, orologio: () => ora, autoritaPostazioni });
  const di = { comune: vinci, idOperazioneComune: 'PROVA', adesso: ora };
  operazione = await db.transaction().execute((trx) => nuovaOperazioneDiSistema(trx, di));
});
afterAll(async () => {
  await comune.chiudi();
  await database.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});

const scelta = () => ({ url: comune.url, certificato, attivo: true, integrata: false, insieme: 1 });
beforeEach(async () => {
  ora = new Date(Date.now() + 1000);
  comune.risponde = 'OK';
  (comune.buste as string[]).length = 0;
  await database.applicazione.updateTable('notifica').set({ stato: '8' }).execute();
  expect(await recapiti.salva(scelta(), chi)).toMatchObject({ ok: true });
});

async function nascono(quante: number): Promise<void> {
  const contenuto = {
    generalitaSoggetto: { sesso: 'F' } as never,
    comuneRichiesta: { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' },
    ...{ idOperazioneANPR: operazione, dataDecorrenza: '2026-07-11' },
  };
  const una = { tipo: 'N010', comune: vinci, soggetti: [], contenuto } as const;
  await database.applicazione.transaction().execute((trx) =>
    scriviNotifiche(trx, Array<typeof una>(quante).fill(una), {
      idOperazioneANPR: operazione,
      adesso: ora,
    }),
  );
}

const inAttesa = async (): Promise<string[]> =>
  (await notificheDopo(database.applicazione, vinci, { stato: '7', quante: 100 })).map((n) => n.progressivo);
const parti = (): PartiConsegne => ({
  ...{ database, firma: pki.firmaRisposte, autorita: pki.ancore.postazioni },
  ...{ orologio: () => ora, giornale: () => undefined },
});
const porta = (): Promise<EsitoConsegna> => consegna(partiConsegna(parti()), vinci);

describe('what waits for a municipality', () => {
  it('is brought to it once, and nothing of it can be read on the way', async () => {
    await nascono(3);
    expect(await porta()).toEqual({ consegnate: 3 });
    expect(comune.buste).toHaveLength(3);
    for (const busta of comune.buste) {
      expect(busta).toContain('<tipoNotifica>N010</tipoNotifica>');
      expect(busta).toContain(`<codDestinatario>${vinci}</codDestinatario>`);
      expect(busta).not.toContain('EMPOLI');
    }
    expect(await inAttesa()).toEqual([]);
    expect(await porta()).toEqual({ consegnate: 0 });
    expect(await recapiti.leggi(chi)).toMatchObject({ stato: 'attesa', inAttesa: 0, tentativi: 0 });
  });

  it.each([
    ['a receiver that refuses', 'KO', 'rifiutata'],
    ['a receiver that is not well', 503, 'http'],
  ])('stays there, in order, in front of %s, and is tried again later and later', async (_, dice, causa) => {
    await nascono(2);
    comune.risponde = dice;
    const prima = await inAttesa();
    expect(await porta()).toEqual({ consegnate: 0, causa });
    expect(await inAttesa()).toEqual(prima);
    expect(await recapiti.leggi(chi)).toMatchObject({ stato: 'riprova', tentativi: 1, causa, inAttesa: 2 });
    // Not before its time.
    expect(await porta()).toEqual({ consegnate: 0 });
    expect((await recapiti.leggi(chi)).tentativi).toBe(1);
    ora = new Date(ora.getTime() + attesaDopo(1));
    expect(await porta()).toEqual({ consegnate: 0, causa });
    comune.risponde = '0000';
    ora = new Date(ora.getTime() + attesaDopo(2));
    expect(await porta()).toEqual({ consegnate: 2 });
    const { dal, causa: ultima } = await recapiti.leggi(chi);
    expect([dal, ultima]).toEqual([undefined, undefined]);
  });

  it('is parked after a day of attempts, never dropped, until the administration says to go on', async () => {
    await nascono(1);
    const db = database.applicazione;
    await db
      .updateTable('recapito')
      .set({ tentativi: tentativiMassimi - 1, url: 'https://localhost:1/' })
      .execute();
    expect(await porta()).toEqual({ consegnate: 0, causa: 'irraggiungibile' });
    expect(await recapiti.leggi(chi)).toMatchObject({ stato: 'fermo', inAttesa: 1 });
    ora = new Date(ora.getTime() + 365 * 86_400_000);
    expect(await porta()).toEqual({ consegnate: 0 });
    ora = new Date(Date.now() + 2000);
    await db.updateTable('recapito').set({ url: comune.url }).execute();
    expect(await recapiti.riprendi(chi)).toMatchObject({ stato: 'attesa', tentativi: 0 });
    expect(await porta()).toEqual({ consegnate: 1 });
  });

  it('is brought by one process at a time', async () => {
    await nascono(20);
    const fatte = await Promise.all([porta(), porta(), porta()]);
    expect(fatte.map(({ consegnate }) => consegnate).toSorted()).toEqual([0, 0, 20]);
    expect(comune.buste).toHaveLength(20);
  });

  it('leaves by itself as it is born', async () => {
    const ferma = await avviaConsegne({ ...parti(), orologio: () => new Date() });
    try {
      await recapiti.riprendi(chi);
      await nascono(2);
      await vi.waitFor(() => expect(comune.buste).toHaveLength(2), { timeout: 20_000, interval: 100 });
      await vi.waitFor(async () => expect(await inAttesa()).toEqual([]), { timeout: 20_000 });
    } finally {
      await ferma();
    }
  });
});

describe('the administration of a municipality', () => {
  it('cannot have notifications encrypted for anybody else, nor sent in the clear', async () => {
    const altra = await pki.emettiPostazione({ idPostazione: '048014-CO-9999', comune: '048014' });
    const postazione = await pki.emettiPostazione({ idPostazione: `${vinci}-CO-0001`, comune: vinci });
    const { server } = pki;
    for (const der of [altra.certificato, postazione.certificato, server.certificato.raw]) {
      const salvata = await recapiti.salva(
        { ...scelta(), certificato: new X509Certificate(der).toString() },
        chi,
      );
      expect(salvata).toMatchObject({ ok: false, errore: { campi: [{ percorso: 'certificato' }] } });
    }
    expect(await recapiti.salva({ ...scelta(), ancore: 'x' }, chi)).toMatchObject({ ok: false });
    expect((await recapiti.leggi(chi)).certificato?.nome).toBe(`${vinci}-CO-9999`);
  });

  it('switches it off, and everything waits to be asked for', async () => {
    await recapiti.salva({ ...scelta(), attivo: false }, chi);
    await nascono(1);
    expect(await porta()).toEqual({ consegnate: 0 });
    expect(await recapiti.leggi(chi)).toMatchObject({ stato: 'spento', inAttesa: 1 });
  });
});
