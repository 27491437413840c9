import { mutazioneFamigliaDiProva } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import { registra } from '../scrivania/altro-sportello.ts';
import { irene } from '../scrivania/carte.ts';
import { disco } from '../scrivania/disco.ts';
import { conOgniMano } from '../scrivania/due-mani.ts';
import { aperto, apriScheda, entra, ripetiIlPin } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';
import { lorenzo, traslochi } from '../scrivania/traslochi.ts';

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

conOgniMano((mano) => {
  test(`un trasloco sbagliato si annulla dopo quello della moglie, nell’ordine che lo sportello dice, ${mano.come}`, async ({
    scrivania,
  }) => {
    const { page, pcscd } = scrivania;
    const { premi, segna, ripetiIlPin: ripeti, sguardo } = mano;
    const carta = await scrivania.carta('piv', irene.codiceFiscale);
    await carta.inserisci(pcscd.prese[0]);
    await mano.entra(page, '123456');
    await traslochi(page);
    await mano.scheda(page, lorenzo, 'CONTI LORENZO');
    await expect(page.getByRole('region', { name: 'Identità' })).toBeVisible();

    await mano.linguetta(page, 'Operazioni');
    await premi(page, /^Annulla: Mutazione di famiglia.*05\/07\/2026/);
    await expect(page.getByRole('heading', { level: 1, name: 'Annulla un’operazione' })).toBeVisible();
    await expect(page.getByText(/^Non ancora: prima va annullata/)).toBeVisible();
    const ordine = page.getByRole('list', { name: 'Che cosa annullare, in ordine' });
    const primo = ordine.getByRole('listitem').first();
    await expect(primo).toContainText('Cambio di residenza');
    await expect(primo).toContainText('MARTELLI GIULIA');
    await expect(primo).toContainText('08/07/2026');
    const conferma = page.getByRole('button', { name: 'Conferma l’annullamento' });
    await expect(conferma).toHaveCount(0);
    await sguardo.guardaDue(page, 'annullamento-ostacoli');

    await premi(page, /^\s*Annulla questa per prima/);
    await expect(page.getByText('Si può annullare.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Come torna' })).toContainText('DANTE ALIGHIERI 9');
    await mano.scrivi(page, /^Perché si annulla/, 'INDIRIZZO ERRATO');
    await sguardo.guardaDue(page, 'annullamento-decisione');
    await segna(page, /Ho letto questa frase/);
    await premi(page, /^\s*Conferma l’annullamento/);
    // Given up, nothing has gone and the focus is where it was; with a wrong PIN the card says how many tries are left.
    await expect(page.getByText('La carta firma questo annullamento e nessun altro.')).toBeVisible();
    await mano.chiudi(page);
    await expect(conferma).toBeFocused();
    await mano.attiva(page, conferma);
    // From inside it: a Tab before it is there would walk on from the button.
    await expect(page.getByRole('dialog')).toBeVisible();
    await premi(page, /^\s*Rinuncia/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(conferma).toBeFocused();
    await mano.attiva(page, conferma);
    await ripeti(page, '000000');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Il PIN non è giusto');
    await ripeti(page);

    await expect(primo).toContainText('Fatto', { timeout: 60_000 });
    await expect(page.getByText('Si può annullare.')).toBeVisible();
    await sguardo.guardaDue(page, 'annullamento-in-ordine');
    await segna(page, /Ho letto questa frase/);
    await premi(page, /^\s*Conferma l’annullamento/);
    await ripeti(page);
    await expect(page.getByRole('article', { name: 'MARTELLI GIULIA' })).toContainText('Confermata', {
      timeout: 60_000,
    });

    await mano.scheda(page, lorenzo, 'CONTI LORENZO');
    await mano.linguetta(page, 'Scheda');
    await expect(page.getByRole('region', { name: 'Residenza nel tempo' })).toContainText('ROMA 12');
    await mano.linguetta(page, 'Operazioni');
    await expect(page.getByRole('region', { name: 'Operazioni' })).toContainText('annullata con la n.');

    // Who asks later finds whose card signed it.
    await mano.menu(page, 'Operazioni');
    const ultima = page.getByRole('grid', { name: 'Operazioni' }).getByRole('gridcell').first();
    await mano.attiva(page, ultima);
    const firma = page.getByRole('region', { name: 'Firmata con la carta' });
    await expect(firma).toContainText(irene.codiceFiscale);
  });
});
