/**
 * `npm run test:attacks -- --prove 100000 --seme 7 --solo ponte`: what an attacker may send, and what becomes of it, with
 * counts (docs/prove-di-resistenza.md).
 */
import { join } from 'node:path';
import { fuzz, scritto } from '../fuzz/fuzz.ts';
import { conVitest } from '../prove/esistenti.ts';
import { comanda, type Prova } from '../prove/comando.ts';
import type { Chiesto } from '../prove/opzioni.ts';
import type { Esito, Esiti } from '../prove/quaderno.ts';
import { bersagliTesto, cartaGuasta } from './byte.ts';
import { bersagliVeri } from './file-veri.ts';
import { esaminaFornitura, leggiFornitura } from './fornitura.ts';
import { colpi, colpisci } from './fuzz.ts';
import { assaltoJson } from './json/index.ts';
import { paginaPresa } from './pagina/index.ts';
import { assaltoPagine } from './pagine/index.ts';
import { ponteGuasto } from './ponte.ts';

async function corpiSoap({ seme, prove }: Chiesto): Promise<Esito> {
  const bilancio = await fuzz({ casi: prove, seme });
  console.log(scritto(bilancio));
  const { casi, violazioni } = bilancio;
  return { passate: casi, mancanze: violazioni };
}

function fornitura(): Esito {
  const { pacchetti, mancanze } = esaminaFornitura(leggiFornitura(join(import.meta.dirname, '..', '..')));
  return { passate: pacchetti, mancanze };
}

/** Files that a stranger hands over: a certificate with its key, a document. */
async function file(chiesto: Chiesto): Promise<Esiti> {
  const bersagli = { ...bersagliTesto(), ...(await bersagliVeri()) };
  const esiti: (readonly [string, Esito])[] = [];
  for (const [nome, bersaglio] of Object.entries(bersagli))
    esiti.push([nome, await colpi(chiesto, colpisci(bersaglio))]);
  return esiti;
}

const esistenti = (nome: string, progetto: 'unit' | 'integration', dove: readonly string[]): Prova => ({
  nome,
  prove: 1,
  fai: ({ seme }) => conVitest(progetto, dove, { SEME: String(seme) }),
});

const prove: readonly Prova[] = [
  { nome: 'corpi-soap', prove: 20_000, fai: corpiSoap },
  { nome: 'json', prove: 3000, fai: assaltoJson },
  { nome: 'pagine', prove: 2000, fai: assaltoPagine },
  { nome: 'pagina', prove: 1000, fai: paginaPresa },
  { nome: 'ponte', prove: 5000, fai: (chiesto) => colpi(chiesto, ponteGuasto()) },
  { nome: 'carta', prove: 500, fai: (chiesto) => colpi(chiesto, cartaGuasta) },
  { nome: 'fornitura', prove: 1, fai: fornitura },
  esistenti('xml', 'unit', ['e2e/soap', 'contract/anpr/xml', 'e2e/fuzz/differenziale.test.ts']),
  esistenti('buste-guaste', 'integration', ['e2e/fuzz/faccia.int.test.ts']),
  esistenti('porte-e-permessi', 'integration', [
    'core/http/wa/accesso.int.test.ts',
    'core/http/wa/ogni-rotta.int.test.ts',
    'core/http/wa/sessioni.int.test.ts',
    'core/http/wa/conferma.int.test.ts',
    'core/http/wa/richieste-malate.int.test.ts',
    'core/accessi/sessioni.int.test.ts',
    'e2e/attacchi/sessioni.int.test.ts',
  ]),
  esistenti('pagina-presa', 'integration', [
    'e2e/postazione/ponte.int.test.ts',
    'main/shell/browser.int.test.ts',
  ]),
  esistenti('electron', 'unit', ['main/shell']),
  { nome: 'file', prove: 500, fai: file },
];

process.exit(await comanda(prove));
