import { z } from 'zod';
import { Annullabilita, IdOperazioneANPR } from './annullabilita.ts';
import {
  OperazioneDettagliata,
  PaginaOperazioni,
  RichiestaOperazioni,
  RichiestaProcedimenti,
  VoceProcedimento,
  VoceSospesa,
} from './operazioni.ts';
import {
  ContoEstrazione,
  ElencoEstrazioni,
  ParteEstrazione,
  RichiestaConto,
  RichiestaParte,
  RichiestaEstrazione,
} from './estrazioni.ts';
import {
  ConfrontoAgenzia,
  EsitoConsultazione,
  PaginaDisallineati,
  RichiestaAgenzia,
  RichiestaConsultazioneAgenzia,
  RichiestaDisallineati,
} from './agenzia-entrate.ts';
import { Recapito, SceltaRecapito } from './recapito.ts';
import { Candidato, RichiestaDuplicati, RichiestaFigli } from './ricerca.ts';
import { AccessiScheda, IdFamiglia, RichiestaSchedaAl, SchedaAl, SchedaFamiglia, Storia } from './scheda.ts';
import {
  AttoModuli,
  CartaEmessa,
  DomandaConservata,
  DomandaPerCarta,
  ElencoCarte,
  Magazzino,
  RichiestaCarte,
  RichiestaRiscontro,
  Riscontro,
  SegnalazioneCarta,
} from './carta-identita.ts';
import {
  Allegato,
  AttoRichiesta,
  CodiceRichiesta,
  DettaglioRichiesta,
  PaginaRichieste,
  RichiestaAllegato,
  RichiestaElencoRichieste,
  SituazioneRichieste,
} from './richieste.ts';
import { RichiestaRecupero, RispostaSfida, Sessione, Sfida } from './accesso.ts';
import { IdOperazioneComune, IdSoggetto, type Permesso } from './comune.ts';
import {
  Cassa,
  CertificatiPossibili,
  CertificatoEmesso,
  PaginaEmessi,
  ParametriCertificati,
  Protocollo,
  RichiestaAnnullamentoCertificato,
  RichiestaCassa,
  RichiestaEmessi,
  RichiestaForzatura,
  RichiestaPossibili,
  Ristampa,
} from './certificati.ts';
import {
  Dossier,
  EsitoOperazione,
  OraDelRegistro,
  RichiestaOrologio,
  RichiestaRicerca,
  RisultatoRicerca,
  StatoCore,
} from './registro.ts';

import {
  Predisposizione,
  RichiestaDecisione,
  RichiestaElenco,
  RichiestaRicezione,
  VocePredisposizione,
} from './stato-civile.ts';

/**
 * Who may call a route. `postazione`: any certified workstation (client certificate), no session yet.
 * A permission: session of an operator who has it. `operazione`: each official operation states its own.
 */
export type Guardia = 'postazione' | 'sessione' | 'operazione' | Permesso;

export interface Rotta<
  Richiesta extends z.ZodType = z.ZodType,
  Risposta extends z.ZodType = z.ZodType,
  G extends Guardia = Guardia,
> {
  readonly metodo: 'GET' | 'POST' | 'DELETE';
  readonly percorso: `/wa/${string}`;
  readonly guardia: G;
  readonly richiesta: Richiesta;
  readonly risposta: Risposta;
}

function rotta<Q extends z.ZodType, R extends z.ZodType, G extends Guardia>(
  r: Rotta<Q, R, G>,
): Rotta<Q, R, G> {
  return r;
}

const niente = z.object({});

/**
 * The core's JSON face, whole. The request of a GET travels in the query string or the path, that of a POST in the body.
 * Success: 200 and `risposta`. Failure: 4xx/5xx and `{ "errore": ErroreWa }`.
 */
export const rotte = {
  stato: rotta({
    metodo: 'GET',
    percorso: '/wa/stato',
    guardia: 'postazione',
    richiesta: niente,
    risposta: StatoCore,
  }),
  sfida: rotta({
    metodo: 'POST',
    percorso: '/wa/accesso/sfida',
    guardia: 'postazione',
    richiesta: niente,
    risposta: Sfida,
  }),
  apriSessione: rotta({
    metodo: 'POST',
    percorso: '/wa/accesso/sessione',
    guardia: 'postazione',
    richiesta: RispostaSfida,
    risposta: Sessione,
  }),
  chiudiSessione: rotta({
    metodo: 'DELETE',
    percorso: '/wa/accesso/sessione',
    guardia: 'sessione',
    richiesta: niente,
    risposta: niente,
  }),
  /** Leaves a line in the audit, before the workstation opens anything. */
  recuperoBozze: rotta({
    metodo: 'POST',
    percorso: '/wa/accesso/recupero-bozze',
    guardia: 'sicurezza.utenti',
    richiesta: RichiestaRecupero,
    risposta: niente,
  }),
  cerca: rotta({
    metodo: 'POST',
    percorso: '/wa/cerca',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaRicerca,
    risposta: z.object({ risultati: z.array(RisultatoRicerca) }),
  }),
  /** Asked before anybody is entered: who of the register may be that person, side by side. */
  duplicati: rotta({
    metodo: 'POST',
    percorso: '/wa/duplicati',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaDuplicati,
    risposta: z.object({ candidati: z.array(Candidato) }),
  }),
  figli: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id/figli',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaFigli,
    risposta: z.object({ risultati: z.array(RisultatoRicerca) }),
  }),
  dossier: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({
      id: IdSoggetto,
      finalita: z.string().max(80).default('consultazione allo sportello'),
    }),
    risposta: Dossier,
  }),
  /** What the dossier shows over time, and what was issued or is open about the person. */
  storia: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id/storia',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({ id: IdSoggetto }),
    risposta: Storia,
  }),
  schedaAl: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id/al',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaSchedaAl,
    risposta: SchedaAl,
  }),
  /** Who looked at a person: for whoever watches over accesses, and itself an access. */
  accessiScheda: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id/accessi',
    guardia: 'audit.consultazione',
    richiesta: z.object({ id: IdSoggetto }),
    risposta: AccessiScheda,
  }),
  famiglia: rotta({
    metodo: 'GET',
    percorso: '/wa/famiglie/:id',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({ id: IdFamiglia }),
    risposta: SchedaFamiglia,
  }),
  /**
   * Body: the official request in its JSON form, and beside it the citizen's request that it answers (`chiaveCollegata`);
   * answer: the official answer in its JSON form.
   */
  operazione: rotta({
    metodo: 'POST',
    percorso: '/wa/operazioni/:codice',
    guardia: 'operazione',
    richiesta: z.record(z.string(), z.unknown()),
    risposta: z.record(z.string(), z.unknown()),
  }),
  esito: rotta({
    metodo: 'GET',
    percorso: '/wa/operazioni/esito',
    guardia: 'sessione',
    richiesta: z.object({ idOperazioneComune: IdOperazioneComune }),
    risposta: EsitoOperazione,
  }),
  /** What an annulment would meet, before it is asked for (EN077 and kin). */
  annullabilita: rotta({
    metodo: 'GET',
    percorso: '/wa/operazioni/:idOperazioneANPR/annullabilita',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({ idOperazioneANPR: IdOperazioneANPR }),
    risposta: Annullabilita,
  }),
  /** What the office registered: in a body, because whom it is about stays out of addresses. */
  operazioniUfficio: rotta({
    metodo: 'POST',
    percorso: '/wa/ufficio/operazioni',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaOperazioni,
    risposta: PaginaOperazioni,
  }),
  operazioneUfficio: rotta({
    metodo: 'GET',
    percorso: '/wa/ufficio/operazioni/:idOperazioneANPR',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({ idOperazioneANPR: IdOperazioneANPR }),
    risposta: OperazioneDettagliata,
  }),
  sospeseUfficio: rotta({
    metodo: 'GET',
    percorso: '/wa/ufficio/sospese',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({}),
    risposta: z.object({ sospese: z.array(VoceSospesa) }),
  }),
  procedimentiUfficio: rotta({
    metodo: 'GET',
    percorso: '/wa/ufficio/procedimenti',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaProcedimenti,
    risposta: z.object({ procedimenti: z.array(VoceProcedimento) }),
  }),
  /** Which of the twenty certificates a person can have, and why not the others. */
  certificatiPossibili: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id/certificati',
    guardia: 'certificati.emissione',
    richiesta: RichiestaPossibili,
    risposta: CertificatiPossibili,
  }),
  /** Leaves a line in the audit before a certificate is issued despite a control. */
  motivaForzatura: rotta({
    metodo: 'POST',
    percorso: '/wa/soggetti/certificati/forzatura',
    guardia: 'certificati.emissione',
    richiesta: RichiestaForzatura,
    risposta: niente,
  }),
  /** What the office issued: in a body, because whom it is about stays out of addresses. */
  certificatiEmessi: rotta({
    metodo: 'POST',
    percorso: '/wa/ufficio/certificati',
    guardia: 'certificati.emissione',
    richiesta: RichiestaEmessi,
    risposta: PaginaEmessi,
  }),
  ristampaCertificato: rotta({
    metodo: 'GET',
    percorso: '/wa/ufficio/certificati/:protocollo',
    guardia: 'certificati.emissione',
    richiesta: z.object({ protocollo: Protocollo }),
    risposta: Ristampa,
  }),
  annullaCertificato: rotta({
    metodo: 'POST',
    percorso: '/wa/ufficio/certificati/annullamento',
    guardia: 'certificati.emissione',
    richiesta: RichiestaAnnullamentoCertificato,
    risposta: CertificatoEmesso,
  }),
  cassaCertificati: rotta({
    metodo: 'POST',
    percorso: '/wa/ufficio/cassa',
    guardia: 'certificati.emissione',
    richiesta: RichiestaCassa,
    risposta: Cassa,
  }),
  /** Amounts, header, logo, virtual stamp of the municipality of whoever asks. */
  parametriCertificati: rotta({
    metodo: 'GET',
    percorso: '/wa/comune/certificati',
    guardia: 'sessione',
    richiesta: niente,
    risposta: ParametriCertificati,
  }),
  salvaParametriCertificati: rotta({
    metodo: 'POST',
    percorso: '/wa/comune/certificati',
    guardia: 'amministrazione.comune',
    richiesta: ParametriCertificati,
    risposta: ParametriCertificati,
  }),
  /** Where the notifications of the municipality are brought, and how that is going. */
  recapito: rotta({
    metodo: 'GET',
    percorso: '/wa/comune/recapito',
    guardia: 'amministrazione.comune',
    richiesta: niente,
    risposta: Recapito,
  }),
  salvaRecapito: rotta({
    metodo: 'POST',
    percorso: '/wa/comune/recapito',
    guardia: 'amministrazione.comune',
    richiesta: SceltaRecapito,
    risposta: Recapito,
  }),
  riprendiRecapito: rotta({
    metodo: 'POST',
    percorso: '/wa/comune/recapito/ripresa',
    guardia: 'amministrazione.comune',
    richiesta: niente,
    risposta: Recapito,
  }),
  /** Residents whose codice fiscale the Agenzia delle Entrate has not validated. */
  disallineati: rotta({
    metodo: 'POST',
    percorso: '/wa/agenzia-entrate/disallineati',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaDisallineati,
    risposta: PaginaDisallineati,
  }),
  confrontoAgenzia: rotta({
    metodo: 'POST',
    percorso: '/wa/agenzia-entrate/confronto',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({ id: IdSoggetto }),
    risposta: ConfrontoAgenzia,
  }),
  /** Also of who is not registered here: why is written down. */
  consultaAgenzia: rotta({
    metodo: 'POST',
    percorso: '/wa/agenzia-entrate/consultazione',
    guardia: 'anagrafe.mutazioni',
    richiesta: RichiestaConsultazioneAgenzia,
    risposta: EsitoConsultazione,
  }),
  chiediAgenzia: rotta({
    metodo: 'POST',
    percorso: '/wa/agenzia-entrate/richieste',
    guardia: 'anagrafe.mutazioni',
    richiesta: RichiestaAgenzia,
    risposta: niente,
  }),
  riprovaAgenzia: rotta({
    metodo: 'POST',
    percorso: '/wa/agenzia-entrate/tentativo',
    guardia: 'anagrafe.mutazioni',
    richiesta: z.object({ id: IdSoggetto }),
    risposta: niente,
  }),
  /** Asked for and annulled with the official operations (4001…, 3003): here is how they are going on. */
  estrazioni: rotta({
    metodo: 'GET',
    percorso: '/wa/estrazioni',
    guardia: 'anagrafe.estrazioni',
    richiesta: niente,
    risposta: ElencoEstrazioni,
  }),
  /** Answers as the official operation does. */
  chiediEstrazione: rotta({
    metodo: 'POST',
    percorso: '/wa/estrazioni',
    guardia: 'anagrafe.estrazioni',
    richiesta: RichiestaEstrazione,
    risposta: z.record(z.string(), z.unknown()),
  }),
  contaEstrazione: rotta({
    metodo: 'POST',
    percorso: '/wa/estrazioni/conto',
    guardia: 'anagrafe.estrazioni',
    richiesta: RichiestaConto,
    risposta: ContoEstrazione,
  }),
  /** In a body, because the reason may name people. */
  parteEstrazione: rotta({
    metodo: 'POST',
    percorso: '/wa/estrazioni/file',
    guardia: 'anagrafe.estrazioni',
    richiesta: RichiestaParte,
    risposta: ParteEstrazione,
  }),
  /** Proposals of the digital civil registry (ANSC, services.md §16): each comune sees its own. */
  riceviPredisposizione: rotta({
    metodo: 'POST',
    percorso: '/wa/stato-civile/predisposizioni',
    guardia: 'stato-civile.predisposizioni',
    richiesta: RichiestaRicezione,
    risposta: Predisposizione,
  }),
  predisposizioni: rotta({
    metodo: 'GET',
    percorso: '/wa/stato-civile/predisposizioni',
    guardia: 'stato-civile.predisposizioni',
    richiesta: RichiestaElenco,
    risposta: z.object({ predisposizioni: z.array(VocePredisposizione) }),
  }),
  predisposizione: rotta({
    metodo: 'GET',
    percorso: '/wa/stato-civile/predisposizioni/:id',
    guardia: 'stato-civile.predisposizioni',
    richiesta: z.object({ id: VocePredisposizione.shape.id }),
    risposta: Predisposizione,
  }),
  decidiPredisposizione: rotta({
    metodo: 'POST',
    percorso: '/wa/stato-civile/predisposizioni/:id',
    guardia: 'stato-civile.predisposizioni',
    // Which one is in the address; the desk says it here as well.
    richiesta: RichiestaDecisione.extend({ id: VocePredisposizione.shape.id.optional() }),
    risposta: Predisposizione,
  }),
  /** Blanks of the paper identity card: stock, and what happened to them. */
  moduliCarta: rotta({
    metodo: 'GET',
    percorso: '/wa/carta-identita/moduli',
    guardia: 'anagrafe.mutazioni',
    richiesta: niente,
    risposta: Magazzino,
  }),
  attoModuli: rotta({
    metodo: 'POST',
    percorso: '/wa/carta-identita/moduli',
    guardia: 'anagrafe.mutazioni',
    richiesta: AttoModuli,
    risposta: Magazzino,
  }),
  riscontroModuli: rotta({
    metodo: 'POST',
    percorso: '/wa/carta-identita/riscontro',
    guardia: 'anagrafe.mutazioni',
    richiesta: RichiestaRiscontro,
    risposta: Riscontro,
  }),
  /** What was declared to have a card, kept with the number of the blank before it is printed. */
  domandaCarta: rotta({
    metodo: 'POST',
    percorso: '/wa/carta-identita/domande',
    guardia: 'anagrafe.mutazioni',
    richiesta: DomandaPerCarta,
    risposta: DomandaConservata,
  }),
  /** In a body, because whom it is about stays out of addresses. */
  carteEmesse: rotta({
    metodo: 'POST',
    percorso: '/wa/carta-identita/carte',
    guardia: 'anagrafe.mutazioni',
    richiesta: RichiestaCarte,
    risposta: ElencoCarte,
  }),
  segnalaCarta: rotta({
    metodo: 'POST',
    percorso: '/wa/carta-identita/segnalazioni',
    guardia: 'anagrafe.mutazioni',
    richiesta: SegnalazioneCarta,
    risposta: CartaEmessa,
  }),
  /** Requests of citizens: how many and how late, without a name. */
  situazioneRichieste: rotta({
    metodo: 'GET',
    percorso: '/wa/cittadini/situazione',
    guardia: 'cittadini.richieste',
    richiesta: niente,
    risposta: SituazioneRichieste,
  }),
  /** In a body, because whom it is about stays out of addresses. */
  richiesteCittadini: rotta({
    metodo: 'POST',
    percorso: '/wa/cittadini/richieste',
    guardia: 'cittadini.richieste',
    richiesta: RichiestaElencoRichieste,
    risposta: PaginaRichieste,
  }),
  richiestaCittadino: rotta({
    metodo: 'GET',
    percorso: '/wa/cittadini/richieste/:codiceRichiesta',
    guardia: 'cittadini.richieste',
    richiesta: z.object({ codiceRichiesta: CodiceRichiesta }),
    risposta: DettaglioRichiesta,
  }),
  allegatoRichiesta: rotta({
    metodo: 'GET',
    percorso: '/wa/cittadini/richieste/:codiceRichiesta/allegati/:numero',
    guardia: 'cittadini.richieste',
    richiesta: RichiestaAllegato,
    risposta: Allegato,
  }),
  attoRichiesta: rotta({
    metodo: 'POST',
    percorso: '/wa/cittadini/richieste/atti',
    guardia: 'cittadini.richieste',
    richiesta: AttoRichiesta,
    risposta: DettaglioRichiesta,
  }),
  /** Only where no real register lives: formazione and prova. */
  orologio: rotta({
    metodo: 'POST',
    percorso: '/wa/amministrazione/orologio',
    guardia: 'amministrazione.orologio',
    richiesta: RichiestaOrologio,
    risposta: OraDelRegistro,
  }),
} as const;

export type Rotte = typeof rotte;
