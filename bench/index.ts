/**
 * `npm run bench`: how fast the day's work goes, each figure beside the least it could cost on this machine, measured in
 * the same run. Prints a table and leaves `out/bench.json`. `-- --people 10000,100000,1000000`: how it grows with the
 * register (`popolazione.ts`), kept in `bench/results` and `docs/benchmarks.md`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { CoreDiProva } from '#e2e/scrivania/core.ts';
import { misuraAtti } from './atti.ts';
import { avvioCore, avvioScrivania, nodeVuoto } from './avvii.ts';
import { facciaJson, facciaSoap, nuovoId, type Faccia } from './clienti.ts';
import { misuraEstrazione } from './estrazioni.ts';
import { misuraNotifiche } from './notifiche.ts';
import { stampaEstrazione } from './estrazione-intera.ts';
import { dueRigheDurevoli, firmaNuda, ricercaNuda } from './limiti.ts';
import { ritmo, type Ritmo } from './misura.ts';
import { misuraCertificati } from './certificati.ts';
import { misuraCicloDelCore } from './certificati-nel-core.ts';
import type { Fermo } from './ciclo.ts';
import { misuraRichieste } from './cittadini.ts';
import { misuraPagina, primoPacchetto } from './pagina.ts';
import { misuraPopolazione } from './popolazione.ts';
import { scriviRapporto } from './rapporto.ts';
import { ritmoMessaggi } from './messaggi.ts';
import { stampaSubentro } from './subentro.ts';
import { codaSvuotata } from './uscita.ts';
import { certificato, connessione, madri, nascita } from './richieste.ts';

const insieme = 8;
const volte = Number(process.env['VOLTE'] ?? 300);
/** Calls of each kind in `--people`: a core at work has been for hours, and its slowest hundredth is not its first call. */
const aCaldo = 1000;

interface Riga {
  readonly cosa: string;
  readonly misura: number;
  readonly unita: string;
  readonly limite?: { readonly cosa: string; readonly misura: number };
}
const righe: Riga[] = [];
/** Children registered so far: each has another name. */
let nati = 0;

function scrivi(riga: Riga): void {
  righe.push(riga);
  const cifra = (n: number): string => n.toFixed(n < 10 ? 2 : n < 100 ? 1 : 0);
  const { limite } = riga;
  const accanto = limite
    ? `   limite ${cifra(limite.misura).padStart(7)} (${limite.cosa}), rapporto ${cifra(riga.misura / limite.misura)}`
    : '';
  console.log(`${riga.cosa.padEnd(44)} ${cifra(riga.misura).padStart(7)} ${riga.unita.padEnd(4)}${accanto}`);
}

function alSecondo(cosa: string, { alSecondo: misura }: Ritmo, limite?: Riga['limite']): void {
  scrivi({ cosa, misura, unita: '/s', ...(limite && { limite }) });
}

async function diUnaFaccia(faccia: Faccia, core: CoreDiProva, limiti: Limiti): Promise<void> {
  const database = await core.database();
  const persone = await madri(database, 1000).finally(() => database.end());
  const di = (n: number): (typeof persone)[number] => {
    const una = persone[n % persone.length];
    if (!una) throw new Error('no resident to register a child of');
    return una;
  };
  const accolta = (risposta: string, segno: string): void => {
    if (!risposta.includes(segno)) throw new Error(`refused: ${risposta.slice(0, 800)}`);
  };
  const tutte = Array.from({ length: volte + Math.ceil(volte / 10) }, (_, n) => n);
  const nascite = tutte.map((n) => faccia.prepara(1001, nascita(nati++, nuovoId(), di(n))));
  const registrazioni = await ritmo(volte, insieme, async (n) => {
    accolta((await nascite[n]?.()) ?? '', 'Risposta_Comune');
  });
  alSecondo(`registrazioni 1001, faccia ${faccia.nome}`, registrazioni, limiti.righe);
  const domande = tutte.map((n) => faccia.prepara(6001, certificato(nuovoId(), di(n))));
  const certificati = await ritmo(volte, insieme, async (n) => {
    accolta((await domande[n]?.()) ?? '', 'certificatoPdf');
  });
  alSecondo(`certificati PDF 6001, faccia ${faccia.nome}`, certificati, limiti.firma);
}

/** An envelope verified, an answer signed, and nothing else: the security of the official interface by itself. */
async function busteVerificate(core: CoreDiProva): Promise<void> {
  const faccia = facciaSoap(core.pronto, insieme);
  const tante = volte * 4;
  const nudo = await ritmo(tante, insieme, () => faccia.pagina('/'));
  const buste = Array.from({ length: tante + Math.ceil(tante / 10) }, () =>
    faccia.prepara('TestConn', connessione(nuovoId())),
  );
  const provate = await ritmo(tante, insieme, async (n) => {
    const risposta = (await buste[n]?.()) ?? '';
    if (!risposta.includes('0000')) throw new Error(`refused: ${risposta.slice(0, 800)}`);
  });
  faccia.chiudi();
  const limite = { cosa: 'HTTPS senza busta', misura: nudo.alSecondo };
  alSecondo('busta SOAP verificata, risposta firmata', provate, limite);
}

/** Acts confirmed while the core was away, from the browser to the register. */
async function posta(core: CoreDiProva): Promise<void> {
  const coda = 500;
  const svuotata = await codaSvuotata(core, coda);
  if (!svuotata) console.log('Coda non misurata: manca un browser (apt-get install chromium).');
  else
    scrivi({
      cosa: `coda di ${coda} atti, fino alla conferma di tutti`,
      misura: svuotata.invio / 1000,
      unita: 's',
    });
}

async function messaggi(): Promise<void> {
  const { lunghezza, nostro, json, saxes, libxml2 } = await ritmoMessaggi(volte * 20);
  const kB = (lunghezza / 1000).toFixed(1);
  const cosa = `messaggio di ${kB} kB: letto, validato, riscritto`;
  scrivi({ cosa, misura: nostro, unita: '/s', limite: { cosa: 'saxes, sola lettura', misura: saxes } });
  scrivi({ cosa, misura: nostro, unita: '/s', limite: { cosa: 'libxml2, sola lettura', misura: libxml2 } });
  scrivi({ cosa: 'lo stesso in JSON, validato', misura: json, unita: '/s' });
}

/** The longest stop of a loop, and the longest work that it did of its own, beside the same with nothing to do. */
function scriviFermo(chi: string, intanto: Fermo, aVuoto: Fermo): void {
  const ammesso = { cosa: 'ammesso', misura: 20 };
  const vuoto = (misura: number): NonNullable<Riga['limite']> => ({ cosa: 'senza niente da fare', misura });
  const lavora = { cosa: `${chi} lavora di fila al più`, misura: intanto.lavoro, unita: 'ms' };
  scrivi({ ...lavora, limite: ammesso });
  scrivi({ ...lavora, limite: vuoto(aVuoto.lavoro) });
  const attende = { cosa: `${chi} si ferma al più`, misura: intanto.attesa, unita: 'ms' };
  scrivi({ ...attende, limite: ammesso });
  scrivi({ ...attende, limite: vuoto(aVuoto.attesa) });
}

/** Certificates asked of a whole core, over mutual TLS and over SOAP: its loop answers others meanwhile. */
async function certificatiNelCore(): Promise<void> {
  for (const misura of await misuraCicloDelCore(volte, insieme)) {
    alSecondo(`certificati PDF 6001, faccia ${misura.faccia}`, misura.ritmo);
    scriviFermo(`intanto il core (${misura.faccia})`, misura.intanto, misura.aVuoto);
  }
}

/** Certificates drawn and sealed in a thread of their own, beside the bare PDF library and the limits they are held to. */
async function certificatiDisegnati(documenti: number): Promise<void> {
  const { uno, alSecondo: ritmoLoro, libreria, fermo, memoria } = await misuraCertificati(volte, documenti);
  const ammesso = (misura: number): NonNullable<Riga['limite']> => ({ cosa: 'ammesso', misura });
  const cosa = 'certificato con QR e sigillo';
  scrivi({ cosa: `${cosa}, p50`, misura: uno.p50, unita: 'ms', limite: ammesso(80) });
  scrivi({ cosa: `${cosa}, p99`, misura: uno.p99, unita: 'ms', limite: ammesso(80) });
  const libera = { cosa: 'pdf-lib, sola pagina', misura: libreria };
  scrivi({ cosa: `${cosa}, un thread`, misura: ritmoLoro, unita: '/s', limite: libera });
  scriviFermo('intanto il ciclo', fermo.intanto, fermo.aVuoto);
  const quanti = `memoria in più dopo ${memoria.documenti} certificati`;
  scrivi({ cosa: quanti, misura: Math.max(0, memoria.crescita), unita: 'MB' });
}

/** What the person at the desk waits for: the first screen, and each key. The limits are those the desk is held to. */
async function paginaInUso(core: CoreDiProva): Promise<void> {
  const limite = (cosa: string, misura: number): NonNullable<Riga['limite']> => ({ cosa, misura });
  const pacchetto = {
    cosa: 'primo pacchetto della pagina, compresso',
    misura: primoPacchetto(),
    unita: 'kB',
  };
  scrivi({ ...pacchetto, limite: limite('ammesso', 250) });
  const misure = await misuraPagina(core);
  if (!misure) return;
  const { accesso, campi, tasti, luogo, nudi } = misure;
  const entrata = { cosa: 'dall’indirizzo al PIN da scrivere', misura: accesso, unita: 'ms' };
  scrivi({ ...entrata, limite: limite('ammesso', 1500) });
  const nudo = limite('in una pagina di un campo, p50', nudi.percentile(0.5));
  const dove = `nel modulo più grande (${campi} campi)`;
  scrivi({ cosa: `un tasto ${dove}, p50`, misura: tasti.percentile(0.5), unita: 'ms', limite: nudo });
  const fotogramma = limite('un fotogramma', 16);
  scrivi({ cosa: `un tasto ${dove}, p95`, misura: tasti.percentile(0.95), unita: 'ms', limite: fotogramma });
  const lettera = {
    cosa: 'lì, in un luogo con il suo elenco, p50',
    misura: luogo.percentile(0.5),
    unita: 'ms',
  };
  scrivi({ ...lettera, limite: fotogramma });
  scrivi({
    ...lettera,
    cosa: 'lì, in un luogo con il suo elenco, p95',
    misura: luogo.percentile(0.95),
    limite: fotogramma,
  });
}

/** Everybody of the demo municipality, while the counter works. */
async function estrazione(core: CoreDiProva): Promise<void> {
  const database = await core.database();
  const { rows } = await database.query<{ codice: string }>(
    'select codice_fiscale as codice from soggetto where codice_fiscale is not null limit 2000',
  );
  await database.end();
  const { persone, secondi, aVuoto, intanto } = await misuraEstrazione(
    core,
    rows.map(({ codice }) => codice),
  );
  scrivi({ cosa: `estrazione di ${persone} persone in CSV`, misura: secondi, unita: 's' });
  const doppio = { cosa: 'il doppio che a vuoto', misura: aVuoto * 2 };
  scrivi({ cosa: 'intanto, ricerca allo sportello, p95', misura: intanto, unita: 'ms', limite: doppio });
}

/** Ten thousand people who leave, told to their municipality one by one. */
async function notifiche(core: CoreDiProva): Promise<void> {
  const { quante, secondi, applicate } = await misuraNotifiche(core, 10_000);
  const ammesso = { cosa: 'ammesso', misura: 30 };
  scrivi({ cosa: `${quante} notifiche consegnate`, misura: secondi, unita: 's', limite: ammesso });
  scrivi({ cosa: 'poi applicate alla copia locale', misura: applicate, unita: 's' });
}

/** The inbox of an office with fifty thousand requests of citizens. */
async function richieste(core: CoreDiProva): Promise<void> {
  const misure = await misuraRichieste(core, Math.min(volte, 100));
  for (const [nome, { tempi }] of Object.entries(misure))
    scrivi({
      ...{ cosa: `50.000 richieste, ${nome}, p95`, misura: tempi.percentile(0.95), unita: 'ms' },
      limite: { cosa: 'ammesso', misura: 100 },
    });
}

/** `--people 10000,100000`. */
function leggiPersone(args: readonly string[]): readonly number[] {
  const dopo = args[args.indexOf('--people') + 1];
  if (!args.includes('--people') || dopo === undefined) return [];
  return dopo.split(',').map((quante) => {
    const numero = Number(quante);
    if (!Number.isInteger(numero) || numero < 10_000)
      throw new RangeError(`--people: ${quante} is not a number of people from 10000 on`);
    return numero;
  });
}

interface Limiti {
  readonly righe: NonNullable<Riga['limite']>;
  readonly firma: NonNullable<Riga['limite']>;
}

if (process.argv[2] === 'atti') process.exit(await misuraAtti(process.argv.slice(3)));
if (process.argv[2] === 'subentro') {
  await stampaSubentro(Number(process.argv[3] ?? 10_000));
  process.exit();
}
if (process.argv[2] === 'estrazione') {
  await stampaEstrazione(Number(process.argv[3] ?? 10_000));
  process.exit();
}
const popolazioni = leggiPersone(process.argv.slice(2));
if (popolazioni.length > 0) {
  for (const persone of popolazioni) {
    console.log(`\n${persone.toLocaleString('it')} persone, su ${availableParallelism()} processori.\n`);
    // One at a time, each kept at once: an interrupted run loses only what it was doing.
    scriviRapporto([await misuraPopolazione(persone, Math.max(volte, aCaldo))]);
  }
  process.exit();
}
console.log(
  `${insieme} richieste insieme, ${volte} volte, su ${availableParallelism()} processori; 10.000 residenti.\n`,
);
const solo = process.argv[2];
if (solo === 'certificati') {
  await certificatiDisegnati(10_000);
  await certificatiNelCore();
  process.exit();
}
if (solo !== 'pagina' && solo !== 'estrazioni' && solo !== 'notifiche' && solo !== 'richieste')
  await messaggi();
/** `npm run bench -- messaggi`: the messages alone; `-- buste`: them and the security of the envelopes; `-- coda`: them and an outbox; `-- pagina`: the desk; `-- certificati`: ten thousand sheets; `-- estrazioni`: everybody to a sheet; `-- estrazione 1000000`: so many people of one municipality to a sheet; `-- notifiche`: ten thousand to a municipality. */
if (solo === 'messaggi') process.exit();
const core = await CoreDiProva.avvia();
if (solo === 'pagina') {
  await paginaInUso(core).finally(() => core.chiudi());
  process.exit();
}
if (solo === 'estrazioni') {
  await estrazione(core).finally(() => core.chiudi());
  process.exit();
}
if (solo === 'notifiche') {
  await notifiche(core).finally(() => core.chiudi());
  process.exit();
}
if (solo === 'richieste') {
  await richieste(core).finally(() => core.chiudi());
  process.exit();
}
if (solo === 'buste') {
  await busteVerificate(core).finally(() => core.chiudi());
  process.exit();
}
if (solo === 'coda') {
  await posta(core).finally(() => core.chiudi());
  process.exit();
}
try {
  await busteVerificate(core);
  const padrone = core.collegamento('migratore');
  const nude = await dueRigheDurevoli(padrone, volte * 4, insieme);
  const rsa = await firmaNuda('RSA-2048', volte * 2);
  const limiti: Limiti = {
    righe: { cosa: 'due righe durevoli', misura: nude.alSecondo },
    firma: { cosa: 'firma RSA-2048', misura: rsa.alSecondo },
  };
  const codici = await core.database().then(async (database) => {
    const { rows } = await database.query<{ codice: string }>(
      'select codice_fiscale as codice from soggetto where codice_fiscale is not null limit 5000',
    );
    await database.end();
    return rows.map(({ codice }) => codice);
  });
  const ricerca = await ricercaNuda(core.collegamento('applicazione'), codici, volte * 10, insieme);
  for (const faccia of [await facciaJson(core.pronto, insieme), facciaSoap(core.pronto, insieme)]) {
    await diUnaFaccia(faccia, core, limiti);
    faccia.chiudi();
  }
  const json = await facciaJson(core.pronto, insieme);
  const cercate = await ritmo(volte * 2, insieme, (n) => json.cerca(codici[(n * 7) % codici.length] ?? ''));
  json.chiudi();
  for (const [nome, quota] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    scrivi({
      cosa: `ricerca per codice fiscale, ${nome}`,
      misura: cercate.tempi.percentile(quota),
      unita: 'ms',
      limite: { cosa: `ricerca nuda, ${nome}`, misura: ricerca.tempi.percentile(quota) },
    });
  }
  await certificatiDisegnati(1000);
  await posta(core);
  await richieste(core);
  const vuoto = { cosa: 'Node che non fa niente', misura: nodeVuoto() };
  const avvio = await avvioCore(core);
  scrivi({ cosa: 'avvio del core, dati presenti', misura: avvio, unita: 'ms', limite: vuoto });
  const scrivania = await avvioScrivania(core);
  if (scrivania) {
    const { host, pagina, paginaVuota } = scrivania;
    scrivi({ cosa: 'avvio della scrivania, fino all’indirizzo', misura: host, unita: 'ms', limite: vuoto });
    const limite = { cosa: 'pagina di una parola', misura: paginaVuota };
    scrivi({ cosa: 'prima schermata, dall’indirizzo', misura: pagina, unita: 'ms', limite });
    await paginaInUso(core);
  } else console.log('Avvio della scrivania non misurato: manca un browser (apt-get install chromium).');
} finally {
  await core.chiudi();
}
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify({ quando: new Date().toISOString(), righe }, null, 2)}\n`);
