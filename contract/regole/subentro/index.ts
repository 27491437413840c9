/** The rules of subentro: the file, its totals, the anomalies of people and families. */
export { codiciDelFile, pesoAnomalie, type PesoAnomalia } from './anomalie.ts';
export {
  anomalieAgenzia,
  anomalieCodice,
  anomalieDoppi,
  type GiaPresente,
  type NotoAllAgenzia,
} from './codice-fiscale.ts';
export { anomalieFamiglia, legameNella } from './famiglia.ts';
export {
  leggiNome,
  regoleAccoglienza,
  regoleFile,
  type FilePrecedente,
  type FileSubentro,
  type NomeFile,
} from './file.ts';
export { anomaliePersona } from './persona.ts';
export { controllaPiano, Piano } from './piano.ts';
export { alSubentro } from './peso.ts';
export { contati, controllaTotali, nessuno, sommati, type Contati } from './totali.ts';
