/** The pure rules with official codes, and what each code means. */
export { catalogo, spiega, type CodiceSpiegato, type Spiegazione } from './catalogo.ts';
export { controlla, erroreUfficiale, regola, rilievo, type Regola, type Rilievo } from './regola.ts';
export { regoleRegistrazione, regoleTestata, type ContestoTestata } from './testata.ts';
export { attoEvento } from './atto-evento.ts';
export { motivoCancellazione, regoleCancellazione, type ContestoCancellazione } from './cancellazione.ts';
export { motivoDecesso, regoleDecesso, type ContestoDecesso } from './decesso.ts';
export { stessaPersona } from './elenco-famiglia.ts';
export { vuoleMadre, vuolePadre } from './genitori.ts';
export {
  haTipo,
  regoleMutazioneScheda,
  separazione,
  soloPertinenti,
  statoCivileDetto,
  type ContestoMutazione,
} from './mutazione-scheda/index.ts';
export {
  regoleMutazioneFamiglia,
  senzaIdentificativo,
  type ContestoMutazioneFamiglia,
} from './mutazione-famiglia/index.ts';
export {
  regoleMutazioneResidenza,
  residenzaDi,
  type ContestoMutazioneResidenza,
} from './mutazione-residenza/index.ts';
export { altraLinguaDi, controllaBilinguismo } from './bilinguismo.ts';
export { valoreControllo } from './lista-controlli.ts';
export { muta, mutaListe, regoleElettorali, unaListaSola, type ContestoElettorale } from './elettorale.ts';
export {
  chiaveDi,
  perFamiglia,
  regoleInterrogazione,
  schede,
  sezioniChieste,
  type ChiaveInterrogazione,
} from './interrogazione.ts';
export { genitoreCercato, regoleGenitoriCercati } from './genitori-cercati.ts';
export { regoleP001, regoleP003 } from './cittadino.ts';
export { regole4005 } from './elenchi-richieste.ts';
export { regoleRichieste, type CriteriRichieste } from './richieste.ts';
export { regolaRicercaSoggetto, ricercabile } from './ricerca-soggetto.ts';
export { regoleProcedimento, tipiOperazione1014, type ContestoProcedimento } from './procedimento.ts';
export {
  dateChieste,
  qualeRettifica,
  regoleRettifica,
  type ContestoRettifica,
  type DateRettifica,
} from './rettifica.ts';
export { regolePoligamia, tipoPoligamia, type ContestoPoligamia } from './poligamia.ts';
export { regoleRevoca, type ContestoRevoca } from './revoca.ts';
export { regoleNascita, type ContestoNascita } from './nascita.ts';
export {
  motivoIscrizione,
  regoleIscrizione,
  residenzaPrincipale,
  type ContestoIscrizione,
} from './iscrizione/altri-motivi.ts';
export { famigliaIncompleta } from './iscrizione/controlli.ts';
export {
  controllaComune,
  controllaLuogo,
  controllaStato,
  type CodiciComune,
  type CodiciLuogo,
  type CodiciStato,
} from './luogo-evento.ts';
export * from './sezioni/index.ts';
export { regoleArchiviazione, regoleConvivenza } from './iscrizione/convivenza.ts';
export {
  famigliaAire,
  mutazioneAire,
  regoleIscrizioneAltriMotiviAire,
  regoleMutazioneAire,
  regoleNascitaAire,
} from './iscrizione/aire.ts';
export {
  conclusa,
  eStato,
  prossimiStati,
  scadenzaDi,
  statiRichiesta,
  tipologieRichiesta,
  vuoleMotivo,
  type ChiMuove,
  type StatoRichiesta,
  type TipologiaRichiesta,
} from './cittadino-stati.ts';
export {
  dopoAnnullamento,
  dopoRegistrazione,
  fuoriPasso,
  primaSiRegistra,
  serviziPerRichiesta,
  vuoleRegistrazione,
} from './cittadino-registrazione.ts';
export { piuGiorni, piuLavorativi } from './giorni-lavorativi.ts';
