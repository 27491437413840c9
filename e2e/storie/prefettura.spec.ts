import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { Proxy } from '../guasti/proxy.ts';
import { creaCartaVergine, type CartaPiv } from '../carte/index.ts';
import { cartaDi, irene, matteo, tommaso } from '../scrivania/carte.ts';
import type { CoreDiProva } from '../scrivania/core.ts';
import { conOgniMano } from '../scrivania/due-mani.ts';
import type { Mano } from '../scrivania/mano.ts';
import { PostazioneDiProva } from '../scrivania/postazione.ts';
import { expect, test } from '../scrivania/prove.ts';

/** Demo people of `resources/comune-dimostrativo`: who makes the cards, and who comes for them. */
const elisa = 'GRNLSE82T55D612A';
const costanza = 'BANDINELLI COSTANZA';

/** What asked for the cards, some days before the story begins. */
async function richieste(core: CoreDiProva, persone: readonly string[]): Promise<void> {
  const database = await core.database();
  for (const persona of persone)
    await database.query(
      `insert into richiesta_carta (ente, codice_fiscale, motivo, email, stato, operatore, istante)
       values ('048050', $1, 'guasto', 'sicurezza@comune.vinci.example', 'in-attesa', $2, now())`,
      [persona, tommaso.codiceFiscale],
    );
  await database.end();
}

/** The letters that left, as text. */
function posta(core: CoreDiProva): string[] {
  const cartella = join(core.dati, 'posta');
  return readdirSync(cartella)
    .filter((nome) => nome.endsWith('.eml'))
    .map((nome) => {
      const [, corpo = ''] = readFileSync(join(cartella, nome), 'utf8').split('\r\n\r\n', 2);
      return Buffer.from(corpo, 'base64').toString();
    });
}

/** In, whatever screen this desk opens on. */
async function entra(mano: Mano, page: Page, nome: string, pin: string): Promise<void> {
  await expect(page.getByRole('main')).toContainText(nome, { timeout: 15_000 });
  await mano.pin(page, pin);
  await expect(page.getByRole('navigation').getByRole('button', { name: 'Esercizi' })).toBeVisible();
}

/** The sindaco that Empoli has elected, named from the page of its municipality. */
async function nominaSindaco(mano: Mano, page: Page): Promise<void> {
  const { premi, scrivi, sguardo } = mano;
  await mano.menu(page, 'Sicurezza');
  await expect(page.getByRole('tab', { name: 'Enti', exact: true })).toBeVisible();
  await mano.linguetta(page, 'Enti');
  await expect(page.getByRole('searchbox', { name: 'Cerca un ente' })).toBeVisible();
  await scrivi(page, /^Cerca un ente/, 'emp');
  await sguardo.guarda(page, 'enti');
  await expect(page.getByRole('gridcell', { name: 'Empoli' })).toBeVisible();
  await premi(page, /Empoli/);
  await expect(page.getByRole('button', { name: 'Nomina il sindaco' })).toBeVisible();
  await premi(page, /^\s*Nomina il sindaco/);
  await expect(page.getByRole('textbox', { name: 'Codice fiscale' })).toBeVisible();
  await scrivi(page, /^Codice fiscale/, 'CNTPLA79H08D403C');
  await scrivi(page, /^Cognome/, 'CANTINI');
  await scrivi(page, /^Nome/, 'PAOLO');
  await sguardo.guarda(page, 'enti-nomina');
  await premi(page, /^\s*Inserisci\s*$/);
  await expect(page.getByRole('group', { name: 'Sindaco' })).toContainText('Cantini Paolo');
  await sguardo.guarda(page, 'enti-scheda');
}

async function personalizza({ premi }: Mano, page: Page, chi: string, seriale: string): Promise<void> {
  await premi(page, new RegExp(`^${chi}`));
  await expect(page.getByRole('heading', { name: `Carta per ${chi}` })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Numero stampato sulla carta' })).toHaveValue(seriale);
  await expect(page.getByText('Nel lettore c’è una carta da personalizzare.')).toBeVisible();
  await premi(page, /^\s*Personalizza la carta\s*$/);
}

/** At the municipality: the administrator registers the card and hands it over; its holder is in with the two halves. */
async function primoAccesso(
  mano: Mano,
  page: Page,
  nuova: CartaPiv,
  presa: Parameters<CartaPiv['inserisci']>[0],
  core: CoreDiProva,
): Promise<void> {
  await page.bringToFront();
  const als = await cartaDi('piv', core.pronto.dimostrativo?.carte ?? '', tommaso.codiceFiscale);
  await als.inserisci(presa);
  await entra(mano, page, 'TOMMASO', '123456');
  await mano.menu(page, 'Sicurezza');
  await mano.linguetta(page, 'Carte');
  await mano.premi(page, /^Registra: carta SC0000001/);
  await expect(page.getByText('La carta SC0000001 è registrata')).toBeVisible();
  await mano.premi(page, /^Rilascia al titolare: carta SC0000001/);
  await expect(page.getByText('La carta SC0000001 è del titolare')).toBeVisible();
  await mano.sguardo.guarda(page, 'sicurezza-carte');
  als.estrai();
  await expect(page.getByText('Inserisci la carta operatore nel lettore.')).toBeVisible();
  await nuova.inserisci(presa);
  await entra(mano, page, 'IRENE', nuova.applicazione.pin.valore);
}

conOgniMano((mano) => {
  test(`il pomeriggio della prefettura: un lotto, una carta difettosa, la consegna, il primo accesso, ${mano.come}`, async ({
    scrivania,
    page: vinci,
    context,
  }) => {
    test.setTimeout(120_000);
    const { core, pcscd } = scrivania;
    const { premi, scrivi, digita, sguardo } = mano;
    const [mia, altra] = pcscd.prese;
    await richieste(core, [irene.codiceFiscale, matteo.codiceFiscale]);
    const dimostrativo = dirname(dirname(core.pronto.dimostrativo?.postazione.p12 ?? ''));
    const diPrefettura = join(dimostrativo, 'prefettura');
    const stazione = join(diPrefettura, 'postazione', '048000-PR-0001');
    const rete = await Proxy.avvia({ porta: core.pronto.porte.mutua });
    const postazione = await PostazioneDiProva.avvia({
      ...{ core: core.pronto, porta: rete.porta, ambiente: pcscd.ambiente },
      configurazione: { postazione: { p12: `${stazione}.p12`, password: `${stazione}.password` } },
    });
    const carta = await cartaDi('piv', join(diPrefettura, 'carte'), elisa);
    const vergini = [
      creaCartaVergine(),
      creaCartaVergine({ difetto: 'memoria' }),
      creaCartaVergine(),
    ] as const;
    const page = await postazione.mostra(await context.newPage());
    try {
      await carta.inserisci(mia);
      await entra(mano, page, 'ELISA', '123456');
      // A prefecture begins at its own work, and has no counter.
      await expect(page.getByRole('heading', { level: 1, name: 'Prefettura' })).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Menu principale' })).not.toContainText('Cerca');
      await nominaSindaco(mano, page);
      await mano.menu(page, 'Esercizi');
      await expect(page.getByRole('heading', { level: 1, name: 'Esercizi' })).toBeVisible();
      await sguardo.guarda(page, 'esercizi-prefettura');
      await premi(page, /^Comincia: Il pomeriggio della prefettura/);
      await mano.menu(page, 'Prefettura');
      await expect(page.getByRole('heading', { level: 1, name: 'Prefettura' })).toBeVisible();
      const guida = page.getByRole('complementary', { name: /Il pomeriggio della prefettura$/ });

      // The box that came this morning.
      await mano.linguetta(page, 'Lotti');
      await scrivi(page, /^Prefisso/, 'SC');
      await scrivi(page, /^Dal numero/, '1');
      await scrivi(page, /^Al numero/, '5');
      await scrivi(page, /^Da chi/, 'Ministero dell’Interno');
      await premi(page, /^\s*Carica il lotto\s*$/);
      await expect(page.getByText('5 carte caricate')).toBeVisible();
      await expect(page.getByRole('main')).toContainText('5 vergini');
      await sguardo.guarda(page, 'prefettura-lotti');

      // One card well made, and its letter.
      await mano.linguetta(page, 'Da personalizzare');
      await vergini[0].inserisci(altra);
      await personalizza(mano, page, 'DELLA SCALA IRENE', 'SC0000001');
      await expect(page.getByText('La carta SC0000001 è pronta')).toBeVisible({ timeout: 30_000 });
      await sguardo.guarda(page, 'prefettura-personalizza');
      // The connection drops: the letter is here, and of who made the card.
      rete.imposta({ tipo: 'rifiuto' });
      rete.taglia();
      await expect(page.getByText('Il servizio centrale non è raggiungibile').first()).toBeVisible();
      await expect(
        page.getByText('Le carte si preparano e si consegnano solo con il collegamento'),
      ).toBeVisible();
      await premi(page, /^\s*Salva in PDF/);
      const salvata = await page.getByText(/^Salvata in /).innerText();
      const lettera = execFileSync('pdftotext', [
        '-layout',
        salvata.replace('Salvata in ', ''),
        '-',
      ]).toString();
      await sguardo.guarda(page, 'prefettura-lettera-fuori-linea');
      await premi(page, /^\s*È uscita bene ed è in busta/);
      await expect(page.getByText('La carta SC0000001 è pronta')).toBeHidden();
      rete.passaTutto();
      await expect(page.getByRole('tab', { name: /^Da personalizzare/ })).toBeVisible({ timeout: 60_000 });
      vergini[0].estrai();

      // One that takes nothing: put aside, and the next one is proposed.
      await vergini[1].inserisci(altra);
      await personalizza(mano, page, 'QUERCIOLI MATTEO', 'SC0000002');
      await expect(page.getByText('La carta ha rifiutato un comando (codice 6581).')).toBeVisible({
        timeout: 30_000,
      });
      await premi(page, /^Scarta la carta SC0000002 come difettosa/);
      await expect(page.getByRole('dialog')).toBeVisible();
      await scrivi(page, /^Che cosa ha di difettoso/, 'la memoria non scrive');
      await premi(page, /^\s*Scarta per sempre/);
      await expect(page.getByRole('dialog')).toBeHidden();
      vergini[1].estrai();
      await vergini[2].inserisci(altra);
      await personalizza(mano, page, 'QUERCIOLI MATTEO', 'SC0000003');
      await expect(page.getByText('La carta SC0000003 è pronta')).toBeVisible({ timeout: 30_000 });
      vergini[2].estrai();

      // The sindaca comes for both: one receipt in two copies, and the other halves leave by e-mail.
      await mano.linguetta(page, 'Consegne');
      await digita(page, /^Chi ritira/, 'bandi', new RegExp(`^${costanza} – sindaco`));
      await scrivi(page, /^Documento di chi ritira/, 'CA12345AB');
      await sguardo.guarda(page, 'prefettura-consegna');
      await premi(page, /^\s*Registra la consegna\s*$/);
      await expect(page.getByText(/^Consegna 048\/\d+\/1 registrata$/)).toBeVisible();
      await premi(page, /^Salva la ricevuta/);
      const ricevuta = (
        await page
          .getByText(/^Ricevuta salvata in /)
          .first()
          .innerText()
      ).replace('Ricevuta salvata in ', '');
      const copie = execFileSync('pdftotext', ['-layout', ricevuta, '-']).toString().split('\f');
      expect(copie[0]).toContain('Copia per la prefettura');
      expect(copie[1]).toContain('Copia per l’ente');
      for (const copia of copie.slice(0, 2))
        for (const detto of ['SC0000001', 'SC0000003', 'BANDINELLI', 'CA12345AB'])
          expect(copia).toContain(detto);
      await expect(guida).toContainText('Esercizio compiuto');
      await mano.linguetta(page, 'Carte');
      await expect(page.getByRole('grid', { name: 'Carte' })).toContainText('SC0000003');
      await sguardo.guarda(page, 'prefettura-carte');
      await expect.poll(() => posta(core).length, { timeout: 15_000 }).toBe(2);

      // The two halves together are the code of the card, and neither says the other.
      const [una] = vergini;
      const pin = una.applicazione.pin.valore;
      const sua = posta(core).find((testo) => testo.includes('SC0000001')) ?? '';
      expect(lettera.replaceAll(/\s+/g, ' ')).toContain(`PIN ${[...pin.slice(0, 4)].join(' ')}`);
      expect(sua).toContain(`PIN   ____ ${pin.slice(4)}`);

      carta.estrai();
      await primoAccesso(mano, vinci, una, mia, core);
    } finally {
      carta.estrai();
      for (const vergine of vergini) vergine.estrai();
      await postazione.chiudi();
      await rete.chiudi();
    }
  });
});
