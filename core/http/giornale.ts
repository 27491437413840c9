import { randomBytes } from 'node:crypto';

/** One technical line: codes and timings only. Nothing here can carry a name, a codice fiscale or a message body. */
export interface Voce {
  readonly evento: string;
  readonly rotta?: string;
  readonly stato?: number;
  readonly ms?: number;
  /** Kind of refusal, operation code, error class or system code. */
  readonly codice?: string;
  readonly riferimento?: string;
  /** At which step a SOAP call was refused. */
  readonly passo?: string;
  /** Fingerprint of a municipality's certificate: whose software was refused. */
  readonly certificato?: string;
  /** Places in our code, without the text of the error. */
  readonly dove?: readonly string[];
}

export type Giornale = (voce: Voce) => void;

/** One JSON object per line on standard error. */
export const giornaleDiProcesso: Giornale = (voce) => {
  process.stderr.write(`${JSON.stringify({ quando: new Date().toISOString(), ...voce })}\n`);
};

/** What a person may quote to support: it finds the line of the log, and says nothing by itself. */
export function nuovoRiferimento(): string {
  return randomBytes(5).toString('hex').toUpperCase();
}

/** SECURITY: an error's message may quote the data that caused it (a constraint, a value): class, code and places only. */
export function voceGuasto(errore: unknown): Pick<Voce, 'codice' | 'dove'> {
  if (!(errore instanceof Error)) return { codice: typeof errore };
  const sigla = 'code' in errore && typeof errore.code === 'string' ? `:${errore.code}` : '';
  const dove = (errore.stack ?? '')
    .split('\n')
    .filter((riga) => /^\s+at /.test(riga))
    .slice(0, 6)
    .map((riga) => riga.trim());
  return { codice: `${errore.name}${sigla}`, dove };
}
