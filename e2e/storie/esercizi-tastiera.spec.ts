import type { Locator, Page } from '@playwright/test';
import { irene, matteo } from '../scrivania/carte.ts';
import { aperto, pratica, ripetiIlPin } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test, type Scrivania } from '../scrivania/prove.ts';
import {
  alRiepilogo,
  colTab,
  confermaConITasti,
  entraConITasti,
  finoA,
  nascitaConITasti,
  premi,
  schedaConITasti,
  scrivi,
  scriviIndirizzo,
} from '../scrivania/tastiera.ts';

/** Comes in and begins the exercise. @returns the strip that guides it. */
async function comincia(
  scrivania: Scrivania,
  titolo: string,
  carta?: Awaited<ReturnType<Scrivania['carta']>>,
): Promise<Locator> {
  const { page, pcscd } = scrivania;
  const sua = carta ?? (await scrivania.carta('piv', irene.codiceFiscale));
  await sua.inserisci(pcscd.prese[0]);
  await entraConITasti(page, '123456');
  await premi(page, /^\s*Esercizi\s*$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Esercizi' })).toBeVisible();
  await premi(page, new RegExp(`^Comincia: ${titolo}`));
  await expect(page.getByRole('article', { name: titolo })).toContainText('0 passi su');
  return page.getByRole('complementary', { name: `Esercizio in corso: ${titolo}` });
}

async function compiuto(page: Page, guida: Locator, titolo: string): Promise<void> {
  await expect(guida).toContainText('Esercizio compiuto');
  await premi(page, /^\s*Altri esercizi/);
  await expect(page.getByRole('article', { name: titolo })).toContainText('Fatto');
}

async function nascita(page: Page, nome: string, atto: string): Promise<void> {
  const neonata = { nome, sesso: 'Femmina', nascita: oggiScritto(), atto } as const;
  await nascitaConITasti(page, neonata, 'LUCCHESI');
  await confermaConITasti(page);
}

test('i primi passi', async ({ scrivania }) => {
  const { page } = scrivania;
  const titolo = 'I primi passi';
  const guida = await comincia(scrivania, titolo);
  await schedaConITasti(page, 'hoxha mirela', 'HOXHA MIRELA');
  await page.keyboard.press('Alt+u');
  await expect(guida).toContainText('passo 4 di 4');
  await page.keyboard.press('Alt+s');
  await compiuto(page, guida, titolo);
});

test('la prima ora di una postazione', async ({ scrivania }) => {
  const { page } = scrivania;
  const titolo = 'La prima ora di una postazione';
  const guida = await comincia(scrivania, titolo);
  await page.keyboard.press('Alt+p');
  await expect(guida).toContainText('passo 3 di 5');
  await premi(page, /^\s*Salva il referto/);
  await expect(guida).toContainText('passo 4 di 5');
  await page.keyboard.press('Control+Alt+l');
  await expect(page.getByText('Hai bloccato lo sportello.')).toBeVisible();
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  await compiuto(page, guida, titolo);
});

test('una dichiarazione di residenza', async ({ scrivania }) => {
  const { page } = scrivania;
  const titolo = 'Una dichiarazione di residenza';
  const guida = await comincia(scrivania, titolo);
  await page.keyboard.press('Control+k');
  await premi(page, /^\s*Fai arrivare la dichiarazione/);
  await expect(guida).toContainText('passo 2 di 5');
  const apri = async (): Promise<void> => {
    await page.keyboard.press('Alt+h');
    await expect(page.getByRole('gridcell', { name: 'FABBRI DAVIDE' })).toBeVisible();
    await finoA(page, /^\d\d\/\d\d\/\d{4}/);
    await page.keyboard.press('Enter');
  };
  await apri();
  await premi(page, /^\s*Prendi in carico\s*$/);
  await expect(guida).toContainText('passo 4 di 5');
  await premi(page, /^\s*Apri l’atto già compilato\s*$/);
  await expect(page.getByRole('checkbox', { name: /FABBRI DAVIDE/ })).toBeChecked();
  await alRiepilogo(page);
  await confermaConITasti(page);
  await expect(pratica(page, /FABBRI DAVIDE/)).toContainText('Confermata', { timeout: 60_000 });
  await apri();
  await compiuto(page, guida, titolo);
});

test('una nascita senza rete', async ({ scrivania }) => {
  const { page } = scrivania;
  const titolo = 'Una nascita senza rete';
  const guida = await comincia(scrivania, titolo);
  await schedaConITasti(page, 'lucchesi sara', 'LUCCHESI SARA');
  await premi(page, /^\s*Stacca il collegamento/);
  await expect(guida).toContainText('passo 3 di 7');
  await nascita(page, 'beatrice', '21');
  await expect(pratica(page, /BEATRICE/)).toContainText('In coda');
  await premi(page, /^\s*Riattacca il collegamento/);
  await expect(pratica(page, /BEATRICE/)).toContainText('Confermata', { timeout: 60_000 });
  await premi(page, /^\s*Apri la scheda/);
  await compiuto(page, guida, titolo);
});

test('la famiglia che non si può ancora iscrivere', async ({ scrivania }) => {
  const { page } = scrivania;
  const titolo = 'La famiglia che non si può ancora iscrivere';
  const guida = await comincia(scrivania, titolo);
  await schedaConITasti(page, 'valoroni teresa', 'VALORONI TERESA');
  await premi(page, /^\s*Atti/);
  await page.keyboard.type('arrivo');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: /^Arrivo di tutta la famiglia da un altro comune/ }),
  ).toBeVisible();
  await scriviIndirizzo(page, 'VERDI', '12');
  await guardaDue(page, 'esercizio-striscia');
  await alRiepilogo(page);
  await confermaConITasti(page);
  await expect(pratica(page, /VALORONI TERESA/)).toContainText(/Chiama l’anagrafe di EMPOLI \(FI\)/, {
    timeout: 60_000,
  });
  await expect(guida).toContainText('passo 4 di 4');
  await premi(page, /^\s*Riprova un altro giorno/);
  await scrivi(page, /^Chi chiamare/, 'Chiamata Empoli: la chiudono domani');
  await premi(page, /^\s*Rimanda a quel giorno/);
  await compiuto(page, guida, titolo);
});

test('il certificato che non si può fare', async ({ scrivania }) => {
  const { page } = scrivania;
  const titolo = 'Il certificato che non si può fare';
  const guida = await comincia(scrivania, titolo);
  await schedaConITasti(page, 'lucchesi sara', 'LUCCHESI SARA');
  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('searchbox', { name: 'Cerca fra i certificati' })).toBeFocused();
  await page.keyboard.type('matrimonio');
  await expect(guida).toContainText('passo 3 di 3');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('residenza');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Emetti/ }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await compiuto(page, guida, titolo);
});

test('il caffè e la collega', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const titolo = 'Il caffè e la collega';
  const sua = await scrivania.carta('piv', irene.codiceFiscale);
  const guida = await comincia(scrivania, titolo, sua);
  await schedaConITasti(page, 'ricci elena', 'RICCI ELENA');
  await premi(page, /^\s*Registra una nascita/);
  await scrivi(page, /^Nome/, 'orlando');
  await expect(guida).toContainText('passo 2 di 5');
  await page.keyboard.press('Control+Alt+l');
  const altra = await scrivania.carta('cns', matteo.codiceFiscale);
  const invito = page.getByText('Hai bloccato lo sportello.');
  await expect(invito).toBeVisible();
  sua.estrai();
  await expect(page.getByText('Inserisci la carta operatore nel lettore.')).toBeVisible();
  await altra.inserisci(pcscd.prese[0]);
  await expect(page.getByRole('main')).toContainText('MATTEO');
  await entraConITasti(page, '12345');
  altra.estrai();
  await expect(page.getByText('Inserisci la carta operatore nel lettore.')).toBeVisible();
  await sua.inserisci(pcscd.prese[0]);
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  await compiuto(page, guida, titolo);
});

test('un atto sbagliato, annullato', async ({ scrivania }) => {
  const { page } = scrivania;
  const titolo = 'Un atto sbagliato, annullato';
  const guida = await comincia(scrivania, titolo);
  await schedaConITasti(page, 'bartoli luca', 'BARTOLI LUCA');
  await premi(page, /^\s*Atti/);
  await page.keyboard.type('titolo di studio');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Titolo di studio e professione' })).toBeVisible();
  await colTab(page, page.getByRole('combobox', { name: /^Titolo di studio/ }));
  await page.keyboard.type('magistrale');
  await expect(page.getByRole('option', { name: /magistrale/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await alRiepilogo(page);
  await confermaConITasti(page);
  await expect(pratica(page, /BARTOLI LUCA/)).toContainText('Confermata', { timeout: 60_000 });
  await schedaConITasti(page, 'bartoli luca', 'BARTOLI LUCA');
  await finoA(page, /^(Scheda$|Operazioni)/);
  await page.keyboard.press('ArrowRight');
  await premi(page, /^Annulla: /);
  await expect(page.getByText('Si può annullare.')).toBeVisible();
  await finoA(page, /Ho letto questa frase/);
  await page.keyboard.press('Space');
  await premi(page, /^\s*Conferma l’annullamento/);
  await ripetiIlPin(page);
  await expect(guida).toContainText('passo 5 di 5', { timeout: 60_000 });
  await schedaConITasti(page, 'bartoli luca', 'BARTOLI LUCA');
  await compiuto(page, guida, titolo);
});

test('se va via la corrente', async ({ scrivania }) => {
  const { page, postazione } = scrivania;
  const titolo = 'Se va via la corrente';
  const guida = await comincia(scrivania, titolo);
  await schedaConITasti(page, 'lucchesi sara', 'LUCCHESI SARA');
  await premi(page, /^\s*Stacca il collegamento/);
  await expect(guida).toContainText('passo 2 di 5');
  await nascita(page, 'caterina', '22');
  await expect(pratica(page, /CATERINA/)).toContainText('In coda');
  await postazione.ricarica(page);
  await aperto(page);
  await expect(guida).toContainText('passo 4 di 5');
  await page.keyboard.press('Alt+u');
  await premi(page, /^\s*Riattacca il collegamento/);
  await expect(pratica(page, /CATERINA/)).toContainText('Confermata', { timeout: 60_000 });
  await compiuto(page, guida, titolo);
});
