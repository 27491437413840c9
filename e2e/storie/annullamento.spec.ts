import { mutazioneFamigliaDiProva } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import { registra } from '../scrivania/altro-sportello.ts';
import { irene } from '../scrivania/carte.ts';
import { disco } from '../scrivania/disco.ts';
import { aperto, apriScheda, entra, ripetiIlPin } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';
import { lorenzo, traslochi } from '../scrivania/traslochi.ts';

test('un trasloco sbagliato si annulla dopo quello della moglie, nell’ordine che lo sportello dice', async ({
  scrivania,
}) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await traslochi(page);
  await apriScheda(page, lorenzo, 'CONTI LORENZO');
  await expect(page.getByRole('region', { name: 'Identità' })).toBeVisible();

  await page.getByRole('tab', { name: /^Operazioni/ }).click();
  await page.getByRole('button', { name: /^Annulla: Mutazione di famiglia.*05\/07\/2026/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Annulla un’operazione' })).toBeVisible();
  await expect(page.getByText(/^Non ancora: prima va annullata/)).toBeVisible();
  const ordine = page.getByRole('list', { name: 'Che cosa annullare, in ordine' });
  const primo = ordine.getByRole('listitem').first();
  await expect(primo).toContainText('Cambio di residenza');
  await expect(primo).toContainText('MARTELLI GIULIA');
  await expect(primo).toContainText('08/07/2026');
  await expect(page.getByRole('button', { name: 'Conferma l’annullamento' })).toHaveCount(0);
  await guardaDue(page, 'annullamento-ostacoli');

  await primo.getByRole('button', { name: 'Annulla questa per prima' }).click();
  await expect(page.getByText('Si può annullare.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Come torna' })).toContainText('DANTE ALIGHIERI 9');
  await page.getByRole('textbox', { name: 'Perché si annulla' }).fill('INDIRIZZO ERRATO');
  await guardaDue(page, 'annullamento-decisione');
  // By keyboard alone: the box, then the button after it.
  await page.getByRole('checkbox', { name: /Ho letto questa frase/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await ripetiIlPin(page);

  await expect(ordine.getByRole('listitem').first()).toContainText('Fatto', { timeout: 60_000 });
  await expect(page.getByText('Si può annullare.')).toBeVisible();
  await guardaDue(page, 'annullamento-in-ordine');
  await page.getByRole('checkbox', { name: /Ho letto questa frase/ }).check();
  await page.getByRole('button', { name: 'Conferma l’annullamento' }).click();
  await ripetiIlPin(page);
  const atto = page.getByRole('article', { name: 'MARTELLI GIULIA' });
  await expect(atto).toContainText('Confermata', { timeout: 60_000 });

  await apriScheda(page, lorenzo, 'CONTI LORENZO');
  await page.getByRole('tab', { name: 'Scheda', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Residenza nel tempo' })).toContainText('ROMA 12');
  await page.getByRole('tab', { name: /^Operazioni/ }).click();
  await expect(page.getByRole('region', { name: 'Operazioni' })).toContainText('annullata con la n.');
});

test('senza rete un annullamento resta in coda, anche dopo un disco pieno, e il registro dice dopo se si può', async ({
  scrivania,
}) => {
  const { page, rete, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  const casa = { famiglia: { idFamigliaConvivenzaANPR: '7000000003' } };
  await registra(page, '5001', 'ALTROVE', mutazioneFamigliaDiProva(casa));
  await apriScheda(page, 'ricci elena', 'RICCI ELENA');
  await expect(page.getByRole('region', { name: 'Identità' })).toBeVisible();
  rete.imposta({ tipo: 'rifiuto' });
  rete.taglia();
  await expect(page.getByText('Il servizio centrale non è raggiungibile.').first()).toBeVisible();
  await page.getByRole('tab', { name: /^Operazioni/ }).click();
  await page.getByRole('button', { name: /^Annulla: Mutazione di famiglia/ }).click();
  await expect(page.getByText('Senza collegamento non si vede che cosa è venuto dopo.')).toBeVisible();
  await guardaDue(page, 'annullamento-fuori-linea');
  await page.getByRole('checkbox', { name: /Ho letto questa frase/ }).check();
  const conferma = page.getByRole('button', { name: 'Conferma l’annullamento' });
  await disco(page, true);
  await conferma.click();
  await ripetiIlPin(page);
  const nonMessa = page.getByText('L’annullamento non è stato messo in coda.');
  await expect(nonMessa).toBeVisible();
  await disco(page, false);
  await conferma.click();
  await ripetiIlPin(page);
  await expect(nonMessa).toHaveCount(0);
  const atto = page.getByRole('article', { name: 'RICCI ELENA' });
  await expect(atto).toContainText('In coda');
  rete.passaTutto();
  await expect(atto).toContainText('Confermata', { timeout: 60_000 });
});
