import { irene, matteo } from '../scrivania/carte.ts';
import { senzaBarriere } from '../scrivania/accessibile.ts';
import { conOgniMano } from '../scrivania/due-mani.ts';
import { aperto, apriScheda, entra } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { PostazioneDiProva } from '../scrivania/postazione.ts';
import { expect, test } from '../scrivania/prove.ts';

const invito = 'Inserisci la carta operatore nel lettore.';

test('il PIN si cambia senza uscire, e vale dalla volta dopo', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await page.getByRole('button', { name: /IRENE/ }).click();
  const chi = page.getByRole('dialog');
  await chi.getByRole('button', { name: 'Cambia PIN' }).click();
  await chi.getByLabel('PIN attuale').fill('000000');
  await chi.getByLabel('Nuovo PIN', { exact: true }).fill('975310');
  await chi.getByLabel('Ripeti il nuovo PIN').fill('975310');
  await page.keyboard.press('Enter');
  await expect(chi.getByRole('alert')).toContainText('Il PIN non è giusto.');
  await expect(chi).toContainText('Restano 2 tentativi prima del blocco.');
  await guardaDue(page, 'operatore-cambia-pin');
  await chi.getByLabel('PIN attuale').fill('123456');
  await page.keyboard.press('Enter');
  await expect(chi).toContainText('PIN cambiato: la sessione continua.');
  await chi.getByRole('button', { name: 'Chiudi la sessione' }).click();
  await expect(page.getByText('Hai bloccato lo sportello.')).toBeVisible();
  await entra(page, '975310');
  await aperto(page);
});

test('uno sportello lasciato solo avvisa, resta se c’è qualcuno, poi si blocca', async ({ scrivania }) => {
  const { core, pcscd } = scrivania;
  const postazione = await PostazioneDiProva.avvia({
    core: core.pronto,
    ambiente: pcscd.ambiente,
    configurazione: { inattivitaSecondi: 30 },
  });
  const page = await postazione.mostra(scrivania.page);
  const carta = await scrivania.carta('cns', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '12345');
  await aperto(page);
  await apriScheda(page, 'lucchesi sara', 'LUCCHESI SARA');
  const avviso = page.getByRole('alert').filter({ hasText: 'Lo sportello sta per bloccarsi.' });
  await expect(avviso).toBeVisible({ timeout: 40_000 });
  expect.soft(await senzaBarriere(page)).toEqual([]);
  await guardaDue(page, 'inattivita');
  await page.keyboard.press('Shift');
  await expect(avviso).toHaveCount(0);
  await expect(page.getByText('Lo sportello si è bloccato perché nessuno lo stava usando.')).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText('LUCCHESI SARA')).toHaveCount(0);
  await postazione.chiudi();
});

conOgniMano((mano) => {
  test(`il caffè e la collega: chi torna ritrova bozza e schermata, ${mano.come}`, async ({ scrivania }) => {
    const { page, pcscd } = scrivania;
    const [presa] = pcscd.prese;
    const sua = await scrivania.carta('piv', irene.codiceFiscale);
    const altra = await scrivania.carta('cns', matteo.codiceFiscale);
    await sua.inserisci(presa);
    await mano.entra(page, '123456');
    await mano.scheda(page, 'lucchesi sara', 'LUCCHESI SARA');
    await mano.premi(page, /^\s*Registra una nascita/);
    const nome = page.getByRole('textbox', { name: 'Nome', exact: true });
    await expect(nome).toBeVisible();
    await mano.scrivi(page, /^Nome/, 'ORLANDO');
    await expect(page.getByText(/Bozza cifrata, salvata/)).toBeVisible();

    sua.estrai();
    await expect(page.getByText(invito)).toBeVisible();
    await expect(page.getByText('ORLANDO')).toHaveCount(0);
    await mano.sguardo.guardaDue(page, 'accesso-carta-estratta');

    await altra.inserisci(presa);
    await expect(page.getByRole('main')).toContainText('MATTEO');
    await mano.entra(page, '12345');
    await expect(page.getByRole('contentinfo')).toContainText('niente in attesa');
    await mano.attiva(page, page.getByRole('button', { name: /MATTEO/ }));
    const chi = page.getByRole('dialog', { name: /MATTEO/ });
    await expect(chi).toContainText('Allo sportello dal');
    await expect(chi).toContainText('niente');
    await mano.sguardo.guardaDue(page, 'operatore');
    await mano.chiudi(page);
    await expect(chi).toHaveCount(0);
    altra.estrai();
    await expect(page.getByText(invito)).toBeVisible();

    await sua.inserisci(presa);
    await mano.pin(page, '123456');
    await expect(nome).toHaveValue('ORLANDO');
  });
});
