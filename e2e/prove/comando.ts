import { leggiOpzioni, type Chiesto } from './opzioni.ts';
import { Quaderno, type Esito, type Esiti } from './quaderno.ts';

/** One part of a command of trials. */
export interface Prova {
  readonly nome: string;
  /** How many by itself; `--prove N` asks for others. */
  readonly prove: number;
  readonly fai: (chiesto: Chiesto) => Promise<Esito | Esiti> | Esito;
}

/** Those that were asked for, one after the other. @returns exit code. */
export async function comanda(prove: readonly Prova[]): Promise<number> {
  const {
    seme,
    finito,
    solo,
    vittime,
    prove: quante,
  } = leggiOpzioni(
    process.argv.slice(2),
    prove.map(({ nome }) => nome),
  );
  console.log(`SEME=${seme}`);
  const quaderno = new Quaderno();
  for (const { nome, prove: sue, fai } of prove)
    if (solo.length === 0 || solo.includes(nome))
      await quaderno.fai(nome, () => fai({ seme, finito, vittime, prove: quante ?? sue }));
  return quaderno.chiudi();
}
