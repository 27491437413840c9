import type { RichiestaRecupero } from '#contract/wa/accesso.ts';
import type { Esito } from '#contract/esito.ts';
import type { Annullabilita } from '#contract/wa/annullabilita.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type {
  Dossier,
  EsitoOperazione,
  OraDelRegistro,
  RisultatoRicerca,
  VoceAccesso,
} from '#contract/wa/registro.ts';
import type {
  OperazioneDettagliata,
  PaginaOperazioni,
  RichiestaOperazioni,
  VoceProcedimento,
  VoceSospesa,
} from '#contract/wa/operazioni.ts';
import type { SchedaAl, SchedaFamiglia, Storia } from '#contract/wa/scheda.ts';
import type { Enti } from '../accessi/enti/index.ts';
import type { Utenti } from '../accessi/utenti/index.ts';
import type { AgenziaUfficio } from '../agenzia-entrate/ufficio/index.ts';
import type { AmministrazioneComune } from '../amministrazione/index.ts';
import type { Predisposizioni } from '../ansc/predisposizioni.ts';
import type { CarteOperatori } from '../accessi/carte-operatori/index.ts';
import type { Vigilanza } from '../audit/vigilanza.ts';
import type { CartaIdentita } from '../carta-identita/index.ts';
import type { CertificatiUfficio } from '../certificati/ufficio/index.ts';
import type { Candidato, RichiestaDuplicati } from '#contract/wa/ricerca.ts';
import type { Chi } from '../chi.ts';
import type { RichiesteUfficio } from '../cittadini/ufficio/index.ts';
import type { ConsolatiUfficio } from '../consolati/ufficio/index.ts';
import type { Estrazioni } from '../estrazioni/sportello.ts';
import type { TabelleRegistro } from '../tabelle/index.ts';
import type { StatoServizi } from '#contract/wa/servizi.ts';
import type { Esercizi } from '../portale/esercizi.ts';
import type { Recapiti } from '../notifiche/recapiti.ts';
import type { Accanto } from './collegate.ts';
import type { Quando } from './schede/scheda-al.ts';

/** An official answer in its JSON form (`contract/anpr`), positive or KO: both are answers, not failures. */
export type RispostaUfficiale = Readonly<Record<string, unknown>>;

/** What both faces (JSON and SOAP) ask of the register. */
export interface Registro {
  /**
   * Runs one official operation. `richiesta` is the official request in JSON form, not yet validated.
   * The same (`codMittente`, `idOperazioneComune`) gives the stored answer back.
   * Failures as values: permission, shape of the request. Official refusals (EN240…) are KO answers.
   * @param accanto the request of a citizen or of a consulate that it answers, the signature of the card: all of it, or nothing.
   */
  esegui(
    codice: string,
    richiesta: unknown,
    chi: Chi,
    accanto?: Accanto,
  ): Promise<Esito<RispostaUfficiale, ErroreWa>>;
  /** Whether they may do that operation, before anything is asked of them for it; a no is in the audit. */
  ammette(codice: string, chi: Chi): Promise<Esito<void, ErroreWa>>;
  /** Writes down that an act was not registered because the card, or the password, had not confirmed it. */
  attoNonFirmato(codice: string, rifiuto: ErroreWa, chi: Chi): Promise<void>;
  esito(idOperazioneComune: string, chi: Chi): Promise<EsitoOperazione>;
  /** Refused when it would read too much of the register. */
  cerca(
    richiesta: { testo: string; limite: number },
    chi: Chi,
  ): Promise<Esito<readonly RisultatoRicerca[], ErroreWa>>;
  duplicati(richiesta: RichiestaDuplicati, chi: Chi): Promise<Esito<readonly Candidato[], ErroreWa>>;
  /** Those whose parent this person is. */
  figli(id: string, chi: Chi): Promise<readonly RisultatoRicerca[]>;
  dossier(id: string, finalita: string, chi: Chi): Promise<Esito<Dossier, ErroreWa>>;
  storia(id: string, chi: Chi): Promise<Esito<Storia, ErroreWa>>;
  /** The record at the end of a day, or just before an operation of its history. */
  schedaAl(id: string, quando: Quando, chi: Chi): Promise<Esito<SchedaAl, ErroreWa>>;
  famiglia(id: string, chi: Chi): Promise<Esito<SchedaFamiglia, ErroreWa>>;
  accessi(id: string, chi: Chi): Promise<Esito<{ accessi: VoceAccesso[] }, ErroreWa>>;
  /** May this operation be taken back, and what stands in the way? Nothing is changed. */
  annullabilita(idOperazioneANPR: string, chi: Chi): Promise<Esito<Annullabilita, ErroreWa>>;
  /** What the office of whoever asks registered. */
  operazioni(richiesta: RichiestaOperazioni, chi: Chi): Promise<PaginaOperazioni>;
  operazione(idOperazioneANPR: string, chi: Chi): Promise<Esito<OperazioneDettagliata, ErroreWa>>;
  /** What the office asked for and was refused for a reason that passes. */
  sospese(chi: Chi): Promise<readonly VoceSospesa[]>;
  procedimenti(
    richiesta: { readonly stato: VoceProcedimento['stato'] },
    chi: Chi,
  ): Promise<readonly VoceProcedimento[]>;
  /** Lists, sheets and files that were asked for. */
  readonly estrazioni: Estrazioni;
  /** What the digital civil registry proposes. */
  readonly predisposizioni: Predisposizioni;
  /** Certificates seen from the office: what can be issued, what was, what was taken. */
  readonly certificati: CertificatiUfficio;
  /** What the municipality has set of itself. */
  readonly amministrazione: AmministrazioneComune;
  /** Where notifications are brought. */
  readonly recapiti: Recapiti;
  /** How what the register depends on goes, for a municipality. */
  servizi(comune: string): Promise<StatoServizi>;
  readonly tabelle: TabelleRegistro;
  /** Blanks and cards on paper of the office. */
  readonly cartaIdentita: CartaIdentita;
  /** Cards of operators. */
  readonly carteOperatori: CarteOperatori;
  /** Whose codes the Agenzia delle Entrate has not validated, and what it is asked. */
  readonly agenzia: AgenziaUfficio;
  /** Requests of consulates, and what stands in the way of an electronic card. */
  readonly consolati: ConsolatiUfficio;
  /** Requests of citizens seen from the office that must answer them. */
  readonly richieste: RichiesteUfficio;
  /** What exercises need to happen; refused where real people are registered. */
  readonly esercizi: Esercizi;
  /** The audit, for whoever watches over accesses. */
  readonly vigilanza: Vigilanza;
  /** The census of operators of the body of whoever asks. */
  readonly utenti: Utenti;
  readonly enti: Enti;
  /** The day that rules and ages are counted from. */
  oggi(): string;
  /** An administrator opens the drafts of a colleague: who, whose and why is written before she may. */
  recuperoBozze(richiesta: RichiestaRecupero, chi: Chi): Promise<void>;
  /** Moves the register's time (undefined: back to the machine's); refused where real people are registered. */
  spostaOrologio(istante: Date | undefined, chi: Chi): Promise<Esito<OraDelRegistro, ErroreWa>>;
}
