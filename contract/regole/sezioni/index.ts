/** The rules of the sections of a record, each judged wherever it comes; `controllaScheda` judges them all. */
export type { ContestoSezioni, Controllo, In } from './contesto.ts';
export * from './tipi.ts';
export { controllaAltreLingue } from './altra-lingua.ts';
export {
  controllaAltriDati,
  controllaDomicilioDigitale,
  controllaElettorale,
  controllaLeva,
} from './altri-dati.ts';
export { controllaAttoNascita, controllaAttoNascitaANPR } from './atto-nascita.ts';
export { controllaCessazione } from './cessazione.ts';
export {
  controllaAltraCittadinanza,
  controllaCittadinanza,
  controllaCittadinanze,
  eItaliano,
} from './cittadinanza.ts';
export { codiciConsolatoCarta, codiciConsolatoResidenza, controllaConsolato } from './consolato.ts';
export { controllaConvivenza } from './convivenza.ts';
export { controllaLuoghiDecesso } from './decesso.ts';
export { controllaCarta, controllaPermesso } from './documenti.ts';
export { controllaFamigliaConvivenza, controllaLegame } from './famiglia.ts';
export {
  controllaAttributi,
  controllaGeneralita,
  controllaPerRicerca,
  controllaPrimaIscrizione,
} from './generalita.ts';
export { controllaGenitore } from './genitore.ts';
export { controllaDecorrenzaAire, controllaIscrizioneAire, controllaMotivoIscrizione } from './iscrizione.ts';
export { controllaMatrimonio } from './matrimonio.ts';
export { codiciNascita, controllaLuogoConCodice, controllaLuogoNascita } from './nascita.ts';
export { controllaNuovaNascita } from './nuova-nascita.ts';
export { controllaDestinazione, controllaProvenienza } from './provenienza.ts';
export { controllaResidenza, controllaResidenze } from './residenza.ts';
export { controllaRisoluzione } from './risoluzione.ts';
export { controllaScheda, type PartiPersona, type PartiScheda } from './scheda.ts';
export { controllaScioglimento } from './scioglimento.ts';
export { controllaSentenza } from './sentenza.ts';
export { controllaStatoCivile } from './stato-civile.ts';
export { controllaUnione } from './unione.ts';
export { controllaVedovanza } from './vedovanza.ts';
export { controllaVincoli, type Vincoli } from './vincoli.ts';
