import { comeXml, morteDiProva, predisposizioneDiProva } from '#core/ansc/di-prova.ts';
import { irene } from '../scrivania/carte.ts';
import { aperto, entra } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';
import { scrivania as sportello } from '../soap/core.ts';

test('un decesso dallo stato civile: confrontato con la scheda, apre l’atto già compilato', async ({
  scrivania,
}) => {
  const { page, core, pcscd } = scrivania;
  const altro = await sportello(core.pronto);
  await altro.chiama('POST', '/wa/stato-civile/predisposizioni', {
    xml: comeXml(predisposizioneDiProva('SC15', morteDiProva)),
  });
  altro.chiudi();
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);

  await page.getByRole('button', { name: 'Stato civile', exact: true }).click();
  await expect(page.getByRole('gridcell', { name: 'MARTELLI GIULIA' })).toBeVisible();
  await page.getByRole('gridcell', { name: 'MARTELLI GIULIA' }).click();
  const dialogo = page.getByRole('dialog', { name: 'Atto di MARTELLI GIULIA' });
  await expect(dialogo.getByRole('button', { name: /^Cancellazione per decesso/ })).toBeVisible();
  await guardaDue(page, 'predisposizione');
  await dialogo.getByRole('button', { name: /^Cancellazione per decesso/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /decesso/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /[Dd]ata.*(evento|decesso|morte)/ }).first()).toHaveValue(
    '05/07/2026',
  );
});
