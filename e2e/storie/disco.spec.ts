import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { irene } from '../scrivania/carte.ts';
import { senzaBarriere } from '../scrivania/accessibile.ts';
import { disco } from '../scrivania/disco.ts';
import { aperto } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test, type Scrivania } from '../scrivania/prove.ts';
import {
  entraConITasti,
  finoA,
  nascitaConITasti,
  premi,
  schedaConITasti,
  scrivi,
} from '../scrivania/tastiera.ts';

/** One byte of the only draft changes under the desk. */
async function rovinaLaBozza(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const attendi = <T>(domanda: IDBRequest<T>): Promise<T> =>
      new Promise((si, no) => {
        domanda.onsuccess = () => {
          si(domanda.result);
        };
        domanda.onerror = () => {
          no(new Error('IndexedDB'));
        };
      });
    const nomi = await indexedDB.databases();
    const nome = nomi.find((uno) => uno.name?.startsWith('sportello-'))?.name ?? '';
    const dati = await attendi(indexedDB.open(nome));
    const bozze = dati.transaction('bozze', 'readwrite').objectStore('bozze');
    const [riga] = (await attendi(bozze.getAll())) as { busta: { dati: ArrayBuffer } }[];
    if (!riga) throw new Error('no draft on the disk');
    const byte = new Uint8Array(riga.busta.dati);
    byte[0] = (byte[0] ?? 0) ^ 1;
    await attendi(bozze.put(riga));
    dati.close();
  });
}

/** The second copy of it too, in the file of the workstation. */
function rovinaLaCopia(casa: string): void {
  const chiavi = join(casa, 'postazione', 'chiavi');
  const [nome] = readdirSync(chiavi).filter((uno) => uno.endsWith('.copia'));
  if (!nome) throw new Error('no copy on the disk');
  const righe = readFileSync(join(chiavi, nome), 'utf8');
  const rovinate = righe.replaceAll(/"dati":"(.)/g, (_, una: string) => `"dati":"${una === 'A' ? 'B' : 'A'}`);
  writeFileSync(join(chiavi, nome), rovinate);
}

async function riapri({ page, postazione }: Scrivania): Promise<void> {
  await postazione.ricarica(page);
  await aperto(page);
  await page.keyboard.press('Alt+u');
}

test('un disco pieno e una voce rovinata: lo sportello lo dice, il resto si usa, e si rimedia, con la sola tastiera', async ({
  scrivania,
}) => {
  const { page, pcscd, postazione } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entraConITasti(page, '123456');
  await schedaConITasti(page, 'lucchesi sara', 'LUCCHESI SARA');
  await premi(page, /^\s*Registra una nascita/);
  await expect(page.getByRole('heading', { level: 1, name: 'Iscrizione per nascita' })).toBeVisible();
  await scrivi(page, /^Nome/, 'orlando');
  await expect(page.getByText(/Bozza cifrata, salvata/)).toBeVisible();

  await disco(page, true);
  await scrivi(page, /^Nome/, 'orlanda');
  await expect(page.getByText('La bozza non si salva su questa postazione.')).toBeVisible();
  await guardaDue(page, 'disco-pieno');
  await disco(page, false);
  await scrivi(page, /^Nome/, 'orlando');
  await expect(page.getByText(/Bozza cifrata, salvata/)).toBeVisible();
  await expect(page.getByText('La bozza non si salva su questa postazione.')).toHaveCount(0);

  await rovinaLaBozza(page);
  await riapri(scrivania);
  await expect(page.getByText('Una bozza o un atto ritrovati nella copia della postazione')).toBeVisible();
  await premi(page, /^\s*Riprendi/);
  await expect(page.getByRole('textbox', { name: 'Nome', exact: true })).toHaveValue(/^ORLAND[AO]$/);

  await rovinaLaBozza(page);
  rovinaLaCopia(postazione.casa);
  await riapri(scrivania);
  const rovinata = page.getByText('Una voce della posta in uscita non si legge più');
  await expect(rovinata).toBeVisible();
  expect(await senzaBarriere(page)).toEqual([]);
  await guardaDue(page, 'disco-voce-rovinata');
  await premi(page, /^\s*Metti da parte/);
  await expect(rovinata).toHaveCount(0);
  await schedaConITasti(page, 'lucchesi sara', 'LUCCHESI SARA');
});

test('un atto che il disco pieno non prende si conferma di nuovo da dove si era, con la sola tastiera', async ({
  scrivania,
}) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entraConITasti(page, '123456');
  await schedaConITasti(page, 'lucchesi sara', 'LUCCHESI SARA');
  const neonata = { nome: 'orlanda', sesso: 'Femmina', nascita: oggiScritto(), atto: '331' } as const;
  await nascitaConITasti(page, neonata, 'LUCCHESI');
  await finoA(page, /Ho confrontato questo riepilogo/);
  await page.keyboard.press('Space');
  await disco(page, true);
  await premi(page, /^\s*Conferma l’atto/);
  await expect(page.getByText('L’atto non è stato messo in coda.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Conferma l’atto' })).toBeFocused();
  await disco(page, false);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Posta in uscita' })).toBeVisible();
});
