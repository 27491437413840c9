import { recita } from '../scrivania/altro-comune.ts';
import { irene } from '../scrivania/carte.ts';
import { conOgniMano } from '../scrivania/due-mani.ts';
import { aperto, apriAtto, apriScheda, entra, pratica } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';
import { alRiepilogo, confermaConITasti, scriviIndirizzo } from '../scrivania/tastiera.ts';
import { lorenzo } from '../scrivania/traslochi.ts';

test('uno dei due conviventi va a vivere da solo', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await apriScheda(page, 'fabbri davide', 'FABBRI DAVIDE');
  await apriAtto(page, 'Qualcuno lascia la famiglia e va a vivere per conto proprio');
  const chi = page.getByRole('region', { name: 'Componenti che si spostano' });
  await expect(chi.getByRole('checkbox', { name: /FABBRI DAVIDE/ })).toBeChecked();
  await expect(chi.getByRole('checkbox', { name: /LUCCHESI SARA/ })).not.toBeChecked();
  await guardaDue(page, 'separazione-chi');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await scriviIndirizzo(page, 'DANTE ALIGHIERI', '14');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await alRiepilogo(page);
  const frase = page.locator('.frase');
  await expect(frase).toContainText(
    'DAVIDE FABBRI lascia la famiglia e ne forma una nuova in VIA DANTE ALIGHIERI 14',
  );
  await expect(frase).toContainText('nella famiglia di prima resta SARA LUCCHESI, che ne resta intestataria');
  await guardaDue(page, 'separazione-riepilogo');
  await confermaConITasti(page);
  await expect(pratica(page, /FABBRI DAVIDE/)).toContainText('Confermata', { timeout: 60_000 });
});

conOgniMano((mano) => {
  test(`una famiglia di quattro arriva da un altro comune: un procedimento la ferma, il giorno dopo passa, ${mano.come}`, async ({
    scrivania,
  }) => {
    const { page, pcscd, core } = scrivania;
    await recita(core, 'conti-a-empoli');
    const carta = await scrivania.carta('piv', irene.codiceFiscale);
    await carta.inserisci(pcscd.prese[0]);
    await mano.entra(page, '123456');
    await mano.scheda(page, lorenzo, 'CONTI LORENZO');
    await mano.atto(page, 'arrivo', /^Arrivo di tutta la famiglia da un altro comune/);
    await mano.indirizzo(page, 'VERDI', '31');
    await mano.sguardo.guardaDue(page, 'arrivo-dove');
    await mano.avanti(page, 'Veicoli e patente');
    await mano.segna(page, /CONTI LORENZO/);
    await mano.segna(page, /^Sì/);
    await mano.sguardo.guardaDue(page, 'arrivo-veicoli');
    // Nobody has one, after all: back to the tick, and off.
    await mano.togli(page, /CONTI LORENZO/);
    await mano.alRiepilogo(page);
    const frase = page.locator('.frase');
    await expect(frase).toContainText('LORENZO CONTI');
    await expect(frase).toContainText('BIANCA CONTI');
    await expect(frase).toContainText('arriva da un altro comune e va ad abitare a VINCI, VIA VERDI 31');
    await mano.sguardo.guardaDue(page, 'arrivo-riepilogo');
    await mano.conferma(page);

    // Empoli has something open: who, and with which number.
    const ferma = pratica(page, /CONTI LORENZO/);
    await expect(ferma).toContainText(/Chiama l’anagrafe di EMPOLI \(FI\) e cita la pratica \d+/, {
      timeout: 60_000,
    });
    await mano.sguardo.guardaDue(page, 'arrivo-fermo');
    await recita(core, 'empoli-chiude');
    await mano.premi(page, /^\s*Riprova adesso\s*$/);
    await expect(pratica(page, /CONTI LORENZO/)).toContainText('Confermata', { timeout: 60_000 });

    await mano.scheda(page, lorenzo, 'CONTI LORENZO');
    await expect(page.getByText(/VIA VERDI 31/).first()).toBeVisible();
    // Empoli is told of each of them, and can align its own register.
    const database = await core.database();
    const { rows } = await database.query<{ chi: string }>(
      `select documento #>> '{generalitaSoggetto,nome}' as chi from notifica
     where comune = '048014' and tipo = 'N010' and stato = '7' order by chi`,
    );
    await database.end();
    expect(rows.map(({ chi }) => chi)).toEqual(['BIANCA', 'EMMA', 'GIULIA', 'LORENZO']);
  });
});
