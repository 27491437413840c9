import type { Page } from '@playwright/test';
import { senzaBarriere, tastoPerTasto } from '../scrivania/accessibile.ts';
import { ripetiIlPin } from '../scrivania/gesti.ts';
import { mostrato, oggiScritto } from '../scrivania/giorni.ts';
import { guarda, guardaDue } from '../scrivania/immagini.ts';
import { apriMinistero, chiedi, franca, pietro, type Ministero } from '../scrivania/ministero.ts';
import { expect, test as base } from '../scrivania/prove.ts';
import { apriRiga, finoA, linguetta, premi, scrivi } from '../scrivania/tastiera.ts';

/** Asked for when they are written: a story may be walked around midnight. */
const fraUnMese = (): string => oggiScritto(new Date(), 30);
const oggi = (): string => oggiScritto();

const test = base.extend<{ ministero: Ministero }>({
  ministero: async ({ scrivania, context }, use) => {
    const ministero = await apriMinistero(scrivania, context);
    await use(ministero);
    await ministero.chiudi();
  },
});
test.describe.configure({ timeout: 180_000 });

const bottone = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function compila(page: Page, campi: Readonly<Record<string, string>>): Promise<void> {
  const finestra = page.getByRole('dialog');
  for (const [nome, valore] of Object.entries(campi))
    await finestra.getByLabel(nome, { exact: true }).fill(valore);
}

/** A prefecture that begins in a month, and who leads it from then on. */
async function nuovaPrefettura(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Enti', exact: true }).click();
  await expect(page.getByRole('grid', { name: /Enti censiti/ })).toContainText('Prefettura di Firenze');
  await guardaDue(page, 'ministero-enti');
  await bottone(page, 'Inserisci ente').click();
  const nuovo = page.getByRole('dialog', { name: 'Nuovo ente' });
  await nuovo.getByRole('radio', { name: 'Prefettura' }).check();
  await compila(page, {
    ...{ Codice: '046000', Nome: 'PREFETTURA DI LUCCA', Provincia: 'LU', 'Primo giorno': fraUnMese() },
  });
  await guarda(page, 'ministero-ente-nuovo');
  await bottone(page, 'Inserisci').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Prefettura di Lucca' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Non ancora attivo');

  await bottone(page, 'Nomina un ALS').click();
  const nomina = page.getByRole('dialog', { name: /^Nuovo ALS/ });
  await expect(nomina.getByLabel('Dal', { exact: true })).toHaveValue(mostrato(fraUnMese()));
  await compila(page, {
    'Codice fiscale': 'MNCSRG68B02H501M',
    Cognome: 'MANCINI',
    Nome: 'SERGIO',
    Dal: oggi(),
  });
  await nomina.getByRole('button', { name: 'Inserisci' }).click();
  await expect(nomina.getByRole('alert')).toContainText(`comincia il ${mostrato(fraUnMese())}`);
  await guarda(page, 'ministero-nomina-presto');
  await compila(page, { Dal: fraUnMese() });
  await nomina.getByRole('button', { name: 'Inserisci' }).click();
  await expect(nomina).toBeHidden();
  await expect(page.getByRole('group', { name: /Amministratori della sicurezza/ })).toContainText(
    'Mancini Sergio',
  );
  await guardaDue(page, 'ministero-ente');
}

/** A municipality that empties the register is slowed down, and reads it of itself. */
async function limiteDiVinci(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Torna all’elenco/ }).click();
  await page.getByRole('gridcell', { name: 'Vinci', exact: true }).click();
  await bottone(page, 'Limite di estrazioni').click();
  const limite = page.getByRole('dialog', { name: /^Limite di estrazioni/ });
  await compila(page, { 'Estrazioni al giorno': '20', Motivo: 'Estrae ogni notte l’intera anagrafe' });
  expect.soft(await senzaBarriere(page), 'the limit').toEqual([]);
  await guardaDue(page, 'ministero-limite');
  await limite.getByRole('button', { name: 'Salva il limite' }).click();
  await expect(limite).toBeHidden();
  await expect(page.getByRole('main')).toContainText('20 al giorno');
}

/** Appointed for today in a prefecture that works; suspended, let in again, and out after the last day of service. */
async function alsDiFirenze(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Utenti', exact: true }).click();
  await bottone(page, 'Inserisci utente').click();
  await compila(page, { 'Codice fiscale': 'SRRBTL77T63F205H', Cognome: 'SERRA', Nome: 'BERTILLA' });
  await page.getByRole('combobox', { name: 'Prefettura' }).fill('fire');
  await page.getByRole('option', { name: 'Prefettura di Firenze (FI)' }).click();
  await guarda(page, 'ministero-als-nuovo');
  await bottone(page, 'Inserisci').click();
  await expect(page.getByRole('heading', { level: 2, name: 'SERRA BERTILLA' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Prefettura di Firenze');
  for (const [atto, poi] of [
    ['Blocca', 'Sblocca'],
    ['Sblocca', 'Blocca'],
  ] as const) {
    await page.getByRole('main').getByRole('button', { name: atto, exact: true }).click();
    await page.getByRole('dialog').getByLabel('Motivo').fill('Verifica ispettiva');
    await page.getByRole('dialog').getByRole('button', { name: atto, exact: true }).click();
    await expect(page.getByRole('main').getByRole('button', { name: poi, exact: true })).toBeVisible();
  }
  await bottone(page, 'Modifica').click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Ultimo giorno di servizio/)
    .fill(fraUnMese());
  await bottone(page, 'Salva').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('main')).toContainText(mostrato(fraUnMese()));
  await guardaDue(page, 'ministero-utente');
}

/** A colleague with the same powers, by the PIN; and the first of the two who delete her. */
async function collega(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Torna all’elenco/ }).click();
  await bottone(page, 'Inserisci utente').click();
  const nuovo = page.getByRole('dialog', { name: 'Nuovo utente' });
  await nuovo.getByRole('radio', { name: 'Ministero' }).check();
  await compila(page, { 'Codice fiscale': 'FBBLRA80M61D612W', Cognome: 'FABBRI', Nome: 'LAURA' });
  await expect(nuovo).toContainText('Avrà i tuoi stessi poteri');
  await guarda(page, 'ministero-collega');
  await nuovo.getByRole('button', { name: 'Inserisci' }).click();
  await expect(page.getByRole('dialog', { name: 'Serve di nuovo il PIN' })).toContainText(
    'nominare chi avrà i tuoi stessi poteri',
  );
  await guarda(page, 'ministero-pin');
  await ripetiIlPin(page);
  await expect(page.getByRole('heading', { level: 2, name: 'FABBRI LAURA' })).toBeVisible();
  await bottone(page, 'Chiedi l’eliminazione').click();
  await page.getByRole('dialog').getByLabel('Motivo').fill('Passata ad altra amministrazione');
  await bottone(page, 'Chiedi').click();
  await expect(page.getByRole('main')).toContainText('persona diversa da chi l’ha chiesta');
  await expect(bottone(page, 'Conferma l’eliminazione')).toHaveCount(0);
}

/** What is not of a ministry has no place on its screen, and the core refuses it to whoever asks past the screen. */
async function nonPuo(page: Page): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Menu principale' });
  for (const voce of ['Cerca', 'Prefettura', 'Estrazioni', 'Certificati', 'Amministrazione'])
    await expect(menu.getByRole('button', { name: voce, exact: true })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Postazioni' })).toHaveCount(0);
  const nuovo = {
    atto: 'inserisci' as const,
    ...{ cognome: 'FABBRI', nome: 'LAURA', profili: [], dal: '2099-01-01' },
  };
  const persona = { ...nuovo, codiceFiscale: 'FBBLRA80M61D612W' };
  const chiesti = [
    await chiedi(page, 'registro.cerca', { testo: 'martelli' }),
    await chiedi(page, 'utenti.atto', { ...persona, ruolo: 'sindaco', ente: '048050' }),
    await chiedi(page, 'utenti.atto', { ...persona, ruolo: 'ministero' }),
    await chiedi(page, 'utenti.pari', { ...persona, ruolo: 'ministero' }),
    await chiedi(page, 'utenti.atto', { atto: 'blocca', codiceFiscale: franca, motivo: 'prova' }),
    await chiedi(page, 'utenti.atto', { atto: 'blocca', codiceFiscale: 'BNDCTN71C58D612Q', motivo: 'prova' }),
  ];
  expect(chiesti).toEqual([
    ...['permesso-negato', 'permesso-negato', 'permesso-negato', 'pin-richiesto', 'permesso-negato'],
    'non-trovato',
  ]);
}

async function guardaGliAccessi(page: Page, scritti: readonly string[]): Promise<void> {
  const accessi = page.getByRole('grid', { name: 'Accessi' });
  await expect(accessi).toContainText('GALLI FRANCA');
  for (const scritto of scritti) await expect(accessi).toContainText(scritto);
}

test('il ministero, con il mouse: un ente che comincerà, chi lo guida, una collega con il PIN, quattro occhi per eliminarla', async ({
  ministero,
}) => {
  const { page } = ministero;
  await ministero.siede(franca, 'FRANCA');
  await expect(page.getByRole('grid', { name: /Utenti, con i loro ruoli/ })).toContainText('ORLANDI PIETRO');
  await guardaDue(page, 'ministero-utenti');
  expect.soft(await tastoPerTasto(page), 'by Tab').toEqual([]);
  await nonPuo(page);
  await nuovaPrefettura(page);
  await limiteDiVinci(page);
  await alsDiFirenze(page);
  await collega(page);

  await ministero.siede(pietro, 'PIETRO');
  await page.getByRole('gridcell', { name: 'FABBRI LAURA' }).click();
  await guarda(page, 'ministero-da-eliminare');
  await bottone(page, 'Conferma l’eliminazione').click();
  await page
    .getByRole('dialog')
    .getByLabel(/Per confermare/)
    .fill('FBBLRA80M61D612W');
  expect.soft(await senzaBarriere(page), 'for ever').toEqual([]);
  await bottone(page, 'Elimina per sempre').click();
  await ripetiIlPin(page);
  await expect(page.getByRole('main')).toContainText('Eliminato');

  await page.getByRole('tab', { name: 'Registro degli accessi' }).click();
  await guardaGliAccessi(page, [
    ...['inserisci ente 046000 (prefettura)', 'inserisci MNCSRG68B02H501M: prefettura-als'],
    ...['inserisci FBBLRA80M61D612W: ministero', 'elimina FBBLRA80M61D612W'],
  ]);
  await guardaDue(page, 'ministero-accessi');
});

test('il ministero, con la sola tastiera: un ente, il suo ALS, una nomina tolta, gli accessi', async ({
  ministero,
}) => {
  const { page } = ministero;
  await ministero.siede(franca, 'FRANCA');
  await linguetta(page, 'Enti');
  await premi(page, /^\s*Inserisci ente/);
  await expect(page.getByRole('dialog', { name: 'Nuovo ente' })).toBeVisible();
  await finoA(page, /^Comune/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Prefettura' })).toBeChecked();
  await scrivi(page, /^Primo giorno/, oggi());
  await scrivi(page, /^Codice/, '047000');
  await scrivi(page, /^Nome/, 'PREFETTURA DI PISTOIA');
  await scrivi(page, /^Provincia/, 'PT');
  await premi(page, /^\s*Inserisci\s*$/);
  await expect(page.getByRole('heading', { level: 2, name: 'Prefettura di Pistoia' })).toBeVisible();
  await premi(page, /^\s*Nomina un ALS/);
  await scrivi(page, /^Codice fiscale/, 'BNCGDU70A01H501L');
  await scrivi(page, /^Cognome/, 'BIANCHI');
  await scrivi(page, /^Nome/, 'GUIDO');
  await premi(page, /^\s*Inserisci\s*$/);
  await expect(page.getByRole('group', { name: /Amministratori della sicurezza/ })).toContainText(
    'Bianchi Guido',
  );

  await linguetta(page, 'Utenti');
  await apriRiga(page, 'BIANCHI GUIDO');
  await premi(page, /^\s*Revoca\s+ALS di prefettura/);
  // Led by nobody: it is no more of those that a ministry sees.
  await expect(page.getByRole('grid', { name: /Utenti, con i loro ruoli/ })).toBeVisible();
  await expect(page.getByRole('grid')).not.toContainText('BNCGDU70A01H501L');

  await linguetta(page, 'Registro degli accessi');
  await guardaGliAccessi(page, ['inserisci ente 047000', 'revoca BNCGDU70A01H501L']);
});
