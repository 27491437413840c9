import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { irene } from '../scrivania/carte.ts';
import { aperto, compilaNascita, conferma, entra, pratica } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';

async function scrivi(page: Page, testo: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(testo);
}

const primo = (page: Page) => page.getByRole('option').first();

test('si cerca di tutto da un campo solo, senza mouse', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await guardaDue(page, 'cerca-inizio');

  await scrivi(page, 'martelli giu');
  await expect(primo(page)).toContainText('MARTELLI GIULIA');
  await expect(primo(page)).toContainText('per il nome');
  await guardaDue(page, 'cerca-nome');
  await page.getByRole('button', { name: 'Salva questa ricerca' }).focus();
  await page.keyboard.press('Enter');
  await scrivi(page, 'hoxa mirela');
  await expect(primo(page)).toContainText('HOXHA MIRELA');
  await expect(primo(page)).toContainText('nome simile');
  await guardaDue(page, 'cerca-simile');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'HOXHA MIRELA' })).toBeVisible();

  await scrivi(page, 'figli di hoxha mirela');
  await expect(page.getByRole('group', { name: 'Persone' }).getByRole('option').first()).toContainText(
    'HOXHA MIRELA',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'martelli giu', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(primo(page)).toContainText('MARTELLI GIULIA');

  await scrivi(page, 'qqqqxx');
  await expect(page.getByText('Nessuno corrisponde a «qqqqxx».')).toBeVisible();
  await guardaDue(page, 'cerca-nessuno');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await expect(page.getByRole('combobox', { name: 'Cerca un cittadino' })).toHaveValue('?');
  await page.keyboard.press('Escape');
  await page.keyboard.type('>');
  await expect(page.getByRole('dialog', { name: 'Tutti i comandi' })).toBeVisible();
  await page.keyboard.type('tabel');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Tabelle di decodifica');
  await guardaDue(page, 'comandi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tabelle' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Cerca un luogo' }).focus();
  await page.keyboard.type('vinci');
  await expect(page.getByRole('gridcell', { name: 'VINCI', exact: true }).first()).toBeVisible();
  await guardaDue(page, 'tabelle-comuni');
  await page.getByRole('searchbox', { name: 'Cerca fra le tabelle e le loro voci' }).focus();
  await page.keyboard.type('vedov');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await guardaDue(page, 'tabelle-voci');

  await page.keyboard.press('Alt+r');
  await expect(page.getByText('Nessun procedimento aperto')).toBeVisible();
  await guardaDue(page, 'procedimenti-vuoto');
});

test('una registrazione si ritrova fra le operazioni, con quello che ha cambiato', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await page.keyboard.press('Alt+o');
  await page.getByRole('textbox', { name: 'Dal giorno' }).fill('01/01/1990');
  await page.getByRole('textbox', { name: 'Al giorno', exact: true }).fill('02/01/1990');
  await expect(page.getByText('Nessuna operazione con questi filtri')).toBeVisible();
  await guardaDue(page, 'operazioni-vuoto');

  await scrivi(page, 'ricci elena');
  await expect(primo(page)).toContainText('RICCI ELENA');
  await page.keyboard.press('Enter');
  await compilaNascita(page, { nome: 'AURORA', sesso: 'Femmina', nascita: oggiScritto(), atto: '77' });
  await conferma(page);
  await expect(pratica(page, /AURORA/)).toContainText('Confermata', { timeout: 60_000 });

  await page.keyboard.press('Alt+o');
  const cella = page.getByRole('gridcell', { name: /AURORA/ }).first();
  await expect(cella).toBeVisible();
  await guardaDue(page, 'operazioni');
  await page.getByRole('gridcell').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('gridcell', { name: 'Iscrizione per nascita' }).first()).toBeFocused();
  const numero = await page
    .getByRole('gridcell', { name: /^\d{10,}$/ })
    .first()
    .innerText();
  await page.keyboard.press('Enter');
  const dettaglio = page.getByRole('dialog', { name: 'Iscrizione per nascita' });
  await expect(dettaglio.getByRole('region', { name: /AURORA/ })).toContainText('AURORA');
  await guardaDue(page, 'operazioni-dettaglio');
  await page.keyboard.press('Escape');
  await expect(dettaglio).toBeHidden();

  await page.getByRole('button', { name: 'Salva in CSV' }).focus();
  await page.keyboard.press('Enter');
  const salvato = await page.getByText(/^Elenco salvato in /).innerText();
  const csv = await readFile(salvato.replace('Elenco salvato in ', ''), 'utf8');
  expect(csv).toMatch(/^\uFEFFRegistrata;Operazione;Persone;/);
  expect(csv).toContain('AURORA');

  await scrivi(page, numero);
  await expect(
    page.getByRole('group', { name: 'Operazioni dell’ufficio' }).getByRole('option'),
  ).toContainText('AURORA');
  await guardaDue(page, 'cerca-operazione');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Operazioni' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /AURORA/ })).toBeVisible();
  await page.getByRole('tab', { name: 'Sospese' }).click();
  await expect(page.getByText('Niente in sospeso')).toBeVisible();
  await guardaDue(page, 'operazioni-sospese');
});
