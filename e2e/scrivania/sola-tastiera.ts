import type { Locator, Page } from '@playwright/test';
import { ripetiIlPin } from './gesti.ts';
import { fotografa, guarda, guardaDue } from './immagini.ts';
import type { Mano } from './mano.ts';
import { expect } from './prove.ts';
import {
  alRiepilogo,
  apriRiga,
  avanti,
  colTab,
  confermaConITasti,
  digita,
  entraConITasti,
  linguetta,
  nascitaConITasti,
  pinConITasti,
  premi,
  schedaConITasti,
  scrivi,
  scriviIndirizzo,
  segna,
} from './tastiera.ts';

/** What has keys of its own, as the sheet of the shortcuts shows them. */
const tastiDi: Readonly<Record<string, string>> = {
  Cerca: 'Control+k',
  'Posta in uscita': 'Alt+u',
  Operazioni: 'Alt+o',
  Richieste: 'Alt+h',
  'Emessi e cassa': 'Alt+g',
  'Agenzia Entrate': 'Alt+a',
  'Carta d’identità': 'Alt+d',
  Postazione: 'Alt+p',
};

async function menu(page: Page, voce: string): Promise<void> {
  const tasti = tastiDi[voce];
  await (tasti === undefined ? premi(page, new RegExp(`^\\s*${voce}\\s*$`)) : page.keyboard.press(tasti));
}

async function attiva(page: Page, dove: Locator): Promise<void> {
  await colTab(page, dove);
  await page.keyboard.press('Enter');
}

async function chiudi(page: Page): Promise<void> {
  const domande = page.getByRole('dialog');
  const prima = await domande.count();
  await page.keyboard.press('Escape');
  await expect(domande).toHaveCount(prima - 1);
}

async function atto(page: Page, cercato: string, nome: RegExp): Promise<void> {
  await premi(page, /^\s*Atti/);
  await page.keyboard.type(cercato);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: nome })).toBeVisible();
}

async function certificati(page: Page): Promise<void> {
  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('searchbox', { name: 'Cerca fra i certificati' })).toBeFocused();
}

async function certificato(page: Page, tipo: string, bottone = /^Emetti/): Promise<void> {
  await certificati(page);
  await page.keyboard.type(tipo);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: bottone }).first()).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Enter in a field sends the form. */
async function invia(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
}

async function togli(page: Page, nome: RegExp): Promise<void> {
  const spunta = page.getByRole('checkbox', { name: nome });
  await page.keyboard.press('Shift+Tab');
  await expect(spunta).toBeFocused();
  await page.keyboard.press('Space');
}

export const tastiera: Mano = {
  come: 'con la sola tastiera',
  sguardo: { fotografa, guarda, guardaDue, unaVolta: (controlla) => controlla() },
  pin: pinConITasti,
  entra: entraConITasti,
  scheda: schedaConITasti,
  conferma: confermaConITasti,
  indirizzo: scriviIndirizzo,
  nascita: nascitaConITasti,
  ...{ menu, atto, certificati, certificato, premi, attiva, chiudi, ripetiIlPin },
  ...{ scrivi, invia, digita, segna, togli, linguetta, apriRiga, avanti, alRiepilogo },
};
