import { kysely } from '#core/db/apri.ts';
import { importaTabelle } from '#core/tabelle/importa.ts';
import { tabella } from '#contract/tabelle/index.ts';
import { senzaBarriere, traboccante } from '../scrivania/accessibile.ts';
import { irene } from '../scrivania/carte.ts';
import { aperto, entra } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test, type Scrivania } from '../scrivania/prove.ts';

/** As an administrator does on the machine of the register: one code more, one that ceases. */
async function importa({ core }: Scrivania): Promise<void> {
  const db = kysely(core.collegamento('migratore'), 1, () => undefined);
  const voci = tabella('26')?.voci.slice(0, -1) ?? [];
  const lette = [
    ...voci.map(({ codice, it }) => ({ codice, it })),
    { codice: '88', it: 'Motivo nato ieri', dal: '2026-01-01' },
  ];
  try {
    await importaTabelle(
      { nome: 'archivio-di-luglio', lasciati: [], tabelle: new Map([['26', lette]]) },
      {
        ...{ db, luoghi: [], adesso: new Date(), giorno: '2026-07-11', descrizioni: false },
        ...{ operatore: 'amministratore', prova: false },
      },
    );
  } finally {
    await db.destroy();
  }
}

test('un archivio nuovo delle tabelle arriva da solo allo sportello aperto', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);

  await page.keyboard.press('Alt+t');
  await expect(page.getByRole('heading', { level: 1, name: 'Tabelle' })).toBeVisible();
  await page.getByRole('button', { name: 'Versioni e differenze' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nessun archivio importato')).toBeVisible();
  await guardaDue(page, 'tabelle-versioni-nessuna');

  await importa(scrivania);
  // The desk asks how the core is by itself.
  await expect(page.getByText('Questa postazione usa le tabelle del registro (versione 1)')).toBeVisible({
    timeout: 40_000,
  });
  await expect(page.getByRole('heading', { level: 3, name: 'Versione 1' })).toBeVisible();
  await page.getByText('nuove: 1, cambiate: 0, cessate: 1').click();
  await expect(page.getByRole('cell', { name: 'Motivo nato ieri' })).toBeVisible();
  expect(await senzaBarriere(page)).toEqual([]);
  expect(await traboccante(page)).toEqual([]);
  await guardaDue(page, 'tabelle-versioni');

  await page.getByRole('searchbox', { name: 'Cerca fra le tabelle e le loro voci' }).fill('nato ieri');
  await page
    .getByRole('navigation', { name: 'Elenco delle tabelle' })
    .getByRole('button', { name: /^26/ })
    .click();
  await expect(page.getByRole('gridcell', { name: 'Motivo nato ieri' })).toBeVisible();

  // What no archive changes says so.
  await page.getByRole('searchbox', { name: 'Cerca fra le tabelle e le loro voci' }).fill('');
  await page
    .getByRole('navigation', { name: 'Elenco delle tabelle' })
    .getByRole('button', { name: /^18/ })
    .click();
  await expect(page.getByText('un archivio importato non la tocca')).toBeVisible();
});
