import { irene } from '../scrivania/carte.ts';
import { aperto, apriScheda, compilaNascita, conferma, entra, pratica } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { guarda, guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';

test('ogni schermata si legge, con gli occhi e senza', async ({ scrivania }) => {
  test.setTimeout(300_000);
  const { page, rete, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await expect(page.getByText('Inserisci la carta operatore nel lettore.')).toBeVisible();
  await guardaDue(page, 'accesso');
  await carta.inserisci(pcscd.prese[0]);
  await expect(page.getByText('Restano 3 tentativi prima del blocco.')).toBeVisible();
  await guardaDue(page, 'accesso-carta');
  await entra(page, '99999999');
  await expect(page.getByRole('alert')).toContainText('Il PIN non è giusto.');
  await guardaDue(page, 'accesso-pin-errato');
  await page.getByRole('button', { name: 'Sblocca con il PUK' }).click();
  await guardaDue(page, 'accesso-puk');
  await page.getByRole('button', { name: 'Torna al PIN' }).click();
  await entra(page, '123456');
  await aperto(page);

  await page.getByRole('combobox', { name: 'Cerca un cittadino' }).fill('rossi m');
  await expect(page.getByRole('option').first()).toBeVisible();
  await guardaDue(page, 'cerca');
  await apriScheda(page, 'hoxha mirela', 'HOXHA MIRELA');
  await guardaDue(page, 'scheda');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await guardaDue(page, 'tasti');
  await page.keyboard.press('Escape');

  rete.imposta({ tipo: 'rifiuto' });
  rete.taglia();
  await expect(page.getByText('Il servizio centrale non è raggiungibile.')).toBeVisible();
  await apriScheda(page, 'hoxha mirela', 'HOXHA MIRELA');
  await guardaDue(page, 'scheda-fuori-linea');
  await page.getByRole('button', { name: 'Registra una nascita' }).click();
  await expect(page.getByRole('heading', { name: 'Iscrizione per nascita' })).toBeVisible();
  await guardaDue(page, 'nascita-neonato');
  for (const passo of ['genitori', 'atto', 'famiglia', 'riepilogo-incompleto']) {
    await page.keyboard.press('Alt+PageDown');
    await guardaDue(page, `nascita-${passo}`);
  }
  await page.keyboard.press('Alt+u');
  await guardaDue(page, 'uscita-bozza');
  rete.passaTutto();
  await expect(page.getByRole('contentinfo')).toContainText('Servizio centrale collegato');

  await apriScheda(page, 'nencini francesca', 'NENCINI FRANCESCA');
  await compilaNascita(page, { nome: 'ANITA', sesso: 'Femmina', nascita: oggiScritto(), atto: '7' });
  await guardaDue(page, 'nascita-riepilogo');
  await conferma(page);
  await expect(pratica(page, /ANITA/)).toContainText('Confermata', { timeout: 60_000 });
  await guardaDue(page, 'uscita-confermata');
  await pratica(page, /ANITA/).getByRole('button', { name: 'Certificati' }).click();
  await page.getByRole('checkbox', { name: 'Di stato di famiglia', exact: true }).check();
  await page.getByRole('button', { name: 'Anteprima' }).click();
  await expect(page.getByRole('img', { name: /Pagina 1/ })).toBeVisible();
  await guardaDue(page, 'certificati-anteprima');
  await page.getByRole('button', { name: 'Emetti il certificato' }).click();
  await expect(page.getByText(/Certificato emesso, protocollo ANPR/)).toBeVisible();
  await expect(page.getByRole('img', { name: /Pagina 1/ })).toBeVisible();
  await guarda(page, 'certificati-emesso');
  await page.keyboard.press('Alt+p');
  await expect(page.getByText(/cos[ae] da guardare|Tutto funziona/)).toBeVisible();
  await guardaDue(page, 'postazione');
  await page.getByRole('button', { name: 'English' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Workstation' })).toBeVisible();
  await guardaDue(page, 'postazione-english');
});

test('a 1024 punti e al doppio della grandezza niente esce dal foglio', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  for (const [nome, larga, alta] of [
    ['stretta', 1024, 768],
    // What is left of 1440 by 900 at 200 %.
    ['doppia', 720, 450],
  ] as const) {
    await page.setViewportSize({ width: larga, height: alta });
    await apriScheda(page, 'martelli giulia', 'MARTELLI GIULIA');
    await guarda(page, `scheda-${nome}`);
    await page.getByRole('button', { name: 'Certificati', exact: true }).click();
    await guarda(page, `certificati-${nome}`);
  }
});
