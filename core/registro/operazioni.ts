import { certificazione, type PartiCertificazione } from '../certificati/6001-certificato.ts';
import { elencoRichieste } from '../cittadini/P001-elenco.ts';
import { dettaglioRichiesta } from '../cittadini/P002-dettaglio.ts';
import { aggiornamentoRichiesta } from '../cittadini/P003-aggiornamento.ts';
import { interrogazioneCIE } from '../cie/CIE2-interrogazione.ts';
import { annullamentoCIE } from '../cie/CIE7-annullamento.ts';
import { emissioneCIE } from '../cie/CIE8-emissione.ts';
import { interrogazioneConsolato } from '../consolati/C001-interrogazione.ts';
import { richiestaAllineamento } from '../consolati/C002-allineamento.ts';
import { richiestaAgenzia } from '../consolati/C003-agenzia.ts';
import { consultazioneAire } from '../consolati/C010-aire.ts';
import { scaricoTabellaEnte } from '../enti/E001-tabelle.ts';
import { consultazioneEnte } from '../enti/E002-consultazione.ts';
import { rivestimentoEnte } from '../enti/E003-rivestimento.ts';
import { scaricoFileEnte } from '../enti/E004-file.ts';
import { estrazioneCittadini } from '../estrazioni/4001-cittadini.ts';
import { rivestimento } from '../estrazioni/4002-rivestimento.ts';
import { prospettiStatistici } from '../estrazioni/4003-prospetti.ts';
import { elenchiDiAusilio } from '../estrazioni/4004-ausilio.ts';
import { richiesteAsincrone } from '../estrazioni/4005-asincrone.ts';
import { scaricoFile } from '../estrazioni/7002-scarico.ts';
import { subentro } from '../subentro/S001-subentro.ts';
import { nascita } from './1000-iscrizione/1001-nascita.ts';
import { annullamentoIscrizione } from './1000-iscrizione/1013-annullamento.ts';
import { iscrizione } from './1000-iscrizione/1002-altri-motivi.ts';
import { convivenza } from './1000-iscrizione/1010-convivenza.ts';
import { procedimentoAmministrativo } from './1000-iscrizione/1014-procedimento.ts';
import { decesso } from './2000-cancellazione/2001-decesso.ts';
import { cancellazione } from './2000-cancellazione/2003-altri-motivi.ts';
import { archiviazioneConvivenza } from './2000-cancellazione/2009-archiviazione-convivenza.ts';
import { annullamentoCancellazione } from './2000-cancellazione/2011-annullamento.ts';
import { cancellazioneSezione } from './2000-cancellazione/2012-sezione.ts';
import { ricercaGenitori } from './3000-consultazione/3001-genitori.ts';
import { interrogazione } from './3000-consultazione/3002-interrogazione.ts';
import { mutazioneScheda } from './5000-mutazione/5008-scheda.ts';
import { revocaDato } from './5000-mutazione/5013-revoca.ts';
import { rettificaDati } from './5000-mutazione/5014-rettifica.ts';
import { poligamia } from './5000-mutazione/5021-poligamia.ts';
import { annullamentoMutazione } from './5000-mutazione/5012-annullamento.ts';
import { gestioneRichieste } from './3000-consultazione/3003-richieste.ts';
import { consultazioneProcedimenti } from './3000-consultazione/3004-procedimenti.ts';
import { visualizzazioneElaborati } from './3000-consultazione/3005-elaborati.ts';
import { interrogazioneEnti } from './3000-consultazione/3006-enti.ts';
import { ricercaIdentificativi } from './3000-consultazione/3007-identificativi.ts';
import { consultazioneSezioni } from './3000-consultazione/3008-sezioni.ts';
import { listeElettorali } from './5000-mutazione/5010-liste-elettorali.ts';
import { mutazioneSezione } from './5000-mutazione/5011-sezione.ts';
import { mutazioneFamiglia } from './5000-mutazione/5001-famiglia-convivenza.ts';
import { mutazioneResidenza } from './5000-mutazione/5005-residenza.ts';
import { scaricoTabella } from './7000-tabelle/7001-tabella.ts';
import { versioni } from './7000-tabelle/7003-versioni.ts';
import { nascitaAire } from './A000-aire/A001-nascita.ts';
import { iscrizioneAire } from './A000-aire/A002-altri-motivi.ts';
import { mutazioneDatiAire } from './A000-aire/A006-mutazione.ts';
import { servizi } from '#contract/anpr/index.ts';
import { operazioneNonAttiva } from './non-attiva.ts';
import type { Operazione } from './operazione.ts';

export interface PartiOperazioni extends PartiCertificazione {
  /** Opens the results of extractions; left out, none can be downloaded. */
  readonly chiaveElaborati?: Uint8Array;
}

/** Every official operation that this register has the logic of. */
export function operazioniAttive(parti: PartiOperazioni): readonly Operazione[] {
  return [
    nascita,
    iscrizione,
    annullamentoIscrizione,
    convivenza,
    procedimentoAmministrativo,
    decesso,
    cancellazione,
    archiviazioneConvivenza,
    annullamentoCancellazione,
    mutazioneScheda,
    revocaDato,
    rettificaDati,
    poligamia,
    annullamentoMutazione,
    cancellazioneSezione,
    nascitaAire,
    iscrizioneAire,
    mutazioneDatiAire,
    ricercaGenitori,
    interrogazione,
    gestioneRichieste,
    consultazioneProcedimenti,
    visualizzazioneElaborati(parti.chiaveElaborati),
    interrogazioneEnti,
    ricercaIdentificativi,
    consultazioneSezioni,
    listeElettorali,
    mutazioneSezione,
    mutazioneFamiglia,
    mutazioneResidenza,
    certificazione(parti),
    estrazioneCittadini,
    rivestimento,
    prospettiStatistici,
    elenchiDiAusilio,
    richiesteAsincrone(parti.chiaveElaborati),
    scaricoFile(parti.chiaveElaborati),
    subentro(parti.chiaveElaborati),
    scaricoTabellaEnte,
    consultazioneEnte,
    rivestimentoEnte,
    scaricoFileEnte(parti.chiaveElaborati),
    interrogazioneCIE,
    annullamentoCIE,
    emissioneCIE,
    interrogazioneConsolato,
    richiestaAllineamento,
    richiestaAgenzia,
    consultazioneAire,
    scaricoTabella,
    versioni,
    elencoRichieste,
    dettaglioRichiesta,
    aggiornamentoRichiesta,
  ];
}

/** Every official operation: those without logic yet say so. */
export function operazioniDelRegistro(parti: PartiOperazioni): readonly Operazione[] {
  const attive = operazioniAttive(parti);
  const fatte = new Set(attive.map(({ servizio }) => servizio.codice));
  const altre = Object.values(servizi).filter(
    ({ codice }) => codice !== servizi.TestConn.codice && !fatte.has(codice),
  );
  return [...attive, ...altre.map((servizio) => operazioneNonAttiva(servizio))];
}
