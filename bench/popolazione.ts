import { creaLuoghi } from '#contract/tabelle/luoghi.ts';
import { generaPopolazione } from '#core/dimostrativo/index.ts';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { leggiLuoghi } from '#resources/luoghi.ts';
import { misuraEstrazione } from './estrazioni.ts';
import { creaFoglio, type Foglio, type Risultato } from './foglio.ts';
import { memoriaDurante, occupatiDaAltro } from './macchina.ts';
import { conRegistro, daAvere, type Carico } from './popola.ts';
import { misuraAttiEFogli } from './popolazione-atti.ts';
import { alcune, misuraRicerche } from './popolazione-ricerche.ts';
import { bytePerPersona } from './spazio.ts';

/** The generator by itself: a stretch of what would be loaded. */
function generate(persone: number): number {
  const luoghi = creaLuoghi(leggiLuoghi());
  const inizio = performance.now();
  let quante = 0;
  for (const blocco of generaPopolazione({ seme: 3, residenti: persone, luoghi }))
    quante += blocco.soggetti.length;
  return (quante * 1000) / (performance.now() - inizio);
}

/** Of the load, the log beside the data: what is not there any more at the end. */
function scriviCarico(
  { scrivi }: Foglio,
  persone: number,
  { alSecondo, disco: { tutto, registro, appoggio } }: Carico,
): void {
  const GB = 1e9;
  scrivi('persone generate e caricate', alSecondo, '/s');
  scrivi('disco, al massimo mentre si carica', tutto / GB, 'GB', daAvere(persone) / GB);
  scrivi('di cui registro del database, al massimo', registro / GB, 'GB');
  scrivi('di cui appoggio degli ordinamenti, al massimo', appoggio / GB, 'GB');
}

async function misura(foglio: Foglio, core: CoreDiProva, persone: number, volte: number): Promise<void> {
  const { scrivi } = foglio;
  const { tutto, indici } = await bytePerPersona(core, persone);
  scrivi('byte per persona, dati e indici', tutto, 'byte');
  scrivi('byte per persona, indici', indici, 'byte');
  scrivi('processori occupati da altro, prima', await occupatiDaAltro(), '%');
  const database = await core.database();
  const note = await alcune(database, 2000).finally(() => database.end());
  await misuraRicerche(foglio, core, note, volte);
  await misuraAttiEFogli(foglio, core, volte);
  const codici = note.map(({ codice }) => codice);
  const [estratte, occupata] = await memoriaDurante(core.pid, misuraEstrazione(core, codici));
  scrivi(`estrazione di ${estratte.persone} persone in CSV`, estratte.secondi, 's', 60);
  scrivi('intanto, ricerca allo sportello, p95', estratte.intanto, 'ms', estratte.aVuoto * 2);
  scrivi('memoria del core durante l’estrazione', occupata, 'MB');
  scrivi('processori occupati da altro, dopo', await occupatiDaAltro(), '%');
}

/**
 * A register of so many people: how long what the desk does takes there, beside what it may take.
 * @param dati folder where it stays, to be measured again without a load.
 */
export async function misuraPopolazione(persone: number, volte: number, dati?: string): Promise<Risultato> {
  const foglio = creaFoglio();
  foglio.scrivi('generatore, da solo', generate(200_000), '/s', 50_000);
  await conRegistro(persone, { dati }, async (core, carico) => {
    if (carico) scriviCarico(foglio, persone, carico);
    await misura(foglio, core, persone, volte);
  });
  return { persone, misure: foglio.misure };
}
