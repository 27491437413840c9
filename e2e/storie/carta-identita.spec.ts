import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { personaggi } from '#core/dimostrativo/index.ts';
import { registra } from '../scrivania/altro-sportello.ts';
import { irene } from '../scrivania/carte.ts';
import { aperto, entra } from '../scrivania/gesti.ts';
import { guarda } from '../scrivania/immagini.ts';
import { test } from '../scrivania/con-stampante.ts';
import { expect } from '../scrivania/prove.ts';

/** Somebody before a light wall: as much of a face as the checks look at. */
function ritratto(): Buffer {
  const png = new PNG({ width: 826, height: 1062 });
  for (let y = 0; y < png.height; y++) {
    for (let x = 0; x < png.width; x++) {
      const testa = ((x - 413) / 200) ** 2 + ((y - 430) / 290) ** 2 < 1;
      const spalle = y > 760 && Math.abs(x - 413) < 330;
      const grana = (Math.floor(x / 4) + Math.floor(y / 4)) % 2 === 0 ? 25 : -25;
      const grigio = testa || spalle ? 110 + grana : 225;
      png.data.set([grigio, grigio, grigio, 255], (y * png.width + x) * 4);
    }
  }
  return PNG.sync.write(png);
}

/** Writes in a field reached by its name, as whoever works without the mouse. */
async function scrivi(page: Page, etichetta: RegExp, testo: string): Promise<void> {
  await page.getByRole('textbox', { name: etichetta }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(testo);
}
async function premi(page: Page, nome: string): Promise<void> {
  await page.locator('#contenuto').getByRole('button', { name: nome, exact: true }).focus();
  await page.keyboard.press('Enter');
}

/** The card that she has from before: a number that no box of this office ever had. */
function cartaDiPrima(): { testataRichiesta: object; [sezione: string]: object } {
  const giorno = '2024-03-04';
  return {
    testataRichiesta: {
      ...{ codMittente: '048050', codDestinatario: 'ANPR01', operazioneRichiesta: '5008', tipoInvio: 'TEST' },
      ...{ tipoOperazione: 'C', dataOraRichiesta: '2026-07-08T08:00:00', dataDecorrenza: giorno },
    },
    generalitaPerRicerca: {
      ...{ cognome: 'MARTELLI', nome: 'GIULIA' },
      idSchedaSoggettoANPR: personaggi.coppiaInAttesa.madre,
    },
    cartaIdentita: {
      ...{ numero: 'AV7654321', dataRilascio: giorno, dataScadenza: '2034-04-18', cartaceaElettronica: '1' },
      ...{ interdizioneEspatrio: 'N' },
      comuneRilascio: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
    },
    datiControllo: { tipoMutazione: ['03'] },
  };
}

/** From anywhere to her record, whose documents name one card. */
async function schedaCon(page: Page, numero: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('martelli giulia');
  await expect(page.getByRole('option').first()).toContainText('MARTELLI GIULIA');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'MARTELLI GIULIA' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Documenti' })).toContainText(numero);
}

test('una carta: modulo dal magazzino, foto, stampa, un modulo rovinato, numero comunicato, rilascio annullato', async ({
  scrivania,
}) => {
  test.setTimeout(180_000);
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await registra(page, '5008', 'DIPRIMA', cartaDiPrima());
  await page.keyboard.press('Alt+d');
  await expect(page.getByRole('heading', { level: 1, name: 'Carta d’identità cartacea' })).toBeVisible();
  await scrivi(page, /^Serie/, 'AY');
  await scrivi(page, /^Dal numero/, '1');
  await scrivi(page, /^Al numero/, '20');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Caricati: AY0000001 – AY0000020')).toBeVisible();
  await page.getByRole('combobox', { name: 'Movimento' }).focus();
  await page.keyboard.type('Ass');
  await premi(page, 'Assegna');
  await expect(page.getByText('Assegnati: AY0000001 – AY0000020')).toBeVisible();
  await guarda(page, 'carta-moduli');

  await schedaCon(page, 'AV7654321');
  await premi(page, 'Carta d’identità');
  await expect(page.getByRole('textbox', { name: 'Numero del modulo' })).toHaveValue('AY0000001');

  // Nothing is printed before everything is there, and no blank goes.
  await premi(page, 'Stampa sul modulo');
  await expect(page.getByText('Manca qualcosa prima di stampare')).toBeVisible();
  await page.getByRole('combobox', { name: 'Motivo dell’urgenza' }).selectOption('viaggio');
  await scrivi(page, /^Documento che la prova/, 'biglietto aereo');
  await page.getByRole('combobox', { name: 'Documento precedente' }).selectOption('consegnato');
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'foto.png', mimeType: 'image/png', buffer: ritratto() },
  });
  await expect(page.getByRole('img', { name: 'La fotografia ritagliata' })).toBeVisible();
  await guarda(page, 'carta-rilascio');
  await premi(page, 'Stampa sul modulo');
  await expect(page.getByText('Inviata alla stampante Ufficio')).toBeVisible();
  await scrivi(page, /^Motivo, se si è rovinato/, 'carta inceppata');
  await premi(page, 'Il modulo si è rovinato');
  await expect(page.getByRole('textbox', { name: 'Numero del modulo' })).toHaveValue('AY0000002');
  await premi(page, 'Stampa sul modulo');
  await expect(page.getByRole('group', { name: 'Com’è venuta la stampa?' })).toBeVisible();
  await premi(page, 'Bene: comunica il numero');
  await expect(page.getByRole('textbox', { name: /Numero/ }).first()).toHaveValue('AY0000002');
  await expect(page.getByRole('heading', { level: 2, name: 'Carta d’identità', exact: true })).toBeVisible();
  await guarda(page, 'carta-comunicazione');
  await premi(page, 'Avanti');
  await expect(page.getByRole('heading', { level: 2, name: 'Decorrenza' })).toBeVisible();
  await premi(page, 'Vai al riepilogo');
  await page.getByRole('checkbox', { name: /Ho confrontato questo riepilogo/ }).check();
  await premi(page, 'Conferma l’atto');
  const atto = page.getByRole('article', { name: 'MARTELLI GIULIA' });
  await expect(atto).toContainText('Confermata', { timeout: 60_000 });
  await schedaCon(page, 'AY0000002');

  // Issued by mistake: the record has again the card of before, and the blank never comes back.
  await page.keyboard.press('Alt+d');
  await page.getByRole('tab', { name: 'Registro delle carte' }).click();
  await page.getByRole('gridcell', { name: 'AY0000002' }).click();
  const carta2 = page.getByRole('dialog');
  await expect(carta2).toContainText('AV7654321');
  await guarda(page, 'carta-registro');
  await carta2.getByRole('button', { name: 'Annulla il rilascio' }).click();
  await expect(page.getByText('Si può annullare.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Come torna' })).toContainText('AV7654321');
  await page.getByRole('checkbox', { name: /Ho letto questa frase/ }).check();
  await premi(page, 'Conferma l’annullamento');
  await expect(page.getByRole('article').filter({ hasText: 'Annulla' }).first()).toContainText('Confermata', {
    timeout: 60_000,
  });
  await schedaCon(page, 'AV7654321');
});
