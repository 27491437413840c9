export type { ErroreMessaggio, Regola } from './schema/errori.ts';
export type { Messaggio, OpzioniXml, Valore } from './schema/messaggio.ts';
export type { StrutturaFoglia, StrutturaTipo, Voce } from './schema/struttura.ts';
export { classeRipetuta, valoriElencati } from './schema/forma.ts';
export { famiglie, type Famiglia } from './famiglie.ts';
export { servizi, serviziDelComune, type Servizio } from './servizi.ts';
export { spazi } from './spazi.ts';

export { PredisposizioneAnagrafica } from './ansc/predisposizione.ts';
export { Risposta_Comune, type RispostaKO } from './risposta-comune.ts';
export { Richiesta1001, Risposta1001, RispostaMultipla1001 } from './s1000-iscrizione/1001-nascita.ts';
export { Richiesta1002, Risposta1002, RispostaMultipla1002 } from './s1000-iscrizione/1002-altri-motivi.ts';
export { Richiesta1010, Risposta1010 } from './s1000-iscrizione/1010-convivenza.ts';
export { Richiesta1013, Risposta1013 } from './s1000-iscrizione/1013-annullamento.ts';
export { Richiesta1014, Risposta1014 } from './s1000-iscrizione/1014-procedimento.ts';
export { Richiesta2001, Risposta2001 } from './s2000-cancellazione/2001-decesso.ts';
export { Richiesta2003, Risposta2003 } from './s2000-cancellazione/2003-altri-motivi.ts';
export { Richiesta2009, Risposta2009 } from './s2000-cancellazione/2009-archiviazione-convivenza.ts';
export { Richiesta2011, Risposta2011 } from './s2000-cancellazione/2011-annullamento.ts';
export { Richiesta2012, Risposta2012 } from './s2000-cancellazione/2012-sezione.ts';
export { Richiesta3001, Risposta3001 } from './s3000-consultazione/3001-genitori.ts';
export { Richiesta3002, Risposta3002, Risposta3002_OK } from './s3000-consultazione/3002-interrogazione.ts';
export { Richiesta3003, Risposta3003 } from './s3000-consultazione/3003-richieste.ts';
export { Richiesta3004, Risposta3004 } from './s3000-consultazione/3004-procedimenti.ts';
export { Richiesta3005, Risposta3005 } from './s3000-consultazione/3005-elaborati.ts';
export {
  DatiRispostaInterrCittadinoEnte,
  Richiesta3006,
  Risposta3006,
} from './s3000-consultazione/3006-enti.ts';
export { Richiesta3007, Risposta3007 } from './s3000-consultazione/3007-identificativi.ts';
export { Richiesta3008, Risposta3008 } from './s3000-consultazione/3008-sezione.ts';
export { RichiestaCIE2, RispostaEsitoCIE2 } from './sCIE0-carta/CIE2-interrogazione.ts';
export { RichiestaCIE7, RispostaEsitoCIE7 } from './sCIE0-carta/CIE7-annullamento.ts';
export { RichiestaCIE8, RispostaEsitoCIE8 } from './sCIE0-carta/CIE8-emissione.ts';
export { RichiestaC001, RispostaEsitoC001 } from './sCONSOLATI/C001-interrogazione.ts';
export { RichiestaC002, RispostaEsitoC002 } from './sCONSOLATI/C002-allineamento.ts';
export { RichiestaC003, RispostaEsitoC003 } from './sCONSOLATI/C003-allineamento-AE.ts';
export { RichiestaC010, RispostaEsitoC010 } from './sCONSOLATI/C010-aire.ts';
export { RichiestaE001, RispostaE001 } from './sE000-enti/E001-tabelle.ts';
export { DatiSoggettiEnte, RichiestaE002, RispostaE002 } from './sE000-enti/E002-consultazione.ts';
export { RichiestaE003, RispostaE003 } from './sE000-enti/E003-rivestimento.ts';
export { RichiestaE004, RispostaE004 } from './sE000-enti/E004-file.ts';
export { Richiesta4001, Risposta4001 } from './s4000-estrazione/4001-cittadini.ts';
export { Richiesta4002, Risposta4002 } from './s4000-estrazione/4002-rivestimento.ts';
export { Richiesta4003, Risposta4003 } from './s4000-estrazione/4003-statistiche.ts';
export { Prospetto4003 } from './s4000-estrazione/prospetto.ts';
export { Richiesta4004, Risposta4004 } from './s4000-estrazione/4004-elenchi.ts';
export { Richiesta4005, Risposta4005 } from './s4000-estrazione/4005-asincrone.ts';
export { Richiesta5010, Risposta5010 } from './s5000-mutazione/5010-liste-elettorali.ts';
export { Richiesta5011, Risposta5011 } from './s5000-mutazione/5011-sezione.ts';
export { Richiesta5008, Risposta5008 } from './s5000-mutazione/5008-scheda.ts';
export { Richiesta5012, Risposta5012 } from './s5000-mutazione/5012-annullamento.ts';
export { Richiesta5013, Risposta5013 } from './s5000-mutazione/5013-revoca.ts';
export { Richiesta5014, Risposta5014 } from './s5000-mutazione/5014-rettifica.ts';
export { Richiesta5021, Risposta5021 } from './s5000-mutazione/5021-poligamia.ts';
export { Richiesta5001, Risposta5001 } from './s5000-mutazione/5001-famiglia-convivenza.ts';
export { Richiesta5005, Risposta5005 } from './s5000-mutazione/5005-residenza.ts';
export {
  Richiesta6001,
  Risposta6001,
  Risposta6001KO,
  Risposta6001OK,
} from './s6001-certificazione/6001-certificato.ts';
export { Richiesta7001, Risposta7001 } from './s7001-tabelle/7001-tabelle.ts';
export { Richiesta7002, Risposta7002 } from './s7001-tabelle/7002-file.ts';
export { Richiesta7003, Risposta7003 } from './s7001-tabelle/7003-versioni.ts';
export { RichiestaA001, RispostaA001, RispostaMultiplaA001 } from './sA000-aire/A001-nascita.ts';
export { RichiestaA002, RispostaA002, RispostaMultiplaA002 } from './sA000-aire/A002-altri-motivi.ts';
export { RichiestaA006, RispostaA006 } from './sA000-aire/A006-mutazione.ts';
export {
  NotificaN010,
  NotificaN014,
  NotificaN015,
  NotificaN030,
  NotificaN031,
  NotificaN032,
} from './sN000-notifiche/contenuto.ts';
export { RichiestaN000, RispostaN000 } from './sN000-notifiche/N000-inoltro.ts';
export * from './sN000-notifiche/documento.ts';
export { RichiestaS001, RispostaS001 } from './sS001-subentro/S001-subentro.ts';
export { FileSubentro, leggiParteSubentro, type ParteFileSubentro } from './sS001-subentro/file-xml.ts';
export {
  IntestazioneSubentro,
  RigaSubentro,
  type DatiFornitura,
  type DatiInvio,
  type FamigliaSubentro,
  type SoggettoSubentro,
} from './sS001-subentro/fornitura.ts';
export { RichiestaP001, RispostaP001 } from './sP000-cittadino/P001-elenco.ts';
export { RichiestaP002, RispostaOKP002, RispostaP002 } from './sP000-cittadino/P002-dettaglio.ts';
export { RichiestaP003, RispostaP003 } from './sP000-cittadino/P003-aggiornamento.ts';
export { RichiestaConnessione, RispostaConnessione } from './sTestConn/connessione.ts';

export { Atto, AttoANPR, DatiEvento, Sentenza } from './tipi/atto.ts';
export { DatiOperazione, DatiRicercaScheda } from './tipi/operazione.ts';
export {
  FamigliaConvivenza,
  Genitore,
  LegameSoggetto,
  SoggettoFamiglia,
  TutoreIntestatario,
} from './tipi/famiglia.ts';
export { Cittadinanza, CodiceFiscale, Generalita } from './tipi/generalita.ts';
export { Comune, Localita, LuogoEvento } from './tipi/luogo.ts';
export { AltraLingua, Indirizzo, Residenza, type TipoResidenza } from './tipi/residenza.ts';
export type { DatiSezione } from './tipi/elettorale.ts';
export { DatiProcedimento, DatiProcedimentoIstruttoria, ListaControlli } from './tipi/procedimento.ts';
export { DatiSoggettiRisposta, DatiSoggetto } from './tipi/soggetto.ts';
export { Matrimonio, StatoCivile, UnioneCivile } from './tipi/statoCivile.ts';
export { ErroreAnomalia, TestataRichiesta, TestataRisposta } from './tipi/testata.ts';
