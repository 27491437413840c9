import { irene, tommaso } from '../scrivania/carte.ts';
import { pratica } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';
import { colTab, entraConITasti, finoA, premi, schedaConITasti, scrivi } from '../scrivania/tastiera.ts';

test('una carta smarrita: l’amministratore della sicurezza recupera bozze e atti, e il registro lo annota', async ({
  scrivania,
}) => {
  const { page, rete, core, pcscd } = scrivania;
  const [presa] = pcscd.prese;
  const invito = page.getByText('Inserisci la carta operatore nel lettore.');
  const sua = await scrivania.carta('piv', irene.codiceFiscale);
  const als = await scrivania.carta('piv', tommaso.codiceFiscale);

  // From his first access on, what others keep here is closed for him too.
  await als.inserisci(presa);
  await entraConITasti(page, '123456');
  als.estrai();
  await expect(invito).toBeVisible();

  await sua.inserisci(presa);
  await entraConITasti(page, '123456');
  await schedaConITasti(page, 'lucchesi sara', 'LUCCHESI SARA');
  await premi(page, /^\s*Registra una nascita/);
  await scrivi(page, /^Nome/, 'orlando');
  await expect(page.getByText(/Bozza cifrata, salvata/)).toBeVisible();
  // The card is lost with the network down, so that nothing of hers has left.
  rete.imposta({ tipo: 'rifiuto' });
  rete.taglia();
  await expect(page.getByText('Il servizio centrale non è raggiungibile.').first()).toBeVisible();
  sua.estrai();
  await expect(invito).toBeVisible();
  rete.passaTutto();
  await expect(page.getByRole('contentinfo')).toContainText('Servizio centrale collegato');

  await als.inserisci(presa);
  await entraConITasti(page, '123456');
  await expect(page.getByText('ORLANDO')).toHaveCount(0);
  await page.keyboard.press('Alt+u');
  await premi(page, /^\s*Recupera il lavoro di un collega/);
  const domanda = page.getByRole('dialog', { name: 'Recupera il lavoro di un collega' });
  await colTab(page, domanda.getByRole('button', { name: 'Recupera', exact: true }));
  await page.keyboard.press('Enter');
  await expect(domanda).toContainText('Scrivi i 16 caratteri del codice fiscale.');
  await scrivi(page, /^Codice fiscale del collega/, irene.codiceFiscale.toLowerCase());
  await scrivi(page, /^Perché/, 'carta smarrita');
  await guardaDue(page, 'recupero-domanda');
  await colTab(page, domanda.getByRole('button', { name: 'Recupera', exact: true }));
  await page.keyboard.press('Enter');
  await expect(domanda).toContainText('Recuperata 1 voce: è nella tua posta in uscita.');
  await page.keyboard.press('Escape');

  const bozza = pratica(page, /ORLANDO|LUCCHESI SARA/);
  await expect(bozza).toContainText('Recuperata dal lavoro di');
  await guardaDue(page, 'recupero-fatto');
  await finoA(page, /^\s*Riprendi/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nome', exact: true })).toHaveValue('ORLANDO');

  const database = await core.database();
  const { rows } = await database.query<{ quanti: number }>(
    `select count(*)::int as quanti from audit where tipo = 'recupero-bozze'`,
  );
  await database.end();
  expect(rows).toEqual([{ quanti: 1 }]);
});
