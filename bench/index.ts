/**
 * `npm run bench`: how fast the day's work goes, each figure beside the least it could cost on this machine, measured in
 * the same run. Prints a table, leaves `out/bench.json` and keeps each row in `docs/benchmarks.md`. A word alone
 * measures one subject (`soli`, below).
 * `-- --people 10000,100000,1000000`: how it grows with the register (`popolazione.ts`), kept in `bench/results` and
 * `docs/benchmarks.md`. Ten million people take forty minutes and 52 GB; `--dati FOLDER` keeps them for `spazio` and for
 * the next time.
 */
import { availableParallelism } from 'node:os';
import { CoreDiProva } from '#e2e/scrivania/core.ts';
import { misuraAtti } from './atti.ts';
import { stampaEstrazione } from './estrazione-intera.ts';
import { misuraPopolazione } from './popolazione.ts';
import { scriviRapporto } from './rapporto.ts';
import { certificatiDisegnati, certificatiNelCore } from './righe-certificati.ts';
import { busteVerificate, messaggi, registroNelleFacce } from './righe-facce.ts';
import { estrazione, notifiche, richieste } from './righe-lavori.ts';
import { avvii, paginaInUso, posta } from './righe-scrivania.ts';
import { conserva, insieme, volte } from './righe.ts';
import { stampaSpazio } from './spazio.ts';
import { stampaSubentro } from './subentro.ts';

/** Calls of each kind in `--people`: a core at work has been for hours, and its slowest hundredth is not its first call. */
const aCaldo = 1000;

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

/** `--dati FOLDER`: where a register of so many people stays, and is found the next time. */
function leggiDati(args: readonly string[]): string | undefined {
  const dove = args.indexOf('--dati');
  return dove < 0 ? undefined : args[dove + 1];
}

type Misura = (core: CoreDiProva) => Promise<void>;

/** On a core of its own, with the demo municipality. */
async function conCore(misura: Misura): Promise<void> {
  const core = await CoreDiProva.avvia();
  await misura(core).finally(() => core.chiudi());
}

/** What `npm run bench -- WORD` measures. */
const soli: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  /** Every act in turn, lived by one register. */
  atti: async (args) => process.exit(await misuraAtti(args)),
  /** The official file of so many people, until they are in. */
  subentro: ([persone = '10000']) => stampaSubentro(Number(persone)),
  /** So many people of one municipality to a sheet. */
  estrazione: ([persone = '10000']) => stampaEstrazione(Number(persone)),
  /** Room that so many people take, table by table. */
  spazio: ([persone = '10000', ...altri]) => stampaSpazio(Number(persone), leggiDati(altri)),
  /** Everybody of the demo municipality to a sheet. */
  estrazioni: () => conCore(estrazione),
  /** Ten thousand sheets. */
  certificati: async () => {
    await certificatiDisegnati(10_000);
    await certificatiNelCore();
  },
  messaggi,
  /** The security of the envelopes by itself. */
  buste: () => conCore(busteVerificate),
  /** An outbox filled while the core was away. */
  coda: () => conCore(posta),
  /** The desk. */
  pagina: () => conCore(paginaInUso),
  /** Ten thousand to a municipality. */
  notifiche: () => conCore(notifiche),
  /** The inbox of an office with fifty thousand of them. */
  richieste: () => conCore(richieste),
};

async function tutto(core: CoreDiProva): Promise<void> {
  await busteVerificate(core);
  await registroNelleFacce(core);
  await certificatiDisegnati(1000);
  await posta(core);
  await richieste(core);
  await avvii(core);
}

const [quale = '', ...altri] = process.argv.slice(2);
const popolazioni = leggiPersone(process.argv.slice(2));
const dati = leggiDati(process.argv.slice(2));
if (dati !== undefined && popolazioni.length > 1)
  throw new RangeError('--dati: one folder holds one number of people');
for (const persone of popolazioni) {
  console.log(`\n${persone.toLocaleString('it')} persone, su ${availableParallelism()} processori.\n`);
  // One at a time, each kept at once: an interrupted run loses only what it was doing.
  scriviRapporto([await misuraPopolazione(persone, Math.max(volte, aCaldo), dati)]);
}
if (popolazioni.length === 0) {
  const solo = soli[quale];
  if (quale !== '' && !solo)
    throw new RangeError(`bench: one of ${Object.keys(soli).join(', ')}, or nothing`);
  console.log(
    `${insieme} richieste insieme, ${volte} volte, su ${availableParallelism()} processori; 10.000 residenti.\n`,
  );
  if (solo) await solo(altri);
  else {
    await messaggi();
    await conCore(tutto);
  }
  conserva();
}
process.exit();
