/** The paper identity card: who may have it, how long it lasts, what it is worth on a day. */
export { anniDiValidita, etaAl, inCorso, scadenzaCarta } from './durata.ts';
export {
  idoneitaCarta,
  type DomandaCarta,
  type FattiCarta,
  type Idoneita,
  type MotivoCarta,
  type RilievoCarta,
} from './idoneita.ts';
export { elettronica, fattiCarta, numeroElettronica, tipoElettronica } from './fatti.ts';
export {
  assensi,
  interdizioni,
  motiviUrgenza,
  sortiPrecedente,
  type Assenso,
  type Interdizione,
  type MotivoUrgenza,
  type SortePrecedente,
} from './elenchi.ts';
export { fineViaggio, modelloAl, periodiModello } from './modello-cartaceo.ts';
export { leggiNumero, numeroModulo, scriviNumero } from './numero.ts';
