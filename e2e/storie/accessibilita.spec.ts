import type { Locator, Page } from '@playwright/test';
import type { Schermata } from '../../renderer/navigazione.tsx';
import { mutazioneFamigliaDiProva } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import { senzaBarriere, tastoPerTasto, traboccante } from '../scrivania/accessibile.ts';
import { irene } from '../scrivania/carte.ts';
import { aperto, apriScheda, entra } from '../scrivania/gesti.ts';
import { fotografa } from '../scrivania/immagini.ts';
import { expect, test, type Scrivania } from '../scrivania/prove.ts';
import { depositaDiProva } from '../scrivania/richieste.ts';

/** What only administrators open is looked at in their own story. */
type Nome = Exclude<Schermata['nome'], 'sicurezza' | 'amministrazione' | 'prefettura'>;

interface Ponte {
  chiama(nome: string, richiesta: unknown): Promise<unknown>;
}

/** How each screen is reached, in Italian. A screen that is not here does not compile. */
const percorsi: { readonly [N in Nome]: (page: Page) => Promise<void> } = {
  cerca: async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Cerca un cittadino' }).fill('rossi m');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  scheda: (page) => apriScheda(page, 'hoxha mirela', 'HOXHA MIRELA'),
  famiglia: async (page) => {
    await apriScheda(page, 'hoxha mirela', 'HOXHA MIRELA');
    await page.getByRole('button', { name: 'Apri la scheda di famiglia' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('HOXHA MIRELA');
  },
  atto: async (page) => {
    await apriScheda(page, 'lucchesi sara', 'LUCCHESI SARA');
    await page.getByRole('button', { name: 'Registra una nascita' }).click();
    await expect(page.getByRole('heading', { name: 'Iscrizione per nascita' })).toBeVisible();
  },
  certificati: async (page) => {
    await apriScheda(page, 'martelli giulia', 'MARTELLI GIULIA');
    await page.getByRole('button', { name: 'Certificati', exact: true }).click();
    await expect(page.getByRole('checkbox').first()).toBeVisible();
  },
  'certificati-famiglia': async (page) => {
    await apriScheda(page, 'martelli giulia', 'MARTELLI GIULIA');
    await page.keyboard.press('Alt+c');
    await page.getByRole('button', { name: 'Per tutta la famiglia' }).click();
    await expect(page.getByRole('group', { name: 'Di chi' })).toBeVisible();
  },
  annullamento: async (page) => {
    const richiesta = mutazioneFamigliaDiProva();
    const testata = { ...richiesta.testataRichiesta, idOperazioneComune: 'DAANNULLARE' };
    await page.evaluate(
      (corpo) => (window as unknown as { sportello: Ponte }).sportello.chiama('registro.invia', corpo),
      { codice: '5001', richiesta: { ...richiesta, testataRichiesta: testata } },
    );
    await apriScheda(page, 'martelli giulia', 'MARTELLI GIULIA');
    await page.getByRole('tab', { name: /^Operazioni/ }).click();
    await page
      .getByRole('button', { name: /^Annulla: / })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: /Annulla/ })).toBeVisible();
  },
  iscrizioni: async (page) => {
    await page.keyboard.press('Alt+i');
    await expect(page.getByRole('heading', { level: 1, name: 'Nuova iscrizione' })).toBeVisible();
  },
  uscita: async (page) => {
    await page.keyboard.press('Alt+u');
    await expect(page.getByRole('heading', { level: 1, name: 'Posta in uscita' })).toBeVisible();
  },
  operazioni: async (page) => {
    await page.keyboard.press('Alt+o');
    await expect(page.getByRole('grid')).toBeVisible();
  },
  emessi: async (page) => {
    await page.keyboard.press('Alt+g');
    await expect(page.getByRole('heading', { level: 1, name: 'Certificati dell’ufficio' })).toBeVisible();
  },
  'carta-identita': async (page) => {
    await apriScheda(page, 'martelli giulia', 'MARTELLI GIULIA');
    await page.locator('#contenuto').getByRole('button', { name: 'Carta d’identità' }).click();
    await expect(page.getByRole('img', { name: 'Anteprima dei dati sul modulo' })).toBeVisible();
  },
  procedimenti: async (page) => {
    await page.keyboard.press('Alt+r');
    await expect(page.getByText('Nessun procedimento aperto')).toBeVisible();
  },
  predisposizioni: async (page) => {
    await page.getByRole('button', { name: 'Stato civile', exact: true }).click();
    await expect(page.getByText('Nessuna predisposizione da lavorare')).toBeVisible();
  },
  'agenzia-entrate': async (page) => {
    await page.keyboard.press('Alt+a');
    await expect(page.getByRole('grid')).toBeVisible();
  },
  consolati: async (page) => {
    await page.keyboard.press('Alt+n');
    await expect(page.getByText('Nessuna richiesta da evadere')).toBeVisible();
  },
  estrazioni: async (page) => {
    await page.keyboard.press('Alt+e');
    await page.getByRole('tab', { name: 'Nuova richiesta' }).click();
    await expect(page.getByRole('status').getByText(/persone rispondono/)).toBeVisible();
  },
  richieste: async (page) => {
    await page.keyboard.press('Alt+h');
    await expect(page.getByRole('grid')).toContainText('MARTELLI GIULIA');
  },
  richiesta: async (page) => {
    await page.keyboard.press('Alt+h');
    await page.getByRole('gridcell', { name: 'MARTELLI GIULIA' }).first().click();
    await expect(page.getByRole('heading', { level: 2, name: 'Che cosa fare' })).toBeVisible();
  },
  tabelle: async (page) => {
    await page.keyboard.press('Alt+t');
    await expect(page.getByRole('grid')).toBeVisible();
  },
  esercizi: async (page) => {
    await page.getByRole('button', { name: 'Esercizi', exact: true }).click();
    await page.getByRole('button', { name: 'Comincia: I primi passi' }).click();
  },
  postazione: async (page) => {
    await page.keyboard.press('Alt+p');
    await expect(page.getByText(/cos[ae] da guardare|Tutto funziona/)).toBeVisible();
  },
};

const misure = [
  ['a tutto schermo', 1366, 768],
  // What is left of 1366 by 768 at 200 %.
  ['al doppio', 683, 384],
] as const;

const linguaDi = { it: 'Italiano', en: 'English', de: 'Deutsch' } as const;

async function inOgniLingua(page: Page, nome: string): Promise<void> {
  for (const [lingua, scritta] of Object.entries(linguaDi)) {
    await page.getByRole('button', { name: scritta, exact: true }).first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', lingua);
    for (const [quanto, width, height] of misure) {
      await page.setViewportSize({ width, height });
      const dove = `${nome}, ${lingua}, ${quanto}`;
      expect.soft(await traboccante(page), `${dove}: beyond the edge`).toEqual([]);
      // Rules of structure and colour do not change with the words: as most see it, and where the words are longest.
      if (quanto === (lingua === 'de' ? 'al doppio' : lingua === 'it' ? 'a tutto schermo' : ''))
        expect.soft(await senzaBarriere(page), dove).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Italiano', exact: true }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
}

async function dentro(scrivania: Scrivania): Promise<void> {
  const { page, pcscd } = scrivania;
  page.setDefaultTimeout(20_000);
  const sua = await scrivania.carta('piv', irene.codiceFiscale);
  await sua.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
}

async function percorri(page: Page, quali: readonly Nome[]): Promise<void> {
  for (const nome of quali)
    await test.step(nome, async () => {
      await percorsi[nome](page);
      await inOgniLingua(page, nome);
      expect.soft(await tastoPerTasto(page), `${nome}: by Tab`).toEqual([]);
    });
}

const nomi = Object.keys(percorsi) as Nome[];
const meta = Math.ceil(nomi.length / 2);

test('chi entra, in ogni lingua, al doppio della grandezza e con il solo Tab', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await expect(page.getByText('Inserisci la carta operatore nel lettore.')).toBeVisible();
  await inOgniLingua(page, 'accesso');
  await carta.inserisci(pcscd.prese[0]);
  await expect(page.getByText('Restano 3 tentativi prima del blocco.')).toBeVisible();
  await inOgniLingua(page, 'accesso con la carta');
  expect.soft(await tastoPerTasto(page), 'accesso: by Tab').toEqual([]);
});

for (const [quali, parte] of [
  ['le prime', nomi.slice(0, meta)],
  ['le altre', nomi.slice(meta)],
] as const)
  test(`ogni schermata, in ogni lingua, al doppio della grandezza e con il solo Tab: ${quali}`, async ({
    scrivania,
  }) => {
    test.setTimeout(400_000);
    await depositaDiProva(scrivania.core);
    await dentro(scrivania);
    await percorri(scrivania.page, parte);
  });

test('col contrasto elevato e il movimento ridotto del sistema si vede dove si è e che cosa è scelto', async ({
  scrivania,
}) => {
  const { page } = scrivania;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await dentro(scrivania);
  const bordo = (dove: Locator) => dove.evaluate((uno) => getComputedStyle(uno).outlineStyle);
  await page.keyboard.type('martelli');
  const scelta = page.getByRole('option', { selected: true });
  await expect(scelta).toBeVisible();
  expect.soft(await bordo(scelta), 'who is chosen in the search').toBe('solid');
  expect.soft(await bordo(page.getByRole('option', { selected: false }).first())).toBe('none');
  expect.soft(await senzaBarriere(page)).toEqual([]);
  await fotografa(page, 'contrasto-cerca');

  await page.keyboard.press('Alt+u');
  const lingua = page.getByRole('button', { name: 'Italiano', exact: true, pressed: true }).first();
  expect.soft(await bordo(lingua), 'the language in use').toBe('solid');
  const voce = page.getByRole('navigation', { name: 'Menu principale' }).locator('[aria-current=page]');
  expect.soft(await bordo(voce), 'the screen that is open').toBe('solid');
  await page.keyboard.press('Tab');
  expect.soft(await bordo(page.locator(':focus')), 'what has the keys').toBe('solid');
  const mosse = await page.evaluate(() =>
    document.getAnimations().map((una) => Number(una.effect?.getComputedTiming().duration)),
  );
  expect(mosse.filter((millisecondi) => millisecondi > 1)).toEqual([]);
});
