import { parseArgs } from 'node:util';

/** What whoever runs a command of trials has asked for. */
export interface Opzioni {
  readonly seme: number;
  /** How many of each thing; undefined: as many as the command does by itself. */
  readonly prove: number | undefined;
  /** `performance.now()` after which nothing new is begun. */
  readonly fine: number;
  /** Names of what is to be done; none: everything. */
  readonly solo: readonly string[];
}

function numero(testo: string, nome: string): number {
  const letto = Number(testo);
  if (!Number.isFinite(letto) || letto <= 0) throw new RangeError(`--${nome}: ${testo} non è un numero.`);
  return letto;
}

/** `--prove N --minuti M --seme S --solo a,b`; a name that is none of `nomi` is refused. */
export function leggiOpzioni(args: readonly string[], nomi: readonly string[]): Opzioni {
  const { values } = parseArgs({
    args: [...args],
    options: {
      prove: { type: 'string' },
      minuti: { type: 'string', default: '600' },
      seme: { type: 'string', default: String(Date.now() % 2 ** 31) },
      solo: { type: 'string', default: '' },
    },
  });
  const solo = values.solo.split(',').filter((nome) => nome !== '');
  const ignoti = solo.filter((nome) => !nomi.includes(nome));
  if (ignoti.length > 0)
    throw new RangeError(`--solo: ${nomi.join(', ')}. Non previste: ${ignoti.join(', ')}.`);
  return {
    seme: Number(values.seme),
    prove: values.prove === undefined ? undefined : numero(values.prove, 'prove'),
    fine: performance.now() + numero(values.minuti, 'minuti') * 60_000,
    solo,
  };
}
