import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

let lettura: Interface | undefined;
let righe: NodeJS.AsyncIterator<string> | undefined;

/** Asks on standard error and reads a line; what is typed at a terminal is not shown: it is a secret. */
export async function chiediAlTerminale(domanda: string): Promise<string> {
  process.stderr.write(domanda);
  const output = new Writable({
    write: (_pezzo, _codifica, fatto) => {
      fatto();
    },
  });
  lettura ??= createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  righe ??= lettura[Symbol.asyncIterator]();
  const letta = await righe.next();
  process.stderr.write('\n');
  return letta.done === true ? '' : letta.value;
}

/** Nothing more will be asked: the process may end. */
export function chiudiTerminale(): void {
  lettura?.close();
}
