import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { creaLuoghi } from '#contract/tabelle/luoghi.ts';
import { generaPopolazione } from '#core/dimostrativo/index.ts';
import { caricaMolti } from '#core/registro/carica-molti.ts';
import { CoreDiProva } from '#e2e/scrivania/core.ts';
import { leggiLuoghi } from '#resources/luoghi.ts';
import { accolta, facciaJson, nuovoId, type FacciaJson } from './clienti.ts';
import { misuraEstrazione } from './estrazioni.ts';
import { dueRigheDurevoli } from './limiti.ts';
import { ritmo, Tempi, type Ritmo } from './misura.ts';
import { misuraRicerca } from './ricerca-pagina.ts';
import { madri, nascita } from './richieste.ts';

/** One figure, and what it must not go beyond (below, for rates). */
export interface Misura {
  readonly cosa: string;
  readonly misura: number;
  readonly unita: string;
  readonly limite?: number;
}
export interface Risultato {
  readonly persone: number;
  readonly misure: readonly Misura[];
}

const nelDimostrativo = 10_000;
/** A core at work has been for hours: what its compiler makes of the first thousands of calls is over. */
const primaDiMisurare = 6000;

/** Loads what is missing to so many people. @returns people a second, generator and load. */
export async function popola(core: CoreDiProva, persone: number, inUnComune = false): Promise<number> {
  const mancano = persone - nelDimostrativo;
  if (mancano <= 0) return Number.NaN;
  const database = await core.database();
  const { rows } = await database.query<{ codice: string }>(
    'select codice_fiscale as codice from soggetto where codice_fiscale is not null',
  );
  await database.end();
  const presenti = rows.map(({ codice }) => codice);
  const luoghi = creaLuoghi(leggiLuoghi());
  const inizio = performance.now();
  const caricate = await caricaMolti(
    core.collegamento('migratore'),
    { comune: '048050', id: 'POPOLAZIONE', adesso: new Date() },
    generaPopolazione({ seme: 20_260_701, residenti: mancano, luoghi, presenti, inUnComune }),
  );
  return (caricate * 1000) / (performance.now() - inizio);
}

/** The generator by itself: a stretch of what would be loaded. */
function generate(persone: number): number {
  const luoghi = creaLuoghi(leggiLuoghi());
  const inizio = performance.now();
  let quante = 0;
  for (const blocco of generaPopolazione({ seme: 3, residenti: persone, luoghi }))
    quante += blocco.soggetti.length;
  return (quante * 1000) / (performance.now() - inizio);
}

interface Nota {
  readonly codice: string;
  readonly cognome: string;
  readonly nome: string;
}

/** People from everywhere in the register, the same at every run. */
async function alcune(database: Client, quante: number): Promise<readonly Nota[]> {
  const { rows } = await database.query<Nota>(
    `select codice_fiscale as codice, cognome, nome from soggetto
     where stato = 'residente' and codice_fiscale is not null and length(cognome) > 5
     order by reverse(id::text) limit $1`,
    [quante],
  );
  return rows;
}

async function ricerche(
  faccia: FacciaJson,
  note: readonly Nota[],
  volte: number,
  testo: (nota: Nota) => string,
): Promise<Ritmo> {
  return ritmo(volte, 2, (n) => {
    const nota = note[n % note.length];
    if (!nota) throw new Error('nobody to look for');
    return faccia.chiedi('/wa/cerca', { testo: testo(nota) });
  });
}

/** Resident memory of a process, in MB: the most seen while something runs. */
async function memoriaDurante<T>(pid: number, lavoro: Promise<T>): Promise<readonly [T, number]> {
  let massima = 0;
  const guarda = setInterval(() => {
    const righe = readFileSync(`/proc/${pid}/status`, 'utf8');
    massima = Math.max(massima, Number(/VmRSS:\s+(\d+)/.exec(righe)?.[1]) / 1024);
  }, 50);
  try {
    return [await lavoro, massima];
  } finally {
    clearInterval(guarda);
  }
}

/** How long the core itself had them in hand, in milliseconds: from its own journal. */
function dentroIlCore(giornale: string): Tempi {
  const tempi = new Tempi();
  for (const [, ms] of giornale.matchAll(/"rotta":"\/wa\/operazioni\/:codice","stato":200,"ms":(\d+)/g))
    tempi.aggiungi(Number(ms));
  return tempi;
}

async function nascite(core: CoreDiProva, volte: number, insieme: number): Promise<Ritmo> {
  const database = await core.database();
  const persone = await madri(database, 2000).finally(() => database.end());
  const faccia = await facciaJson(core.pronto, insieme);
  const tutte = Array.from({ length: volte + Math.ceil(volte / 10) }, (_, n) => {
    const madre = persone[n % persone.length];
    if (!madre) throw new Error('no resident to register a child of');
    return faccia.prepara(1001, nascita(n + insieme * 100_000, nuovoId(), madre));
  });
  try {
    return await ritmo(volte, insieme, async (n) => {
      accolta(await tutte[n]?.(), 'Risposta_Comune');
    });
  } finally {
    faccia.chiudi();
  }
}

/** A register of so many people: how long what the desk does takes there, beside what it may take. */
export async function misuraPopolazione(persone: number, volte: number): Promise<Risultato> {
  const misure: Misura[] = [];
  const scrivi = (cosa: string, misura: number, unita: string, limite?: number): void => {
    const una: Misura = { cosa, misura, unita, ...(limite !== undefined && { limite }) };
    misure.push(una);
    const accanto = limite === undefined ? '' : `   limite ${limite}`;
    console.log(`${cosa.padEnd(52)} ${misura.toFixed(misura < 10 ? 2 : 0).padStart(8)} ${unita}${accanto}`);
  };
  scrivi('generatore, da solo', generate(200_000), '/s', 50_000);
  const core = await CoreDiProva.avvia();
  try {
    const caricate = await popola(core, persone);
    if (!Number.isNaN(caricate)) scrivi('persone generate e caricate', caricate, '/s');
    const database = await core.database();
    // What follows a load is not a day's work: the cleaning that it leaves would be in every figure.
    await database.query('vacuum (analyze)');
    const note = await alcune(database, 2000).finally(() => database.end());
    const faccia = await facciaJson(core.pronto, 2);
    await ricerche(faccia, note, primaDiMisurare, ({ codice }) => codice);
    const cf = await ricerche(faccia, note, volte * 2, ({ codice }) => codice);
    // Nobody sees a record before it is durably written who looked.
    const nudeDue = await dueRigheDurevoli(core.collegamento('migratore'), volte * 2, 2);
    scrivi('due righe durevoli e nient’altro, 2 insieme, p99', nudeDue.tempi.percentile(0.99), 'ms');
    scrivi('ricerca per codice fiscale, p50', cf.tempi.percentile(0.5), 'ms');
    scrivi('ricerca per codice fiscale, p99', cf.tempi.percentile(0.99), 'ms', 5);
    const inizi = await ricerche(faccia, note, volte, ({ cognome, nome }) =>
      nome.length % 2 ? cognome.slice(0, 4) : `${cognome.slice(0, 5)} ${nome.slice(0, 2)}`,
    );
    scrivi('inizio di cognome e nome, p50', inizi.tempi.percentile(0.5), 'ms');
    scrivi('inizio di cognome e nome, p95', inizi.tempi.percentile(0.95), 'ms', 20);
    const sviste = await ricerche(
      faccia,
      note,
      volte,
      ({ cognome, nome }) => `${cognome.slice(0, 2)}${cognome.slice(3)} ${nome}`,
    );
    scrivi('nome scritto male, p50', sviste.tempi.percentile(0.5), 'ms');
    scrivi('nome scritto male, p95', sviste.tempi.percentile(0.95), 'ms', 150);
    const doppi = await ritmo(volte, 2, (n) => {
      const { cognome = '', nome = '' } = note[n % note.length] ?? {};
      return faccia.chiedi('/wa/duplicati', {
        cognome: cognome.slice(0, -1),
        nome,
        dataNascita: '1971-03-09',
      });
    });
    scrivi('duplicati prima di un’iscrizione, p95', doppi.tempi.percentile(0.95), 'ms');
    faccia.chiudi();
    const cercati = [...new Set(note.map(({ cognome, nome }) => `${cognome} ${nome}`))].slice(0, 100);
    const nellaPagina = await misuraRicerca(core, cercati);
    if (nellaPagina)
      scrivi('dall’ultimo tasto al nome nella pagina, p95', nellaPagina.percentile(0.95), 'ms', 100);
    const nude = await dueRigheDurevoli(core.collegamento('migratore'), volte * 4, 32);
    scrivi('due righe durevoli e nient’altro, 32 insieme', nude.alSecondo, '/s');
    const prima = core.giornale.length;
    const poche = await nascite(core, volte, 4);
    const dentro = dentroIlCore(core.giornale.slice(prima));
    scrivi('registrazione 1001, 4 insieme, p50', poche.tempi.percentile(0.5), 'ms');
    scrivi('registrazione 1001, 4 insieme, p95', poche.tempi.percentile(0.95), 'ms');
    scrivi('la stessa, dentro il core, p95', dentro.percentile(0.95), 'ms', 25);
    const [tante, memoria] = await memoriaDurante(core.pid, nascite(core, volte * 4, 32));
    scrivi('registrazioni 1001, 32 insieme', tante.alSecondo, '/s', 1000);
    scrivi('registrazione 1001, 32 insieme, p95', tante.tempi.percentile(0.95), 'ms');
    scrivi('memoria del core durante le registrazioni', memoria, 'MB', 300);
    const codici = note.map(({ codice }) => codice);
    const [estratte, occupata] = await memoriaDurante(core.pid, misuraEstrazione(core, codici));
    scrivi(`estrazione di ${estratte.persone} persone in CSV`, estratte.secondi, 's', 60);
    scrivi('intanto, ricerca allo sportello, p95', estratte.intanto, 'ms', estratte.aVuoto * 2);
    scrivi('memoria del core durante l’estrazione', occupata, 'MB');
  } finally {
    await core.chiudi();
  }
  return { persone, misure };
}
