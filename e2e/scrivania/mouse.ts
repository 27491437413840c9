import type { Locator, Page } from '@playwright/test';
import type { Mano } from './mano.ts';
import { clicca, davanti, digita, indica, indirizzo, scrivi, segna, togli } from './mouse-campi.ts';
import { percorsi } from './percorsi.ts';
import { expect } from './prove.ts';

/** What somebody with the hand on the mouse does: the pointer alone, and the keys only to write. */

async function pin(page: Page, codice: string): Promise<void> {
  await scrivi(page, /^PIN$/, codice);
  await premi(page, /^Entra/);
}

async function entra(page: Page, codice: string): Promise<void> {
  await pin(page, codice);
  await expect(page.getByRole('combobox', { name: 'Cerca un cittadino' })).toBeVisible();
}

async function menu(page: Page, voce: string): Promise<void> {
  const voci = page.getByRole('navigation', { name: 'Menu principale' });
  // Some say after their name how much is waiting there.
  await clicca(voci.getByRole('button', { name: new RegExp(`^${voce}`) }));
}

async function scheda(page: Page, testo: string, nome: string): Promise<void> {
  await menu(page, 'Cerca');
  await scrivi(page, /^Cerca un cittadino/, testo);
  await clicca(page.getByRole('option', { name: nome }).first());
  await expect(page.getByRole('heading', { level: 1, name: nome })).toBeVisible();
}

async function premi(page: Page, nome: RegExp): Promise<void> {
  const dove = await davanti(page);
  // A cell that has buttons is called as they are, and is not what is meant.
  const cella = dove.getByRole('gridcell', { name: nome }).filter({ hasNot: page.locator('button') });
  const altro = dove.getByRole('link', { name: nome }).or(cella);
  await clicca(dove.getByRole('button', { name: nome }).or(altro).first());
}

async function attiva(_: Page, dove: Locator): Promise<void> {
  await clicca(dove);
}

async function chiudi(page: Page): Promise<void> {
  const domande = page.getByRole('dialog');
  const prima = await domande.count();
  await clicca(domande.last().getByRole('button', { name: 'Chiudi', exact: true }));
  await expect(domande).toHaveCount(prima - 1);
}

async function ripetiIlPin(page: Page, codice = '123456'): Promise<void> {
  await expect(page.getByRole('dialog', { name: 'Serve di nuovo il PIN' })).toBeVisible();
  await scrivi(page, /^PIN della carta/, codice);
  await premi(page, /^Conferma con il PIN$/);
}

async function linguetta(page: Page, nome: string): Promise<void> {
  const quella = page.getByRole('tab', { name: new RegExp(`^${nome}`) });
  await clicca(quella);
  await expect(quella).toHaveAttribute('aria-selected', 'true');
}

async function apriRiga(page: Page, nome: string): Promise<void> {
  await clicca(page.getByRole('gridcell', { name: nome, exact: true }));
}

async function atto(page: Page, cercato: string, nome: RegExp): Promise<void> {
  await premi(page, /^Atti/);
  await scrivi(page, /^Cerca un atto/, cercato);
  await premi(page, nome);
  await expect(page.getByRole('heading', { level: 1, name: nome })).toBeVisible();
}

const cercaCertificati = (page: Page): Locator =>
  page.getByRole('searchbox', { name: 'Cerca fra i certificati' });

async function certificati(page: Page): Promise<void> {
  await premi(page, /^Certificati$/);
  await expect(cercaCertificati(page)).toBeVisible();
}

async function certificato(page: Page, tipo: string, bottone = /^Emetti/): Promise<void> {
  const dallaScheda = page.getByRole('main').getByRole('button', { name: 'Certificati', exact: true });
  await expect(cercaCertificati(page).or(dallaScheda)).toBeVisible();
  if (await dallaScheda.isVisible()) await certificati(page);
  // What is proposed is ticked already.
  await page
    .getByRole('checkbox', { name: new RegExp(tipo, 'i') })
    .first()
    .check();
  await premi(page, bottone);
}

const avanza = (page: Page): Promise<void> => premi(page, /^(Avanti|Vai al riepilogo)$/);

const nulla = async (): Promise<void> => undefined;

export const mouse: Mano = {
  come: 'con il solo mouse',
  sguardo: { fotografa: nulla, guarda: nulla, guardaDue: nulla, unaVolta: nulla },
  ...{ pin, entra, scheda, menu, atto, certificati, certificato, ripetiIlPin, premi, attiva, chiudi },
  ...{ scrivi, invia: premi, digita, segna, togli, linguetta, apriRiga },
  ...percorsi({ premi, scrivi, segna, indica, avanza }),
  indirizzo,
};
