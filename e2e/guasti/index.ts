/**
 * `npm run test:faults -- --prove 1000 --minuti 90 --seme 7 --solo uccisioni`: what happens to the work when something
 * dies, is cut off or fills up, with counts (docs/prove-di-resistenza.md).
 */
import { leggiOpzioni, type Chiesto } from '../prove/opzioni.ts';
import { Quaderno, type Esito } from '../prove/quaderno.ts';
import { provaRete } from './rete.ts';
import { provaUccisioni } from './uccisioni.ts';

interface Prova {
  readonly nome: string;
  /** How many by itself, and how many when they are asked for as `--prove N`. */
  readonly prove: number;
  readonly fai: (chiesto: Chiesto) => Promise<Esito>;
}

const prove: readonly Prova[] = [
  { nome: 'uccisioni', prove: 10, fai: provaUccisioni },
  { nome: 'rete', prove: 200, fai: provaRete },
];

const opzioni = leggiOpzioni(
  process.argv.slice(2),
  prove.map(({ nome }) => nome),
);
console.log(`SEME=${opzioni.seme}`);
const quaderno = new Quaderno();
for (const { nome, prove: quante, fai } of prove) {
  if (opzioni.solo.length > 0 && !opzioni.solo.includes(nome)) continue;
  await quaderno.fai(nome, () =>
    fai({ seme: opzioni.seme, finito: opzioni.finito, prove: opzioni.prove ?? quante }),
  );
}
process.exit(quaderno.chiudi());
