import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ErroreAvvio } from '../errore-avvio.ts';

/** Passwords of the bundled server. Only the user of the core reads them; they never leave this machine. */
const Segreti = z.object({ padrone: z.string(), migratore: z.string(), applicazione: z.string() });
export type Segreti = z.infer<typeof Segreti>;

const nome = (dati: string): string => join(dati, 'postgres-segreti.json');

export function nuoviSegreti(): Segreti {
  const uno = (): string => randomBytes(32).toString('base64url');
  return { padrone: uno(), migratore: uno(), applicazione: uno() };
}

export function scriviSegreti(dati: string, segreti: Segreti): void {
  const provvisorio = `${nome(dati)}.nuovo`;
  writeFileSync(provvisorio, JSON.stringify(segreti), { mode: 0o600 });
  renameSync(provvisorio, nome(dati));
}

/** @throws ErroreAvvio: a cluster without its passwords cannot be opened. */
export function leggiSegreti(dati: string): Segreti {
  try {
    return Segreti.parse(JSON.parse(readFileSync(nome(dati), 'utf8')));
  } catch (causa) {
    throw new ErroreAvvio(
      `Mancano o sono rovinate le password del database incluso (${nome(dati)}).`,
      'Ripristina quel file dalla copia di sicurezza fatta insieme ai dati.',
      { cause: causa },
    );
  }
}
