import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { Dossier } from '#contract/wa/registro.ts';
import { apriSessione, clienteDi } from '#e2e/soap/core.ts';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { pezzoDiPagina } from '#e2e/scrivania/pezzo.ts';
import { trovaBrowser } from '#main/shell/finestra.ts';
import type { Pratica } from '../renderer/offline/pratica.ts';
import { nuovoId } from './clienti.ts';
import { madri, nascita } from './richieste.ts';
import type { Svuotata } from './uscita-pagina.ts';

/** Requests of an outbox under way at once, and one more. */
const connessioni = 8;

/** The register's answers for the page, on the real JSON face. */
async function ponteVero(core: CoreDiProva) {
  const clienti = Array.from({ length: connessioni }, () => clienteDi(core.pronto));
  const [primo] = clienti;
  if (!primo) throw new Error('at least one connection');
  const gettone = await apriSessione(core.pronto, primo);
  const liberi = [...clienti];
  const chiama = async (metodo: 'GET' | 'POST', percorso: string, corpo?: object): Promise<unknown> => {
    const cliente = liberi.pop() ?? primo;
    const risposta = await cliente
      .chiama(metodo, percorso, corpo, gettone)
      .finally(() => liberi.push(cliente));
    if (risposta.stato !== 200) throw new Error(`${percorso}: ${risposta.stato}`);
    return risposta.corpo;
  };
  return {
    dossier: async (id: string) => Dossier.parse(await chiama('GET', `/wa/soggetti/${id}?finalita=banco`)),
    invia: (codice: string, richiesta: object) => chiama('POST', `/wa/operazioni/${codice}`, richiesta),
    chiudi: () => {
      for (const uno of clienti) uno.chiudi();
    },
  };
}

function inCoda(ordine: number, madre: Awaited<ReturnType<typeof madri>>[number], dossier: Dossier): Pratica {
  const idOperazioneComune = nuovoId();
  const aggregati = [`soggetto:${madre.id}`, `famiglia:${dossier.famiglia?.idFamigliaConvivenzaANPR ?? ''}`];
  return {
    ...{ id: `b${ordine}`, codice: '1001', soggetto: madre.cognome, frase: '', ordine, creata: ordine },
    ...{ idOperazioneComune, aggregati, richiesta: nascita(ordine + 2000, idOperazioneComune, madre) },
    base: { idSoggetto: madre.id, versione: dossier.versione, letto: 0, dossier },
    stato: { stato: 'in-coda', dal: 0 },
  };
}

/**
 * A queue of births, each of another mother, sent by the outbox of the desk from a real browser to the real core: the
 * record read again, the act written as sent, sent, its answer written. Undefined where no browser is installed.
 */
export async function codaSvuotata(core: CoreDiProva, quante: number): Promise<Svuotata | undefined> {
  const eseguibile = trovaBrowser();
  if (eseguibile === undefined) return undefined;
  const database = await core.database();
  const donne = await madri(database, quante);
  const contate = z.array(z.object({ nate: z.number() }));
  const nate = async (): Promise<number> =>
    contate.parse(
      (await database.query("select count(*)::int as nate from operazione where codice = '1001'")).rows,
    )[0]?.nate ?? 0;
  const prima = await nate();
  const ponte = await ponteVero(core);
  const pratiche: Pratica[] = [];
  for (const [ordine, madre] of donne.entries())
    pratiche.push(inCoda(ordine, madre, await ponte.dossier(madre.id)));
  const codice = await pezzoDiPagina(`${import.meta.dirname}/uscita-pagina.ts`);
  const server = createServer((domanda, risposta) => {
    const pagina = domanda.url === '/';
    risposta.setHeader('content-type', pagina ? 'text/html' : 'text/javascript');
    risposta.end(pagina ? '<script type="module" src="/banco.js"></script>' : codice);
  });
  await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto));
  const porta = (server.address() as { readonly port: number }).port;
  const browser = await chromium.launch({
    executablePath: eseguibile,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.exposeFunction('ponteDelBanco', async (nome: string, ...argomenti: string[]) => {
      const [uno = '', due] = argomenti;
      const valore =
        nome === 'dossier' ? await ponte.dossier(uno) : await ponte.invia(uno, Object(due) as object);
      return { ok: true, valore };
    });
    await page.goto(`http://127.0.0.1:${porta}/`);
    await page.waitForFunction(() => 'svuota' in window);
    const svuotata = await page.evaluate((tutte) => window.svuota(tutte), pratiche);
    const registrate = (await nate()) - prima;
    if (registrate !== donne.length || svuotata.confermate !== donne.length)
      throw new Error(`${donne.length} queued, ${svuotata.confermate} confirmed, ${registrate} registered`);
    return svuotata;
  } finally {
    await browser.close();
    server.close();
    ponte.chiudi();
    await database.end();
  }
}
