import { readFileSync } from 'node:fs';
import { decessoDiProva } from '#contract/regole/casi-decesso.ts';
import { inElectron } from '../electron/finestra.ts';
import { registra } from '../scrivania/altro-sportello.ts';
import { irene } from '../scrivania/carte.ts';
import { conOgniMano } from '../scrivania/due-mani.ts';
import { aperto, pratica } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import type { Mano } from '../scrivania/mano.ts';
import { expect, test, type Scrivania } from '../scrivania/prove.ts';
import { tastiera } from '../scrivania/sola-tastiera.ts';
import { colTab } from '../scrivania/tastiera.ts';

/** Family of Giulia Martelli (core/dimostrativo/personaggi.ts). */
const famiglia = '7000000001';
const bambino = 'CONTI MARTELLI ETTORE';

async function alLavoro(scrivania: Scrivania, mano: Mano): Promise<void> {
  const { page, pcscd } = scrivania;
  const sua = await scrivania.carta('piv', irene.codiceFiscale);
  await sua.inserisci(pcscd.prese[0]);
  await mano.entra(page, '123456');
}

conOgniMano((mano) => {
  test(`la corrente va via durante l’invio: riaccesa, la postazione chiede l’esito e nulla è doppio, ${mano.come}`, async ({
    scrivania,
  }) => {
    const { page, rete, core, postazione } = scrivania;
    await alLavoro(scrivania, mano);
    await mano.scheda(page, 'martelli giulia', 'MARTELLI GIULIA');
    const neonato = { nome: 'ettore', sesso: 'Maschio', nascita: oggiScritto(), atto: '316' } as const;
    await mano.nascita(page, neonato, 'CONTI MARTELLI');

    // The family is held by somebody else: the registration is under way and waits.
    const database = await core.database();
    const conta = async (domanda: string): Promise<number> => {
      const { rows } = await database.query<{ quante: number }>(
        `select count(*)::int as quante from ${domanda}`,
      );
      return rows[0]?.quante ?? 0;
    };
    const nascite = "operazione where codice = '1001'";
    const prima = await conta(nascite);
    await database.query('begin');
    await database.query('select id from famiglia where id = $1 for update', [famiglia]);
    await mano.conferma(page);
    await expect.poll(() => conta('pg_locks where not granted')).toBeGreaterThan(0);
    rete.imposta({ tipo: 'silenzio', verso: 'ritorno' });
    await database.query('rollback');
    await expect.poll(() => conta(nascite)).toBe(prima + 1);

    // The network stays down.
    await postazione.spegni(page);
    rete.imposta({ tipo: 'rifiuto' });
    rete.taglia();
    await postazione.riparti();
    const dopo = await postazione.mostra(page);
    await mano.entra(dopo, '123456');
    await mano.menu(dopo, 'Posta in uscita');
    await expect(pratica(dopo, bambino)).toContainText('si sta chiedendo l’esito');
    await mano.sguardo.guardaDue(dopo, 'uscita-esito-chiesto');

    rete.passaTutto();
    await expect(pratica(dopo, bambino)).toContainText('Confermata', { timeout: 60_000 });
    expect(await conta(nascite)).toBe(prima + 1);
    expect(await conta("soggetto where cognome = 'CONTI MARTELLI' and nome = 'ETTORE'")).toBe(1);
    await database.end();
  });
});

test('due finestre: una lavora, l’altra lo dice e può prendere il posto', async ({ scrivania }) => {
  test.skip(inElectron, 'Electron has one window');
  const { page, postazione } = scrivania;
  await alLavoro(scrivania, tastiera);
  const altra = await page.context().newPage();
  await altra.goto(new URL('/', postazione.url).href);
  await expect(altra.getByText('Lo sportello è già aperto in un’altra finestra.')).toBeVisible();
  await guardaDue(altra, 'uscita-altra-finestra');
  await colTab(altra, altra.getByRole('button', { name: 'Prosegui qui' }));
  await altra.keyboard.press('Enter');
  await aperto(altra);
  await expect(page.getByText('Lo sportello è già aperto in un’altra finestra.')).toBeVisible();
  await altra.close();
  await page.getByRole('button', { name: 'Prosegui qui' }).click();
  await aperto(page);
});

test('la scheda cambia, il registro respinge, si rimanda e si scarta con un perché, con la sola tastiera', async ({
  scrivania,
}) => {
  const { page } = scrivania;
  await alLavoro(scrivania, tastiera);
  await tastiera.scheda(page, 'martelli giulia', 'MARTELLI GIULIA');
  await tastiera.atto(page, 'decesso', /^Cancellazione per decesso/);
  // Meanwhile another desk of the office registers the same death.
  await registra(page, '2001', 'ALTROSPORTELLO', decessoDiProva());
  await tastiera.scrivi(page, /^Data della morte/, oggiScritto());
  await page.keyboard.press('Tab');
  await page.keyboard.type('empoli');
  // Before the list is here: the keys wait for it.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('input:focus')).toHaveValue(/^EMPOLI/);
  await tastiera.scrivi(page, /^Data dell’atto/, oggiScritto());
  await tastiera.scrivi(page, /^Numero/, '13');
  await tastiera.scrivi(page, /^Parte/, '1');
  await tastiera.alRiepilogo(page);
  await tastiera.conferma(page);

  const atto = pratica(page, 'MARTELLI GIULIA');
  await expect(atto).toContainText('In conflitto', { timeout: 30_000 });
  await guardaDue(page, 'uscita-conflitto');
  await tastiera.attiva(page, atto.getByRole('button', { name: 'Invia l’atto com’è' }));
  await expect(atto).toContainText('Respinta', { timeout: 30_000 });
  await guardaDue(page, 'uscita-respinta');

  await tastiera.attiva(page, atto.getByRole('button', { name: 'Riprova un altro giorno' }));
  await colTab(page, page.getByRole('textbox', { name: 'Chi chiamare, che cosa dire' }));
  await page.keyboard.type('Chiedere all’altro sportello');
  await guardaDue(page, 'uscita-rimanda');
  await tastiera.attiva(page, page.getByRole('button', { name: 'Rimanda a quel giorno' }));
  await expect(atto).toContainText('Chiedere all’altro sportello');

  const mostra = page.getByRole('combobox', { name: 'Mostra' });
  await colTab(page, mostra);
  await page.keyboard.type('Da riprendere');
  await expect(page.getByRole('navigation', { name: 'Bozze e atti' }).getByRole('listitem')).toHaveCount(1);
  await guardaDue(page, 'uscita-da-riprendere');

  const viste = page.getByRole('group', { name: 'Come mostrare la posta' });
  await tastiera.attiva(page, viste.getByRole('button', { name: 'Tabella' }));
  const tabella = page.getByRole('grid', { name: 'Bozze e atti' });
  await expect(tabella.getByRole('row', { name: /Rimandata/ })).toBeVisible();
  await guardaDue(page, 'uscita-tabella');
  await tastiera.attiva(page, viste.getByRole('button', { name: 'Elenco' }));
  await expect(tabella).toBeHidden();

  await tastiera.attiva(page, atto.getByRole('button', { name: 'Scarta l’atto respinto' }));
  const davvero = page.getByRole('button', { name: 'Sì, scarta' });
  await tastiera.attiva(page, davvero);
  await expect(page.getByText('Scrivi perché, anche in poche parole.')).toBeVisible();
  await colTab(page, page.getByRole('textbox', { name: 'Perché la scarti' }));
  await page.keyboard.type('già registrata');
  await tastiera.attiva(page, davvero);
  await colTab(page, mostra);
  await page.keyboard.type('Tutte');
  await expect(atto).toContainText('già registrata');

  await tastiera.attiva(page, page.getByRole('button', { name: 'Salva il file per l’assistenza' }));
  const salvato = page.getByText('File per l’assistenza salvato in ');
  await expect(salvato).toBeVisible();
  const scritto = readFileSync((await salvato.innerText()).replace(/^.* salvato in /, ''), 'utf8');
  expect(scritto).toContain('"stato": "scartata"');
  expect(scritto).not.toMatch(/martelli/i);
});
