import type { Page } from '@playwright/test';
import { calcolaCodiceFiscale } from '#contract/codice-fiscale.ts';
import { inElenco, mutazioneFamigliaDiProva } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import { mutazioneResidenzaDiProva } from '#contract/regole/mutazione-residenza/casi-mutazione-residenza.ts';
import { registra } from '../scrivania/altro-sportello.ts';
import { irene } from '../scrivania/carte.ts';
import { aperto, apriScheda, entra } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';

/** He has a namesake. */
const lorenzo = calcolaCodiceFiscale({
  ...{ cognome: 'CONTI', nome: 'LORENZO', sesso: 'M', dataNascita: '1990-11-05', codiceCatastale: 'D403' },
});

/** The whole family to Via Verdi, which was wrong; then the wife, alone, to Via Dante. */
async function traslochi(page: Page): Promise<void> {
  await registra(page, '5001', 'SBAGLIATO', mutazioneFamigliaDiProva());
  const giulia = inElenco('5000000001', '1', { tipo: '3', dal: '2026-07-08' });
  const lei = {
    ...giulia,
    generalita: { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: '5000000001' },
  };
  const via = {
    indirizzo: {
      cap: '50059',
      comune: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
      toponimo: { specie: 'VIA', denominazioneToponimo: 'DANTE ALIGHIERI' },
      numeroCivico: { numero: '9' },
    },
  };
  await registra(
    page,
    '5005',
    'SEPARATA',
    mutazioneResidenzaDiProva({ elenco: [lei], dal: '2026-07-08', residenze: [via] }),
  );
}

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

  await expect(ordine.getByRole('listitem').first()).toContainText('Fatto', { timeout: 60_000 });
  await expect(page.getByText('Si può annullare.')).toBeVisible();
  await guardaDue(page, 'annullamento-in-ordine');
  await page.getByRole('checkbox', { name: /Ho letto questa frase/ }).check();
  await page.getByRole('button', { name: 'Conferma l’annullamento' }).click();
  const atto = page.getByRole('article', { name: 'MARTELLI GIULIA' });
  await expect(atto).toContainText('Confermata', { timeout: 60_000 });

  await apriScheda(page, lorenzo, 'CONTI LORENZO');
  await page.getByRole('tab', { name: 'Scheda', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Residenza nel tempo' })).toContainText('ROMA 12');
  await page.getByRole('tab', { name: /^Operazioni/ }).click();
  await expect(page.getByRole('region', { name: 'Operazioni' })).toContainText('annullata con la n.');
});

test('senza rete un annullamento resta in coda e il registro dice dopo se si può', async ({ scrivania }) => {
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
  await page.getByRole('button', { name: 'Conferma l’annullamento' }).click();
  const atto = page.getByRole('article', { name: 'RICCI ELENA' });
  await expect(atto).toContainText('In coda');
  rete.passaTutto();
  await expect(atto).toContainText('Confermata', { timeout: 60_000 });
});
