import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Avviso } from '../postazione.ts';
import { dice } from '../verifiche/parole.ts';
import type { CartaInserita } from './vista.ts';

/** Codice fiscale as it stands in the names of the demo cards. */
const formaCodiceFiscale = /^[A-Z0-9]{11,16}$/;

/**
 * The software card to show: the one asked for (codice fiscale of a demo operator, or a file), else the first of the
 * demo operators that the core prepared. Undefined while there is none.
 * @param cartella folder of the demo cards, once the bundled core has said it.
 */
export function trovaCartaSoftware(
  cartella: string | undefined,
  scelta: string | undefined,
  leggi: (file: string) => CartaInserita | undefined,
): CartaInserita | undefined {
  if (scelta !== undefined && !formaCodiceFiscale.test(scelta)) return leggi(scelta);
  if (cartella === undefined || !existsSync(cartella)) return undefined;
  if (scelta !== undefined) return leggi(join(cartella, `${scelta}.json`));
  const carte = readdirSync(cartella)
    .filter((nome) => nome.endsWith('.json'))
    .sort()
    .flatMap((nome) => leggi(join(cartella, nome)) ?? []);
  // The counter is the operator's place; the administrators' cards are there to be asked for.
  return carte.find(({ ruolo }) => ruolo === 'operatore') ?? carte[0];
}

/** A software card was asked for and is not there: which of the two reasons. */
export function avvisoCartaSoftware(
  scelta: string | undefined,
  locale: boolean,
  presente: boolean,
): Avviso | undefined {
  if (scelta === undefined || presente) return undefined;
  return {
    id: 'carta-software',
    gravita: 'attenzione',
    ...dice(locale ? 'carta.software-assente' : 'carta.software-vietata'),
  };
}
