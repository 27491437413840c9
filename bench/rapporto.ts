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
  writeFileSync(documento, [premessa, giornata(), premessaPopolazioni, ...tutti.map(tabella)].join('\n'));
}
