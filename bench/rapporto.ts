import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, totalmem } from 'node:os';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Misura, Risultato } from './foglio.ts';
import type { Riga } from './righe.ts';

interface Scritto extends Risultato {
  /** `AAAA-MM-GG`. */
  readonly giorno: string;
  readonly macchina: string;
}

const cartella = new URL('results/', import.meta.url);
const delGiorno = new URL('giornata.json', cartella);
const documento = new URL('../docs/benchmarks.md', import.meta.url);

interface RigaTenuta extends Riga {
  readonly giorno: string;
}

const cifra = (n: number): string => n.toFixed(n < 10 ? 1 : 0).replace(/\B(?=(\d{3})+$)/g, '.');

/** A rate must reach its limit, everything else must stay under it. */
function esito({ misura, limite, unita }: Misura): string {
  if (limite === undefined) return '';
  return (unita === '/s' ? misura >= limite : misura <= limite) ? 'sì' : 'no';
}

function tabella({ persone, giorno, macchina, misure }: Scritto): string {
  const righe = misure.map((una) => {
    const limite = una.limite === undefined ? '' : `${una.unita === '/s' ? '≥' : '≤'} ${cifra(una.limite)}`;
    return `| ${una.cosa} | ${cifra(una.misura)} ${una.unita} | ${limite} | ${esito(una)} |`;
  });
  return [
    `## ${cifra(persone)} people`,
    '',
    `${giorno}, ${macchina}.`,
    '',
    '| measure | figure | limit | kept |',
    '|---|---|---|---|',
    ...righe,
    '',
  ].join('\n');
}

const premessa = `# Benchmarks

Figures of two kinds: the day's work, each beside what it is held to or the least it could cost; then how it grows with the register. Clients, core and PostgreSQL share the machine's processors. Writes are durable (\`fsync\` and \`synchronous_commit\` on). Every figure is measured, none is an estimate; what a shared machine was doing meanwhile is in them.
`;

const premessaPopolazioni = `Below, \`npm run bench -- --people 10000,100000,1000000\`: each number of people is a core of its own, started on an empty folder, filled by the generator (the demo municipality, the rest spread over fifteen others), asked through its JSON face over mutual TLS. The generator holds one municipality and eight bytes per code; the load is one transaction, during which the database runs as suits it (\`bench/popola.ts\`). With \`--dati FOLDER\` the register stays there, and is measured again without a load. Rows of what else kept the processors busy were taken while the core had nothing to do.
`;

/** Read in profiles, not measured by this command: each with the page that tells how. */
const profili = `## What the profiles said

Of each hot path a profile was read, and what came first in it was taken away. Before and after on the same machine, in the same hours.

| path | what came first | instead | before, after | told in |
|---|---|---|---|---|
| a registration | trips to the database, and planning each statement again | read together, written in one trip, plans kept | 6.6, 2.3 ms of processor | [0016](decisions/0016-scrittura-in-un-viaggio.md) |
| registrations, 32 at a time | a trip and a commit each; an index that every change wrote into | those that do not touch each other go together | 5.7, 3.6, then 1.9 to 2.4 ms of processor | [0016](decisions/0016-scrittura-in-un-viaggio.md) |
| an official message, 8 kB | the general XML parser, then Zod walking the value again | a scanner and a validator of our own | 1,480, 7,300 a second | [0015](decisions/0015-lettore-xml.md) |
| a certificate | the PDF library, serialising twice | the file written by us | 12.6 to 20.6, 97 to 190 a second | [0027](decisions/0027-il-foglio-scritto-da-noi.md) |
| the core while certificates are made | the file in base64, in every copy of the answer | kept once | the loop stopped for more than 20 ms; now in the rows below | [0053](decisions/0053-il-file-una-volta-sola.md) |
| a key in the largest form | the library of lists, 7 of 7.6 ms | lists of our own | 7.6, 2.5 ms of script | [0052](decisions/0052-elenchi-scritti-da-noi.md) |
| a name at ten million people | an index that gathers everybody who has a beginning | whole words, the rarest first | 148, 13 ms | [scala.md](scala.md) |
| a name written wrong, possible doubles, at ten million | every reading followed to its end, everybody born that day opened | the names that there are, each once; names compared before records are opened | p95 432, 18 ms; 774, 114 ms | [0065](decisions/0065-ricerche-a-dieci-milioni.md) |
`;

const tenute = (): readonly RigaTenuta[] =>
  existsSync(delGiorno) ? (JSON.parse(readFileSync(delGiorno, 'utf8')) as RigaTenuta[]) : [];

/** Under its limit the ratio is under one; of a rate, over it. */
function giornata(): string {
  const righe = tenute().map(({ cosa, misura, unita, limite, giorno }) => {
    const accanto = limite ? `${cifra(limite.misura)} ${unita}, ${limite.cosa}` : '';
    const rapporto = limite ? (misura / limite.misura).toFixed(2) : '';
    return `| ${cosa} | ${cifra(misura)} ${unita} | ${accanto} | ${rapporto} | ${giorno} |`;
  });
  return [
    "## The day's work",
    '',
    '`npm run bench`, or `npm run bench -- WORD` for one subject: each row is the last that was measured.',
    '',
    '| measure | figure | beside | ratio | day |',
    '|---|---|---|---|---|',
    ...righe,
    '',
  ].join('\n');
}

const oggi = (): string => giornoInItalia(new Date());

/** Keeps rows of a run in place of those of the same name, and writes the page. */
export function conservaRighe(righe: readonly Riga[]): void {
  const nome = ({ cosa, limite }: Riga): string => `${cosa} / ${limite?.cosa ?? ''}`;
  const tutte = new Map(tenute().map((una) => [nome(una), una]));
  for (const una of righe) tutte.set(nome(una), { ...una, giorno: oggi() });
  mkdirSync(cartella, { recursive: true });
  writeFileSync(delGiorno, `${JSON.stringify([...tutte.values()], null, 2)}\n`);
  scriviPagina();
}

/** Keeps the results of a run and writes the page of all that are kept. */
export function scriviRapporto(risultati: readonly Risultato[]): void {
  mkdirSync(cartella, { recursive: true });
  const macchina = `${availableParallelism()} processors (${arch()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory`;
  for (const uno of risultati) {
    const scritto: Scritto = { giorno: oggi(), macchina, ...uno };
    writeFileSync(new URL(`${uno.persone}.json`, cartella), `${JSON.stringify(scritto, null, 2)}\n`);
  }
  scriviPagina();
}

function scriviPagina(): void {
  const tutti = readdirSync(cartella)
    .filter((nome) => /^\d+\.json$/.test(nome))
    .map((nome) => JSON.parse(readFileSync(new URL(nome, cartella), 'utf8')) as Scritto)
    .toSorted((uno, altro) => uno.persone - altro.persone);
  writeFileSync(
    documento,
    [premessa, profili, giornata(), premessaPopolazioni, ...tutti.map(tabella)].join('\n'),
  );
}
