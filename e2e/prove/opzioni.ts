import { parseArgs } from 'node:util';

/** What whoever runs a command of trials has asked for. */
export interface Opzioni {
  readonly seme: number;
  /** How many of each thing; undefined: as many as the command does by itself. */
  readonly prove: number | undefined;
  /** The time is over, or somebody pressed Ctrl+C: nothing new is begun, what was done is counted. */
  readonly finito: () => boolean;
  /** Names of what is to be done; none: everything. */
  readonly solo: readonly string[];
  /** Names of what may be struck; none: whatever there is. */
  readonly vittime: readonly string[];
}

/** What one part of a command is asked. */
export interface Chiesto {
  readonly seme: number;
  readonly prove: number;
  readonly finito: () => boolean;
  readonly vittime: readonly string[];
}

function numero(testo: string, nome: string): number {
  const letto = Number(testo);
  if (!Number.isFinite(letto) || letto <= 0) throw new RangeError(`--${nome}: ${testo} non è un numero.`);
  return letto;
}

function nomi(testo: string): readonly string[] {
  return testo.split(',').filter((nome) => nome !== '');
}

/** `--prove N --minuti M --seme S --solo a,b --vittime c,d`; a name that is none of `parti` is refused. */
export function leggiOpzioni(args: readonly string[], parti: readonly string[]): Opzioni {
  const { values } = parseArgs({
    args: [...args],
    options: {
      prove: { type: 'string' },
      minuti: { type: 'string', default: '600' },
      seme: { type: 'string', default: String(Date.now() % 2 ** 31) },
      solo: { type: 'string', default: '' },
      vittime: { type: 'string', default: '' },
    },
  });
  const solo = nomi(values.solo);
  const ignoti = solo.filter((nome) => !parti.includes(nome));
  if (ignoti.length > 0)
    throw new RangeError(`--solo: ${parti.join(', ')}. Non previste: ${ignoti.join(', ')}.`);
  const fine = performance.now() + numero(values.minuti, 'minuti') * 60_000;
  let interrotto = false;
  // Once: a second one ends the command as ever.
  process.once('SIGINT', () => {
    interrotto = true;
  });
  return {
    seme: numero(values.seme, 'seme'),
    prove: values.prove === undefined ? undefined : numero(values.prove, 'prove'),
    finito: () => interrotto || performance.now() > fine,
    solo,
    vittime: nomi(values.vittime),
  };
}
