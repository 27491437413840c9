/** The codice fiscale, whole: compute, check, read, compare, omocodia. */
export { calcolaCodiceFiscale, type DatiCodiceFiscale } from './codice-fiscale/calcola.ts';
export {
  controllaCodiceFiscale,
  normalizzaCodiceFiscale,
  type CodiceFiscaleControllato,
  type ErroreCodiceFiscale,
} from './codice-fiscale/controlla.ts';
export { decodificaCodiceFiscale, type CodiceFiscaleDecodificato } from './codice-fiscale/decodifica.ts';
export {
  confrontaCodiceFiscale,
  type Discrepanza,
  type GeneralitaDaConfrontare,
} from './codice-fiscale/coerenza.ts';
export { codiceBase, haOmocodia, varianteOmocodica, variantiOmocodiche } from './codice-fiscale/omocodia.ts';
export type { Sesso } from './codice-fiscale/parti.ts';
