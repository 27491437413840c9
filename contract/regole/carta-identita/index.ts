/** The paper identity card: who may have it, how long it lasts, what it is worth on a day. */
export { anniDiValidita, etaAl, inCorso, scadenzaCarta } from './durata.ts';
export {
  assensi,
  idoneitaCarta,
  interdizioni,
  sortiPrecedente,
  type Assenso,
  type DomandaCarta,
  type FattiCarta,
  type Idoneita,
  type Interdizione,
  type MotivoCarta,
  type RilievoCarta,
  type SortePrecedente,
} from './idoneita.ts';
export { elettronica, fattiCarta, numeroElettronica, tipoElettronica } from './fatti.ts';
export {
  fineViaggio,
  modelloAl,
  motiviUrgenza,
  periodiModello,
  type MotivoUrgenza,
} from './modello-cartaceo.ts';
export { leggiNumero, numeroModulo, scriviNumero } from './numero.ts';
