/**
 * `npm run registro -- --persone 1000000 --atti 100000`: loads that many people in an empty register, lets several
 * clients register that many random valid acts, walks the whole of it and says what breaks. Exit code 1 if anything does.
 */
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { apriDatabase, type Database } from '#core/db/apri.ts';
import { generaPopolazione } from '#core/dimostrativo/index.ts';
import { luoghiDiProva } from '#core/dimostrativo/luoghi-di-prova.ts';
import { caricaMolti } from '#core/registro/carica-molti.ts';
import { sigillaAudit } from '#core/audit/catena.ts';
import { verificaRegistro } from '#core/verifica/index.ts';
import { lavora } from './registro/lavora.ts';
import { cifra, stampaAtti } from './registro/stampa.ts';

const { values: opzioni } = parseArgs({
  options: {
    persone: { type: 'string', default: '10000' },
    atti: { type: 'string', default: '2000' },
    clienti: { type: 'string', default: '8' },
    seme: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    dati: { type: 'string' },
  },
});
const [persone, atti, clienti, seme] = [opzioni.persone, opzioni.atti, opzioni.clienti, opzioni.seme].map(
  Number,
) as [number, number, number, number];
const adesso = new Date('2026-07-11T10:00:00Z');

function cartella(): string {
  const nuova = mkdtempSync(join(tmpdir(), 'sportello-registro-'));
  // The user who runs the bundled PostgreSQL must get there.
  chmodSync(nuova, 0o711);
  return nuova;
}

async function misura<T>(cosa: string, fai: () => Promise<T>, quanti: (esito: T) => number): Promise<T> {
  const inizio = performance.now();
  const esito = await fai();
  const secondi = (performance.now() - inizio) / 1000;
  const n = quanti(esito);
  console.log(`${cosa}: ${cifra(n)} in ${secondi.toFixed(1)} s (${cifra(n / secondi)}/s)`);
  return esito;
}

async function sigilla({ applicazione }: Database): Promise<number> {
  let tutte = 0;
  for (let nuove = -1; nuove !== 0; tutte += nuove) nuove = await sigillaAudit(applicazione);
  return tutte;
}

const dati = opzioni.dati ?? cartella();
console.log(`seme ${seme}, dati in ${dati}`);
const database = await apriDatabase({ dati });
let rotto: boolean;
try {
  await misura(
    'persone caricate',
    () =>
      caricaMolti(
        database.collegamento,
        { comune: '048050', id: 'POPOLAZIONE', adesso },
        generaPopolazione({ seme, residenti: persone, luoghi: luoghiDiProva() }),
      ),
    (n) => n,
  );
  const fatti = await misura(
    `atti registrati da ${clienti} clienti`,
    () => lavora({ database, atti, clienti, seme, adesso }),
    ({ totale }) => totale,
  );
  stampaAtti(fatti);
  await misura(
    'voci di audit sigillate',
    () => sigilla(database),
    (n) => n,
  );
  const esito = await misura(
    'documenti e versioni verificati',
    () => verificaRegistro(database.applicazione, { massimo: 50 }),
    ({ soggetti, famiglie, versioni }) => soggetti + famiglie + versioni,
  );
  for (const { controllo, dove, dettaglio } of esito.difetti)
    console.log(`${controllo}: ${dove}: ${dettaglio}`);
  const { soggetti, famiglie, versioni, totaleDifetti, audit } = esito;
  console.log(
    `${cifra(soggetti)} schede, ${cifra(famiglie)} famiglie, ${cifra(versioni)} versioni, ` +
      `${cifra(audit.sigillate)} voci di audit: ${totaleDifetti} difetti`,
  );
  console.log(
    `memoria di questo processo: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB al massimo`,
  );
  rotto = totaleDifetti > 0;
} finally {
  await database.chiudi();
  if (opzioni.dati === undefined) rmSync(dati, { recursive: true, force: true });
}
process.exitCode = rotto ? 1 : 0;
