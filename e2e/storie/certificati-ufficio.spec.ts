import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { irene } from '../scrivania/carte.ts';
import { aperto, apriScheda, entra } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';

const sindaca = 'BNDCTN71C58D612Q';

test('la famiglia insieme, l’annullamento, la cassa e la verifica di un file', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);

  await apriScheda(page, 'martelli giulia', 'MARTELLI GIULIA');
  await page.keyboard.press('Alt+c');
  await page.getByRole('button', { name: 'Per tutta la famiglia' }).click();
  const chi = page.getByRole('group', { name: 'Di chi' });
  await expect(chi.getByRole('checkbox')).toHaveCount(3);
  // The mother asks for all of them: her document, once; the child asks for nothing.
  const chiede = page.getByRole('combobox', { name: 'Chi lo chiede' });
  await expect(chiede.getByRole('option')).toHaveText([
    ...['MARTELLI GIULIA', 'CONTI LORENZO', 'Un’altra persona', 'Una pubblica amministrazione'],
  ]);
  await page.getByRole('textbox', { name: 'Documento di riconoscimento' }).fill('CA00000AA');
  await page.getByRole('textbox', { name: 'Rilasciato il' }).fill('01022020');
  await guardaDue(page, 'certificati-famiglia');
  await page.getByRole('button', { name: 'Emetti 3 certificati' }).click();
  await expect(page.getByText('3 di 3')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/protocollo \d+/)).toHaveCount(3);
  await guardaDue(page, 'certificati-famiglia-fatti');

  // One more, alone, saved: then taken back.
  await apriScheda(page, 'conti lorenzo', 'CONTI LORENZO');
  await page.keyboard.press('Alt+c');
  await page.getByRole('radio', { name: 'Esente dal bollo' }).check();
  await page.getByRole('combobox', { name: 'Motivo di esenzione' }).selectOption('3');
  await page.getByRole('button', { name: 'Emetti il certificato' }).click();
  await expect(page.getByText(/Certificato emesso, protocollo ANPR \d+/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Salva il PDF' }).click();
  const salvato = (await page.getByText(/^Salvato in /).innerText()).replace('Salvato in ', '');

  await page.keyboard.press('Alt+g');
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(5);
  await page.getByRole('gridcell').first().click();
  const dialogo = page.getByRole('dialog');
  await dialogo.getByRole('button', { name: 'Annulla il certificato' }).click();
  await dialogo.getByRole('button', { name: 'Annulla definitivamente' }).click();
  await expect(dialogo.getByText('Scrivi perché si annulla.')).toBeVisible();
  await dialogo.getByRole('textbox', { name: 'Motivo' }).fill('chiesto per errore');
  await guardaDue(page, 'certificati-annulla');
  await dialogo.getByRole('button', { name: 'Annulla definitivamente' }).click();
  await expect(dialogo.getByText('chiesto per errore')).toBeVisible();
  await expect(dialogo.getByRole('button', { name: 'Ristampa' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('gridcell', { name: 'Annullato' })).toBeVisible();

  await page.getByRole('tab', { name: 'Cassa' }).click();
  const totale = page.getByRole('row', { name: /Totale/ });
  await expect(totale).toContainText('1,56');
  await expect(totale).toContainText('48,00');
  await guardaDue(page, 'certificati-cassa');
  await page.getByRole('button', { name: 'Salva in CSV' }).click();
  const csv = (await page.getByText(/^Salvato in .*\.csv/).innerText()).replace('Salvato in ', '');
  expect(readFileSync(csv, 'utf8')).toContain('DELLA SCALA IRENE;3;');

  // The file that was saved, then the same with one byte of another.
  await page.getByRole('tab', { name: 'Verifica un certificato' }).click();
  await page.getByLabel('Un certificato in PDF').setInputFiles(salvato);
  await expect(page.getByText(/^(Autentico|Il file è intero)/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('region', { name: 'Che certificato è' })).toContainText('CONTI LORENZO');
  await guardaDue(page, 'certificati-verifica');
  const falso = join(tmpdir(), `sportello-falso-${process.pid}.pdf`);
  const byte = readFileSync(salvato);
  byte[Math.floor(byte.length / 2)] = (byte[Math.floor(byte.length / 2)] ?? 0) ^ 1;
  writeFileSync(falso, byte);
  await page.getByLabel('Un certificato in PDF').setInputFiles(falso);
  await expect(page.getByText(/^Alterato/)).toBeVisible({ timeout: 30_000 });
  await guardaDue(page, 'certificati-verifica-alterato');
  rmSync(falso);
});

test('chi amministra il comune imposta il bollo virtuale, e lo sportello lo usa subito', async ({
  scrivania,
}) => {
  const { page, pcscd } = scrivania;
  const sua = await scrivania.carta('piv', sindaca);
  await sua.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await page.keyboard.press('Alt+g');
  await page.getByRole('tab', { name: 'Importi, intestazione e logo' }).click();
  await page.getByRole('textbox', { name: /Autorizzazione al bollo virtuale/ }).fill('aut. n. 7/2026');
  await page.getByRole('textbox', { name: /Intestazione/ }).fill('Servizi demografici\nPiazza Leonardo 1');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByText('Salvato: vale dal prossimo certificato.')).toBeVisible();
  await guardaDue(page, 'certificati-importi');
  sua.estrai();

  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await apriScheda(page, 'lucchesi sara', 'LUCCHESI SARA');
  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('checkbox', { name: /Bollo riscosso in modo virtuale/ })).toBeChecked();
  await expect(page.getByText('€ 16,52')).toBeVisible();
});
