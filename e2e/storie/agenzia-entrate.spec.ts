import { irene } from '../scrivania/carte.ts';
import { conOgniMano } from '../scrivania/due-mani.ts';
import { expect, test } from '../scrivania/prove.ts';

test.use({ agenzia: true });

const luca = 'BARTOLI LUCA';

conOgniMano((mano) => {
  test(`un codice fiscale che l’Agenzia non valida: confronto, rettifica, validato, e il certificato si fa, ${mano.come}`, async ({
    scrivania,
  }) => {
    test.setTimeout(180_000);
    const { premi, sguardo } = mano;
    const { page, pcscd } = scrivania;
    const carta = await scrivania.carta('piv', irene.codiceFiscale);
    await carta.inserisci(pcscd.prese[0]);
    await mano.entra(page, '123456');
    const titolo = 'Il codice fiscale non validato';
    await mano.menu(page, 'Esercizi');
    await expect(page.getByRole('heading', { level: 1, name: 'Esercizi' })).toBeVisible();
    await premi(page, new RegExp(`^Comincia: ${titolo}`));
    const guida = page.getByRole('complementary', { name: `Esercizio in corso: ${titolo}` });

    await mano.scheda(page, luca.toLowerCase(), luca);
    await premi(page, /^\s*Certificati\s*$/);
    const forzando = page.getByRole('group', { name: 'Si rilasciano solo se ne rispondi tu' });
    await expect(forzando.getByRole('checkbox', { name: /^Di residenza/ })).toBeVisible();
    await expect(forzando).toContainText('non ha ancora validato il codice fiscale');

    await mano.menu(page, 'Agenzia Entrate');
    await expect(
      page.getByRole('heading', { level: 1, name: 'Disallineamenti con l’Agenzia delle Entrate' }),
    ).toBeVisible();
    const riga = page.getByRole('row', { name: new RegExp(luca) });
    await expect(riga).toBeVisible();
    await sguardo.guardaDue(page, 'agenzia-elenco');
    await premi(page, new RegExp(`^${luca}`));
    await expect(
      page.getByRole('heading', { level: 1, name: `Confronto con l’Agenzia: ${luca}` }),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: /^Cognome BARTOLI BARTOLLI Diverso/ })).toBeVisible();
    await sguardo.guardaDue(page, 'agenzia-confronto');

    await premi(page, /^\s*Chiedi la rettifica all’Agenzia/);
    await expect(page.getByText('Il codice fiscale è validato')).toBeVisible({ timeout: 60_000 });
    await sguardo.guardaDue(page, 'agenzia-validato');

    await premi(page, /^\s*Apri la scheda/);
    await expect(page.getByRole('heading', { level: 1, name: luca })).toBeVisible();
    await premi(page, /^\s*Certificati\s*$/);
    await expect(page.getByRole('checkbox', { name: 'Di residenza', exact: true })).toBeVisible();
    await expect(forzando).toHaveCount(0);
    await expect(guida).toContainText('passo 5 di 5');
    await mano.certificato(page, 'residenza');
    await expect(guida).toContainText('Esercizio compiuto');
  });
});
