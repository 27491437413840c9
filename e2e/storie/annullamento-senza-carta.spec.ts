import { mutazioneFamigliaDiProva } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import { senzaBarriere } from '../scrivania/accessibile.ts';
import { registra } from '../scrivania/altro-sportello.ts';
import { irene, tommaso } from '../scrivania/carte.ts';
import { aperto, apriScheda, pratica } from '../scrivania/gesti.ts';
import { expect, test } from '../scrivania/prove.ts';
import { entraAmministratore, entraSenzaCarta, rilasciaPassword } from '../scrivania/senza-carta.ts';

test('senza carta un annullamento chiede di nuovo la password di oggi, e se si rinuncia resta lì', async ({
  scrivania,
}) => {
  const { page } = scrivania;
  const als = await scrivania.carta('piv', tommaso.codiceFiscale);
  await entraAmministratore(scrivania, als);
  await page.getByRole('gridcell', { name: 'DELLA SCALA IRENE' }).click();
  const password = await rilasciaPassword(page, 'La carta è a casa');
  await page.getByRole('button', { name: 'L’ho consegnata' }).click();
  als.estrai();
  await entraSenzaCarta(page, irene.codiceFiscale, password);
  await aperto(page);
  const casa = { famiglia: { idFamigliaConvivenzaANPR: '7000000003' } };
  await registra(page, '5001', 'ALTROVE', mutazioneFamigliaDiProva(casa));
  await apriScheda(page, 'ricci elena', 'RICCI ELENA');
  await page.getByRole('tab', { name: /^Operazioni/ }).click();
  await page.getByRole('button', { name: /^Annulla: Mutazione di famiglia/ }).click();
  await expect(page.getByText(/^Sei entrato senza carta: quando l’annullamento parte/)).toBeVisible();
  const conferma = async (): Promise<void> => {
    await page.getByRole('checkbox', { name: /Ho letto questa frase/ }).check();
    await page.getByRole('button', { name: 'Conferma l’annullamento' }).click();
    await expect(campo).toBeFocused();
  };
  const domanda = page.getByRole('dialog', { name: 'Serve di nuovo la password di oggi' });
  const campo = domanda.getByLabel('Password giornaliera');

  await conferma();
  expect.soft(await senzaBarriere(page), 'password again').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(pratica(page, 'RICCI ELENA')).toContainText('Respinta');
  await expect(pratica(page, 'RICCI ELENA')).toContainText('serve di nuovo la password di oggi');

  await page.getByRole('button', { name: 'Correggi', exact: true }).click();
  await conferma();
  await page.keyboard.type('bababa');
  await page.keyboard.press('Enter');
  await expect(domanda.getByRole('alert')).toContainText('non corrispondono');
  await expect(campo).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(pratica(page, 'RICCI ELENA')).toContainText('Confermata', { timeout: 60_000 });
});
