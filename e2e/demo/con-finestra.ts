import { chromium, expect, type Browser, type Page } from '@playwright/test';
import {
  aperto,
  apriScheda,
  compilaNascita,
  conferma,
  emettiCertificato,
  entra,
  pratica,
} from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { codiceQr, immagineDi } from '../scrivania/pdf.ts';
import type { Racconto } from './racconto.ts';
import type { Scena } from './scena.ts';

const bambina = 'CONTI MARTELLI TEODORA';

/** A birth written while the network is away, and registered when it comes back. */
async function nascitaSenzaRete(page: Page, scena: Scena, racconto: Racconto): Promise<void> {
  scena.rete.imposta({ tipo: 'rifiuto' });
  scena.rete.taglia();
  await compilaNascita(page, { nome: 'TEODORA', sesso: 'Femmina', nascita: oggiScritto(), atto: '314' });
  racconto.passo('Tagliata la rete: la nascita si compila lo stesso, con i dati dei genitori già scritti.');
  await racconto.immagine(page, '05-nascita-riepilogo');
  await conferma(page);
  await expect(pratica(page, bambina)).toContainText('In coda');
  racconto.passo('Confermata dall’operatore: in coda, cifrata sul disco. Non è ancora un’iscrizione.');
  await racconto.immagine(page, '06-in-coda');

  scena.rete.passaTutto();
  await expect(pratica(page, bambina)).toContainText('Confermata', { timeout: 60_000 });
  const codice = await page.locator('.codice-fiscale-dato strong').innerText();
  racconto.passo(`Tornata la rete: il registro conferma. Codice fiscale ${codice}.`);
  await racconto.immagine(page, '07-confermata');
}

/** The printed certificate, read by whoever is handed it. */
async function verificaDalTelefono(
  motore: Browser,
  pdf: Parameters<typeof immagineDi>[0],
  racconto: Racconto,
): Promise<void> {
  let foglio: Buffer;
  try {
    foglio = immagineDi(pdf);
  } catch {
    racconto.passo('Manca pdftoppm (apt-get install poppler-utils): il codice QR non si può leggere qui.');
    return;
  }
  racconto.file('certificato-nascita.png', foglio);
  const indirizzo = codiceQr(foglio);
  if (indirizzo === undefined) throw new Error('the QR code of the certificate cannot be read');
  racconto.passo(`Letto il codice QR stampato: ${indirizzo.slice(0, 60)}…`);
  const telefono = await motore.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 390, height: 844 },
    locale: 'it-IT',
  });
  const pagina = await telefono.newPage();
  await pagina.goto(indirizzo);
  const esito = await pagina.getByRole('heading', { level: 1 }).innerText();
  await expect(pagina.getByRole('main')).toContainText(bambina);
  racconto.passo(`La pagina di verifica, su un telefono: «${esito}».`);
  await racconto.immagine(pagina, '09-verifica-telefono');
}

/** The main job, by the hands of a clerk on the page. */
export async function conFinestra(scena: Scena, racconto: Racconto, browser: string): Promise<void> {
  const motore = await chromium.launch({
    executablePath: browser,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const aperta = await motore.newPage({ viewport: { width: 1440, height: 900 }, locale: 'it-IT' });
  try {
    const page = await scena.postazione.mostra(aperta);
    await page.getByRole('heading', { name: 'Accesso allo sportello' }).waitFor();
    racconto.passo('La scrivania è aperta e aspetta una carta.');
    await racconto.immagine(page, '01-accesso');

    await scena.carta.inserisci();
    await page.getByLabel('PIN', { exact: true }).waitFor();
    racconto.passo(`Inserita la ${scena.carta.nome}: prima di chiedere il PIN mostra i tentativi.`);
    await racconto.immagine(page, '02-carta-inserita');
    await entra(page, scena.carta.pin);
    await aperto(page);
    racconto.passo('PIN giusto: sessione aperta con il core, sfida firmata dalla carta.');

    await page.getByRole('combobox', { name: 'Cerca un cittadino' }).fill('martelli');
    await expect(page.getByRole('option').first()).toBeVisible();
    await racconto.immagine(page, '03-cerca');
    await apriScheda(page, 'martelli giulia', 'MARTELLI GIULIA');
    racconto.passo('Trovata Giulia Martelli: la sua scheda, la famiglia, chi l’ha consultata.');
    await racconto.immagine(page, '04-scheda');

    await nascitaSenzaRete(page, scena, racconto);

    await pratica(page, bambina).getByRole('button', { name: 'Certificati' }).click();
    const salvato = await emettiCertificato(page, 'Anagrafico di nascita');
    racconto.passo('Emesso il certificato di nascita.');
    await racconto.immagine(page, '08-certificato');
    const pdf = racconto.copia(salvato, 'certificato-nascita.pdf');

    await verificaDalTelefono(motore, pdf, racconto);
  } finally {
    await motore.close();
  }
}
