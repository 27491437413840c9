import { ginevra, irene } from '../scrivania/carte.ts';
import { conOgniMano } from '../scrivania/due-mani.ts';
import { PostazioneDiProva } from '../scrivania/postazione.ts';
import { expect, test } from '../scrivania/prove.ts';

/** A machine just unpacked: no certificate, and no core that it knows. */
const vuota = {
  core: { tipo: 'remoto', url: 'https://127.0.0.1:9', ancore: '/nessuna', ambiente: 'formazione' },
  postazione: undefined,
};

conOgniMano((mano) => {
  test(`la prima ora di una macchina nuova: codice, certificato, diagnostica, accesso, ${mano.come}`, async ({
    scrivania,
    browser,
  }) => {
    const { page, core, pcscd } = scrivania;
    const { premi, scrivi, sguardo } = mano;
    const alp = await scrivania.carta('piv', ginevra.codiceFiscale);
    await alp.inserisci(pcscd.prese[0]);
    await expect(page.getByText('Restano 3 tentativi prima del blocco.')).toBeVisible();
    await mano.entra(page, '123456');
    await mano.menu(page, 'Sicurezza');
    await expect(page.getByRole('button', { name: 'Registra postazioni' })).toBeVisible();
    await premi(page, /^\s*Registra postazioni\s*$/);
    const modulo = page.getByRole('dialog', { name: 'Registra postazioni' });
    await expect(modulo).toBeVisible();
    await scrivi(page, /^Responsabile/, 'Perito Gino Bulloni');
    await scrivi(page, /^Dove si trova/, 'Anagrafe, sportello 2');
    await sguardo.fotografa(page, 'postazioni-registra');
    await premi(page, /^\s*Registra postazioni\s*$/);
    await expect(page.getByText('1 postazione registrata.')).toBeVisible();
    await sguardo.guardaDue(page, 'postazioni');
    await premi(page, /^048050-CO-0002/);
    const scheda = page.getByRole('dialog', { name: 'Postazione 048050-CO-0002' });
    await expect(scheda).toBeVisible();
    await premi(page, /^\s*Codice di installazione\s*$/);
    const codice = scheda.locator('.parco-codice');
    await expect(codice).toHaveText(/^(\w{4}-){4}\w{4}$/);
    await sguardo.fotografa(page, 'postazioni-codice');
    const detto = (await codice.textContent()) ?? '';
    alp.estrai();

    const nuova = await PostazioneDiProva.avvia({
      ...{ core: core.pronto, ambiente: pcscd.ambiente, configurazione: vuota },
    });
    try {
      const contesto = await browser.newContext({ locale: 'it-IT', timezoneId: 'Europe/Rome' });
      const altra = await nuova.mostra(await contesto.newPage());
      await expect(altra.getByText('Questa macchina non è ancora una postazione')).toBeVisible();
      await sguardo.guarda(altra, 'installa-prima');
      await premi(altra, /^\s*Installa il certificato di questa postazione/);
      await expect(altra.getByRole('dialog')).toBeVisible();
      await scrivi(altra, /^Indirizzo del servizio/, `127.0.0.1:${core.pronto.porte.mutua}`);
      await scrivi(altra, /^Codice di installazione/, detto.toLowerCase());
      await sguardo.fotografa(altra, 'installa-modulo');
      await premi(altra, /^\s*Installa\s*$/);
      await expect(altra.getByText(/Questa è la postazione 048050-CO-0002/)).toBeVisible();
      await premi(altra, /^\s*Vai all’accesso/);

      const carta = await scrivania.carta('piv', irene.codiceFiscale);
      await carta.inserisci(pcscd.prese[0]);
      await expect(altra.getByText('Restano 3 tentativi prima del blocco.')).toBeVisible();
      await mano.entra(altra, '123456');
      await mano.menu(altra, 'Postazione');
      const verifiche = altra.locator('#diagnostica');
      await expect(verifiche.getByText('Emesso dall’autorità conosciuta')).toBeVisible();
      await expect(verifiche.getByText('non funziona')).toHaveCount(0);
      await sguardo.guarda(altra, 'diagnostica');
      await premi(altra, /^\s*Installa da un file PKCS#12/);
      const daFile = altra.getByRole('dialog', { name: 'Installa da un file PKCS#12' });
      const rovinato = { name: 'rovinato.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from('no') };
      await expect(daFile).toBeVisible();
      const scelta = altra.waitForEvent('filechooser');
      await premi(altra, /^File del certificato/);
      await (await scelta).setFiles(rovinato);
      await scrivi(altra, /^Password del file/, 'segreta');
      await premi(altra, /^\s*Installa il certificato/);
      await expect(daFile.getByText('rovinato o non è un PKCS#12')).toBeVisible();
      await sguardo.guarda(altra, 'installa-pkcs12');
      await contesto.close();
    } finally {
      await nuova.chiudi();
    }
  });
});
