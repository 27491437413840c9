import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, totalmem } from 'node:os';
import type { Misura, Risultato } from './popolazione.ts';

interface Scritto extends Risultato {
  /** `AAAA-MM-GG`. */
  readonly giorno: string;
  readonly macchina: string;
}

const cartella = new URL('results/', import.meta.url);
const documento = new URL('../docs/benchmarks.md', import.meta.url);

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

Written by \`npm run bench -- --people 10000,100000,1000000\`: each number of people is a core of its own, started on an empty folder, filled by the generator (the demo municipality, the rest spread over fifteen others), asked through its JSON face over mutual TLS. Clients, core and PostgreSQL share the machine's processors. Writes are durable (\`fsync\` and \`synchronous_commit\` on). Every figure is measured, none is an estimate; what a shared machine was doing meanwhile is in them.

Ten million people: the same command with \`--people 10000000\`. The generator holds one municipality and eight bytes per code; the load is one transaction of about 4 kB per person on disk, twice while indexes are built.
`;

/** Keeps the results of a run and writes the page of all that are kept. */
export function scriviRapporto(risultati: readonly Risultato[]): void {
  mkdirSync(cartella, { recursive: true });
  const giorno = new Date().toISOString().slice(0, 10);
  const macchina = `${availableParallelism()} processors (${arch()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory`;
  for (const uno of risultati) {
    const scritto: Scritto = { giorno, macchina, ...uno };
    writeFileSync(new URL(`${uno.persone}.json`, cartella), `${JSON.stringify(scritto, null, 2)}\n`);
  }
  const tutti = readdirSync(cartella)
    .filter((nome) => /^\d+\.json$/.test(nome))
    .map((nome) => JSON.parse(readFileSync(new URL(nome, cartella), 'utf8')) as Scritto)
    .toSorted((uno, altro) => uno.persone - altro.persone);
  writeFileSync(documento, [premessa, ...tutti.map(tabella)].join('\n'));
}
