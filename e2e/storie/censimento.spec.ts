import { join } from 'node:path';
import { ginevra, irene, tommaso } from '../scrivania/carte.ts';
import { aperto, entra, ripetiIlPin } from '../scrivania/gesti.ts';
import { PostazioneDiProva } from '../scrivania/postazione.ts';
import { expect, test } from '../scrivania/prove.ts';
import { entraAmministratore } from '../scrivania/senza-carta.ts';

test('un modulo scritto male dice dove, e porta lì: un utente, un ente', async ({ scrivania }) => {
  const { page } = scrivania;
  await entraAmministratore(scrivania, await scrivania.carta('piv', tommaso.codiceFiscale));
  await page.getByRole('button', { name: 'Inserisci utente' }).click();
  const utente = page.getByRole('dialog', { name: 'Nuovo utente' });
  const inserisci = utente.getByRole('button', { name: 'Inserisci', exact: true });
  await expect(utente).not.toContainText('Va scritto.');
  await inserisci.click();
  const codice = utente.getByLabel('Codice fiscale');
  await expect(codice).toBeFocused();
  await expect(codice).toHaveAccessibleDescription(/Non è un codice fiscale/);
  await expect(utente.getByText('Va scritto.')).toHaveCount(2);
  await codice.fill('GRZLPA88C14D612F');
  await utente.getByLabel('Posta elettronica').fill('lapo');
  await inserisci.click();
  await expect(utente.getByLabel('Cognome')).toBeFocused();
  await expect(codice).not.toHaveAttribute('aria-invalid');
  await utente.getByLabel('Cognome').fill('GRAZZINI');
  await utente.getByLabel('Nome', { exact: true }).fill('LAPO');
  await inserisci.click();
  await expect(utente.getByLabel('Posta elettronica')).toBeFocused();
  await utente.getByRole('button', { name: 'Lascia com’è' }).click();
  await expect(page.getByRole('button', { name: 'Inserisci utente' })).toBeFocused();

  await page.getByRole('tab', { name: 'Enti', exact: true }).click();
  await page.getByRole('button', { name: 'Modifica i recapiti' }).click();
  const ente = page.getByRole('dialog');
  const salva = ente.getByRole('button', { name: 'Salva', exact: true });
  const pec = ente.getByLabel('PEC');
  await ente.getByLabel('Indirizzo').fill('PIAZZA LEONARDO DA VINCI 29');
  await pec.fill('comune');
  await salva.click();
  await expect(pec).toBeFocused();
  await expect(pec).toHaveAccessibleDescription(/Non è un indirizzo di posta/);
  await pec.fill('comune@pec.example.it');
  await salva.click();
  await expect(ente).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('PIAZZA LEONARDO DA VINCI 29');
});

test('le postazioni di un ente: registrate, cercate, affidate, bloccate insieme, eliminate per sempre', async ({
  scrivania,
}) => {
  const { page, pcscd } = scrivania;
  const alp = await scrivania.carta('piv', ginevra.codiceFiscale);
  await alp.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await page.getByRole('button', { name: 'Sicurezza', exact: true }).click();
  const riga = (quale: string) => page.getByRole('row').filter({ hasText: quale });

  await page.getByRole('button', { name: 'Registra postazioni' }).click();
  const nuove = page.getByRole('dialog', { name: 'Registra postazioni' });
  const registra = nuove.getByRole('button', { name: 'Registra postazioni' });
  await registra.click();
  await expect(nuove).toContainText('Scrivi chi ne risponde.');
  await nuove.getByLabel('Quante').fill('2');
  await nuove.getByLabel('Responsabile').fill('Bulloni Gino');
  await registra.click();
  await expect(page.getByRole('status').filter({ hasText: '2 postazioni registrate.' })).toBeVisible();

  await page.getByLabel('Cerca', { exact: true }).fill('bulloni');
  await expect(page.getByRole('row')).toHaveCount(3);
  const insieme = page.getByRole('group', { name: /scelt/ });
  await expect(insieme.getByRole('button', { name: 'Blocca', exact: true })).toBeDisabled();
  for (const quale of ['048050-CO-0002', '048050-CO-0003'])
    await page.getByRole('checkbox', { name: `Scegli ${quale}` }).check();
  await expect(insieme).toContainText('2 postazioni scelte');
  await insieme.getByRole('button', { name: 'Blocca', exact: true }).click();
  await expect(page.getByText('2 postazioni bloccate: da ora non entra più nessuno.')).toBeVisible();
  await expect(insieme).toContainText('Nessuna postazione scelta');

  await page.getByRole('button', { name: '048050-CO-0003' }).click();
  const scheda = page.getByRole('dialog', { name: 'Postazione 048050-CO-0003' });
  await scheda.getByText('Cambia chi ne risponde').click();
  await scheda.getByLabel('Responsabile').fill('Martelli Ada');
  await scheda.getByRole('button', { name: 'Salva' }).click();
  await expect(riga('048050-CO-0003')).toHaveCount(0);
  await expect(scheda).toContainText('Martelli Ada');
  await scheda.getByRole('button', { name: 'Sblocca' }).click();
  await scheda.getByRole('button', { name: 'Codice di installazione' }).click();
  await expect(scheda.getByRole('status')).toContainText('Vale una volta');
  await scheda.getByRole('button', { name: 'Blocca', exact: true }).click();
  const conferma = scheda.getByLabel(/Per confermare/);
  await conferma.fill('048050-CO-0002');
  await scheda.getByRole('button', { name: 'Elimina per sempre' }).click();
  await ripetiIlPin(page);
  await expect(scheda.getByRole('alert')).toBeVisible();
  await conferma.fill('048050-CO-0003');
  await scheda.getByRole('button', { name: 'Elimina per sempre' }).click();
  await expect(scheda).toHaveCount(0);
  await page.getByLabel('Cerca', { exact: true }).fill('');
  await expect(riga('048050-CO-0002')).toContainText('bloccata');
  await expect(riga('048050-CO-0003')).toHaveCount(0);
  await page.getByLabel('Stato', { exact: true }).selectOption('eliminata');
  await expect(riga('048050-CO-0003')).toContainText('eliminata');
});

test('una sessione dimenticata aperta altrove: l’amministratore la vede e la chiude', async ({
  scrivania,
  browser,
}) => {
  const { page, core } = scrivania;
  const carta = join(core.pronto.dimostrativo?.carte ?? '', `${irene.codiceFiscale}.json`);
  const altrove = await PostazioneDiProva.avvia({
    ...{ core: core.pronto, ambiente: { SPORTELLO_CARTA_SOFTWARE: carta } },
  });
  try {
    const contesto = await browser.newContext({ locale: 'it-IT', timezoneId: 'Europe/Rome' });
    const altra = await contesto.newPage();
    await altra.goto(altrove.url);
    await entra(altra, '12345');
    await aperto(altra);

    await entraAmministratore(scrivania, await scrivania.carta('piv', tommaso.codiceFiscale));
    await page.getByRole('tab', { name: 'Sessioni' }).click();
    await expect(page.getByRole('row', { name: /NERI TOMMASO/ })).toContainText('Questa');
    const chiudi = page.getByRole('button', { name: /^Chiudi la sessione di DELLA SCALA IRENE su/ });
    await chiudi.click();
    const domanda = page.getByRole('dialog', { name: 'Chiudere questa sessione?' });
    await domanda.getByRole('button', { name: 'Lascia aperta' }).click();
    await expect(chiudi).toBeFocused();
    await chiudi.click();
    await expect(domanda).toContainText('DELLA SCALA IRENE non potrà più lavorare');
    await domanda.getByRole('button', { name: 'Chiudi la sessione' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'è chiusa.' })).toBeVisible();
    await expect(chiudi).toHaveCount(0);

    await altra.getByRole('combobox', { name: 'Cerca un cittadino' }).fill('rossi');
    await expect(altra.getByText('Il servizio centrale ha chiuso la sessione.')).toBeVisible();
    await contesto.close();
  } finally {
    await altrove.chiudi();
  }
});
