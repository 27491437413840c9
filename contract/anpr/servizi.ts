import type { z } from 'zod';
import { famiglie, type Famiglia } from './famiglie.ts';
import type { Messaggio } from './schema/messaggio.ts';
import { Richiesta1001, Risposta1001 } from './s1000-iscrizione/1001-nascita.ts';
import { Richiesta1002, Risposta1002 } from './s1000-iscrizione/1002-altri-motivi.ts';
import { Richiesta1010, Risposta1010 } from './s1000-iscrizione/1010-convivenza.ts';
import { Richiesta1013, Risposta1013 } from './s1000-iscrizione/1013-annullamento.ts';
import { Richiesta1014, Risposta1014 } from './s1000-iscrizione/1014-procedimento.ts';
import { Richiesta2001, Risposta2001 } from './s2000-cancellazione/2001-decesso.ts';
import { Richiesta2003, Risposta2003 } from './s2000-cancellazione/2003-altri-motivi.ts';
import { Richiesta2009, Risposta2009 } from './s2000-cancellazione/2009-archiviazione-convivenza.ts';
import { Richiesta2011, Risposta2011 } from './s2000-cancellazione/2011-annullamento.ts';
import { Richiesta2012, Risposta2012 } from './s2000-cancellazione/2012-sezione.ts';
import { Richiesta3001, Risposta3001 } from './s3000-consultazione/3001-genitori.ts';
import { Richiesta3002, Risposta3002 } from './s3000-consultazione/3002-interrogazione.ts';
import { Richiesta3003, Risposta3003 } from './s3000-consultazione/3003-richieste.ts';
import { Richiesta3004, Risposta3004 } from './s3000-consultazione/3004-procedimenti.ts';
import { Richiesta3005, Risposta3005 } from './s3000-consultazione/3005-elaborati.ts';
import { Richiesta3006, Risposta3006 } from './s3000-consultazione/3006-enti.ts';
import { Richiesta3007, Risposta3007 } from './s3000-consultazione/3007-identificativi.ts';
import { Richiesta3008, Risposta3008 } from './s3000-consultazione/3008-sezione.ts';
import { Richiesta4001, Risposta4001 } from './s4000-estrazione/4001-cittadini.ts';
import { Richiesta4002, Risposta4002 } from './s4000-estrazione/4002-rivestimento.ts';
import { Richiesta4003, Risposta4003 } from './s4000-estrazione/4003-statistiche.ts';
import { Richiesta4004, Risposta4004 } from './s4000-estrazione/4004-elenchi.ts';
import { Richiesta4005, Risposta4005 } from './s4000-estrazione/4005-asincrone.ts';
import { Richiesta5001, Risposta5001 } from './s5000-mutazione/5001-famiglia-convivenza.ts';
import { Richiesta5005, Risposta5005 } from './s5000-mutazione/5005-residenza.ts';
import { Richiesta5008, Risposta5008 } from './s5000-mutazione/5008-scheda.ts';
import { Richiesta5010, Risposta5010 } from './s5000-mutazione/5010-liste-elettorali.ts';
import { Richiesta5011, Risposta5011 } from './s5000-mutazione/5011-sezione.ts';
import { Richiesta5012, Risposta5012 } from './s5000-mutazione/5012-annullamento.ts';
import { Richiesta5013, Risposta5013 } from './s5000-mutazione/5013-revoca.ts';
import { Richiesta5014, Risposta5014 } from './s5000-mutazione/5014-rettifica.ts';
import { Richiesta5021, Risposta5021 } from './s5000-mutazione/5021-poligamia.ts';
import { Richiesta6001, Risposta6001 } from './s6001-certificazione/6001-certificato.ts';
import { Richiesta7001, Risposta7001 } from './s7001-tabelle/7001-tabelle.ts';
import { Richiesta7002, Risposta7002 } from './s7001-tabelle/7002-file.ts';
import { Richiesta7003, Risposta7003 } from './s7001-tabelle/7003-versioni.ts';
import { RichiestaA001, RispostaA001 } from './sA000-aire/A001-nascita.ts';
import { RichiestaA002, RispostaA002 } from './sA000-aire/A002-altri-motivi.ts';
import { RichiestaA006, RispostaA006 } from './sA000-aire/A006-mutazione.ts';
import { RichiestaCIE2, RispostaEsitoCIE2 } from './sCIE0-carta/CIE2-interrogazione.ts';
import { RichiestaCIE7, RispostaEsitoCIE7 } from './sCIE0-carta/CIE7-annullamento.ts';
import { RichiestaCIE8, RispostaEsitoCIE8 } from './sCIE0-carta/CIE8-emissione.ts';
import { RichiestaC001, RispostaEsitoC001 } from './sCONSOLATI/C001-interrogazione.ts';
import { RichiestaC002, RispostaEsitoC002 } from './sCONSOLATI/C002-allineamento.ts';
import { RichiestaC003, RispostaEsitoC003 } from './sCONSOLATI/C003-allineamento-AE.ts';
import { RichiestaC010, RispostaEsitoC010 } from './sCONSOLATI/C010-aire.ts';
import { RichiestaE001, RispostaE001 } from './sE000-enti/E001-tabelle.ts';
import { RichiestaE002, RispostaE002 } from './sE000-enti/E002-consultazione.ts';
import { RichiestaE003, RispostaE003 } from './sE000-enti/E003-rivestimento.ts';
import { RichiestaE004, RispostaE004 } from './sE000-enti/E004-file.ts';
import { RichiestaN000, RispostaN000 } from './sN000-notifiche/N000-inoltro.ts';
import { RichiestaP001, RispostaP001 } from './sP000-cittadino/P001-elenco.ts';
import { RichiestaP002, RispostaP002 } from './sP000-cittadino/P002-dettaglio.ts';
import { RichiestaP003, RispostaP003 } from './sP000-cittadino/P003-aggiornamento.ts';
import { RichiestaS001, RispostaS001 } from './sS001-subentro/S001-subentro.ts';
import { RichiestaConnessione, RispostaConnessione } from './sTestConn/connessione.ts';

export interface Servizio<Q extends z.ZodRawShape = z.ZodRawShape, R extends z.ZodRawShape = z.ZodRawShape> {
  /** As in `operazioneRichiesta`. */
  readonly codice: string;
  /** wsdl:operation name. */
  readonly operazione: string;
  readonly famiglia: Famiglia;
  readonly richiesta: Messaggio<Q>;
  readonly risposta: Messaggio<R>;
}

function servizio<Q extends z.ZodRawShape, R extends z.ZodRawShape>(
  famiglia: Famiglia,
  codice: string,
  operazione: string,
  richiesta: Messaggio<Q>,
  risposta: Messaggio<R>,
): Servizio<Q, R> {
  return { codice, operazione, famiglia, richiesta, risposta };
}

/** The official services that ANPR answers, by code: the 54 of the WSDLs and the test of the connection. */
export const servizi = {
  1001: servizio(famiglie.iscrizione, '1001', 'iscrizione_nascita', Richiesta1001, Risposta1001),
  1002: servizio(famiglie.iscrizione, '1002', 'iscrizione_altriMotivi', Richiesta1002, Risposta1002),
  1010: servizio(famiglie.iscrizione, '1010', 'iscrizione_schedaConvivenza', Richiesta1010, Risposta1010),
  1013: servizio(famiglie.iscrizione, '1013', 'annullamento_iscrizione', Richiesta1013, Risposta1013),
  1014: servizio(famiglie.iscrizione, '1014', 'procedimento_amministrativo', Richiesta1014, Risposta1014),
  2001: servizio(famiglie.cancellazione, '2001', 'decesso', Richiesta2001, Risposta2001),
  2003: servizio(famiglie.cancellazione, '2003', 'cancellazione_AltriMotivi', Richiesta2003, Risposta2003),
  2009: servizio(
    famiglie.cancellazione,
    '2009',
    'cancellazione_Archiviazione_Scheda_Convivenza',
    Richiesta2009,
    Risposta2009,
  ),
  2011: servizio(famiglie.cancellazione, '2011', 'annullamento_Cancellazione', Richiesta2011, Risposta2011),
  2012: servizio(famiglie.cancellazione, '2012', 'cancellazione_sezione', Richiesta2012, Risposta2012),
  3001: servizio(
    famiglie.consultazione,
    '3001',
    'richiesta_paternita_maternita',
    Richiesta3001,
    Risposta3001,
  ),
  3002: servizio(
    famiglie.consultazione,
    '3002',
    'interrogazioneCittadino_famiglia_convivenza',
    Richiesta3002,
    Risposta3002,
  ),
  3003: servizio(famiglie.consultazione, '3003', 'gestione_richieste', Richiesta3003, Risposta3003),
  3004: servizio(
    famiglie.consultazione,
    '3004',
    'consultazione_procedimento_amministrativo',
    Richiesta3004,
    Risposta3004,
  ),
  3005: servizio(famiglie.consultazione, '3005', 'visualizzazione_eleaborati', Richiesta3005, Risposta3005),
  3006: servizio(famiglie.consultazione, '3006', 'interrogazioneCittadino_enti', Richiesta3006, Risposta3006),
  3007: servizio(famiglie.consultazione, '3007', 'ricerca_identificativi_anpr', Richiesta3007, Risposta3007),
  3008: servizio(famiglie.consultazione, '3008', 'consultazione_sezione', Richiesta3008, Risposta3008),
  4001: servizio(famiglie.estrazione, '4001', 'estrazione_dati_cittadini', Richiesta4001, Risposta4001),
  4002: servizio(famiglie.estrazione, '4002', 'rivestimento_cf', Richiesta4002, Risposta4002),
  4003: servizio(
    famiglie.estrazione,
    '4003',
    'supporto_rilevazioni_statistiche',
    Richiesta4003,
    Risposta4003,
  ),
  4004: servizio(famiglie.estrazione, '4004', 'elenchi_supporto', Richiesta4004, Risposta4004),
  4005: servizio(famiglie.estrazione, '4005', 'richieste_asincrone', Richiesta4005, Risposta4005),
  5001: servizio(famiglie.mutazione, '5001', 'mutazione_famiglia_convivenza', Richiesta5001, Risposta5001),
  5005: servizio(famiglie.mutazione, '5005', 'mutazione_residenza', Richiesta5005, Risposta5005),
  5008: servizio(famiglie.mutazione, '5008', 'mutazione_scheda', Richiesta5008, Risposta5008),
  5010: servizio(famiglie.mutazione, '5010', 'mutazione_liste_elettorali', Richiesta5010, Risposta5010),
  5011: servizio(famiglie.mutazione, '5011', 'mutazione_liste_sezioni', Richiesta5011, Risposta5011),
  5012: servizio(famiglie.mutazione, '5012', 'annullamento_mutazione', Richiesta5012, Risposta5012),
  5013: servizio(famiglie.mutazione, '5013', 'revoca_dato', Richiesta5013, Risposta5013),
  5014: servizio(famiglie.mutazione, '5014', 'rettifica_dati', Richiesta5014, Risposta5014),
  5021: servizio(famiglie.mutazione, '5021', 'gestione_poligamia', Richiesta5021, Risposta5021),
  6001: servizio(famiglie.certificazione, '6001', 'emissioneCertificato', Richiesta6001, Risposta6001),
  7001: servizio(famiglie.tabelle, '7001', 'scarica_tabelle', Richiesta7001, Risposta7001),
  7002: servizio(famiglie.tabelle, '7002', 'download_file', Richiesta7002, Risposta7002),
  7003: servizio(famiglie.tabelle, '7003', 'elenco_versioni', Richiesta7003, Risposta7003),
  A001: servizio(famiglie.aire, 'A001', 'AIRE_iscrizione_nascita', RichiestaA001, RispostaA001),
  A002: servizio(famiglie.aire, 'A002', 'AIRE_iscrizione_altriMotivi', RichiestaA002, RispostaA002),
  A006: servizio(famiglie.aire, 'A006', 'AIRE_mutazione', RichiestaA006, RispostaA006),
  CIE2: servizio(famiglie.cie, 'CIE2', 'interrogazioneDatiAnagrafici', RichiestaCIE2, RispostaEsitoCIE2),
  CIE7: servizio(famiglie.cie, 'CIE7', 'comunicazioneAnnullamentoCIE', RichiestaCIE7, RispostaEsitoCIE7),
  CIE8: servizio(famiglie.cie, 'CIE8', 'comunicazioneEmissioneCIE', RichiestaCIE8, RispostaEsitoCIE8),
  C001: servizio(
    famiglie.consolati,
    'C001',
    'interrogazioneDatiAnagrafici',
    RichiestaC001,
    RispostaEsitoC001,
  ),
  C002: servizio(famiglie.consolati, 'C002', 'richiestaAllineamento', RichiestaC002, RispostaEsitoC002),
  C003: servizio(famiglie.consolati, 'C003', 'richiestaAllineamentoAE', RichiestaC003, RispostaEsitoC003),
  C010: servizio(famiglie.consolati, 'C010', 'consultazioneAire', RichiestaC010, RispostaEsitoC010),
  E001: servizio(famiglie.entiTabelle, 'E001', 'scarica_tabelle', RichiestaE001, RispostaE001),
  E002: servizio(famiglie.entiConsultazione, 'E002', 'consultazione_soggetti', RichiestaE002, RispostaE002),
  E003: servizio(famiglie.entiEstrazione, 'E003', 'rivestimento_cf', RichiestaE003, RispostaE003),
  E004: servizio(famiglie.entiFile, 'E004', 'download_file', RichiestaE004, RispostaE004),
  P001: servizio(famiglie.cittadino, 'P001', 'elenco', RichiestaP001, RispostaP001),
  P002: servizio(famiglie.cittadino, 'P002', 'dettaglio', RichiestaP002, RispostaP002),
  P003: servizio(famiglie.cittadino, 'P003', 'aggiorna', RichiestaP003, RispostaP003),
  S001: servizio(famiglie.subentro, 'S001', 'subentroS001', RichiestaS001, RispostaS001),
  TestConn: servizio(
    famiglie.connessione,
    'TEST',
    'testConnessione',
    RichiestaConnessione,
    RispostaConnessione,
  ),
} as const;

/** What ANPR calls at the municipality. */
export const serviziDelComune = {
  N000: servizio(famiglie.notifiche, 'N000', 'inoltroNotificaANPR', RichiestaN000, RispostaN000),
} as const;
