import { riuscito, type Esito } from '#contract/esito.ts';
import type { Credenziale } from '../credenziale.ts';
import type { ErroreCredenziale } from '../errori.ts';
import type { Lettori, NomeLettore } from '../reader/index.ts';
import type { Token } from '../token/index.ts';
import { credenzialeDaCarta } from './credenziale-carta.ts';
import { leggiCartaPronta } from './pronta.ts';

export type { Credenziale, FirmaCarta, Tentativi } from '../credenziale.ts';
export type { ErroreCredenziale } from '../errori.ts';
export { leggiIntestazione, type Intestazione } from '../reader/intestazione.ts';
export { chiaveDaCarta } from './chiave.ts';
export { credenzialeDaCarta } from './credenziale-carta.ts';
export { leggiCartaPronta, type CartaPronta } from './pronta.ts';
export { apriCartaSoftware, credenzialeSoftware, FileCartaSoftware } from './software.ts';
export { spiegaErrore } from './spiega.ts';

/** Reads the card that is in the reader and makes its credential: what the desk needs when somebody wants to enter. */
export async function apriCredenziale(
  lettori: Lettori,
  lettore: NomeLettore,
  token: Token,
): Promise<Esito<Credenziale, ErroreCredenziale>> {
  const carta = await leggiCartaPronta(lettori, lettore, token);
  return carta.ok ? riuscito(credenzialeDaCarta(lettori, lettore, token, carta.valore)) : carta;
}
