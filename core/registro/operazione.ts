import type { z } from 'zod';
import type { Servizio, TestataRisposta } from '#contract/anpr/index.ts';
import type { Complesso } from '#contract/anpr/schema/tipo.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Ambiente, Permesso } from '#contract/wa/comune.ts';
import type { DaChiedere } from '../agenzia-entrate/da-chiedere.ts';
import type { RicercaAgenzia } from '../agenzia-entrate/archivio.ts';
import type { DocumentoEmesso } from '../certificati/documenti.ts';
import type { ParametriComune } from '../certificati/domanda.ts';
import type { Chi } from '../chi.ts';
import type { RichiestaCittadino } from '../cittadini/modello.ts';
import type { RicercaCittadini } from '../cittadini/ricerca.ts';
import type { RichiestaConsolato } from '../consolati/modello.ts';
import type { RicercaConsolati } from '../consolati/ricerca.ts';
import type { Famiglia, Procedimento, Sezione, Soggetto } from './modello.ts';
import type { RispostaUfficiale } from './registro.ts';
import type { RicercaEnti } from '../enti/ricerca.ts';
import type { RicercaEstrazioni } from '../estrazioni/ricerca.ts';
import type { RicercaSubentro } from '../subentro/ricerca.ts';
import type { NuovaElaborazione } from '../estrazioni/scrittura.ts';
import type { RicercaFamiglie } from './ricerca-famiglie.ts';
import type { RicercaChiavi } from './ricerca-chiavi.ts';
import type { RicercaOperazioni } from './ricerca-operazioni.ts';
import type { RicercaProcedimenti } from './ricerca-procedimenti.ts';
import type { RicercaSezioni } from './ricerca-sezioni.ts';
import type { PassoStoria } from './storia.ts';

/** By what a person is looked for; what is left out is not asked. Names: accents and case do not matter. */
export interface CriteriSoggetto {
  readonly idSchedaSoggettoANPR?: string;
  readonly idANPR?: string;
  readonly codiceFiscale?: string;
  readonly cognome?: string;
  readonly nome?: string;
  readonly sesso?: string;
  readonly dataNascita?: string;
  /** Only people whose record is of this municipality. */
  readonly comune?: string;
}

/** A registration as it is remembered, with the documents that it changed. */
export interface OperazioneRegistrata {
  readonly idOperazioneANPR: string;
  /** `1001`, `2001`… */
  readonly codice: string;
  /** ISTAT code of who asked for it. */
  readonly comune: string;
  readonly esito: string;
  readonly istante: Date;
  readonly dataDecorrenza?: string;
  readonly richiesta: Readonly<Record<string, unknown>>;
  /** The annulment that took it back. */
  readonly annullataDa?: string;
  /** People for whom alone it has been taken back already. */
  readonly ripristinati: readonly string[];
  readonly soggetti: readonly Cambiato<Soggetto>[];
  readonly famiglie: readonly Cambiato<Famiglia>[];
}
export interface Cambiato<D> {
  /** Absent: the operation created it. */
  readonly prima?: D;
  readonly dopo: D;
  /** As it was after every later change, each from its day. */
  readonly poi: readonly { readonly operazione: string; readonly dal: string; readonly dopo: D }[];
}

/** An operation that stands in the way of undoing an earlier one. */
export interface OperazioneSuccessiva {
  readonly idOperazioneANPR: string;
  readonly codice: string;
  readonly comune: string;
  /** `tipoMutazione` without zeros in front: what a mutation changes. */
  readonly mutazioni: readonly string[];
}

/** The register as an operation may look at it: documents, never rows. */
export interface Ricerca
  extends
    RicercaAgenzia,
    RicercaChiavi,
    RicercaCittadini,
    RicercaConsolati,
    RicercaEnti,
    RicercaEstrazioni,
    RicercaSubentro,
    RicercaFamiglie,
    RicercaOperazioni,
    RicercaProcedimenti,
    RicercaSezioni {
  /** Who fits every criterion, in id order, `limite` at most (50 if left out). No criterion: nobody. */
  trova(criteri: CriteriSoggetto, limite?: number): Promise<readonly Soggetto[]>;
  soggetto(id: string): Promise<Soggetto | undefined>;
  famiglia(id: string): Promise<Famiglia | undefined>;
  /** The members that the register knows, in the order of the family. */
  componenti(famiglia: Famiglia): Promise<readonly Soggetto[]>;
  /** As it was at the end of a day, read from the versions (`AAAA-MM-GG`); undefined: not there yet. */
  soggettoAl(id: string, giorno: string): Promise<Soggetto | undefined>;
  famigliaAl(id: string, giorno: string): Promise<Famiglia | undefined>;
  operazione(id: string): Promise<OperazioneRegistrata | undefined>;
  /**
   * What must be undone before this one, first the latest: operations still in force on the people and families that it
   * touched, and on those that these touched in turn.
   */
  successive(id: string): Promise<readonly OperazioneSuccessiva[]>;
  /** What wrote this person's record and is still in force, first the earliest. */
  storia(id: string): Promise<readonly PassoStoria[]>;
  /** Which of these codes somebody already has. */
  codiciFiscaliInUso(codici: readonly string[]): Promise<readonly string[]>;
}

/** What every stage of an operation knows beyond the request. */
export interface Contesto {
  readonly chi: Chi;
  /** Municipality of the caller. */
  readonly comune: ParametriComune;
  readonly ambiente: Ambiente;
  /** Civil date in Italy, `AAAA-MM-GG`. */
  readonly oggi: string;
  readonly adesso: Date;
  readonly luoghi: Luoghi;
  /** Codes are validated by the Agenzia delle Entrate, after the registration; left out, this register stands in for it. */
  readonly agenzia?: boolean;
}

/** Given by the dispatcher when everything has been allowed: what only the register can number. */
export interface ContestoApplica extends Contesto {
  readonly idOperazioneANPR: string;
  /** Head of the positive answer, ready; with warnings its outcome is `WN00` instead of `0000`. */
  readonly testataRisposta: TestataRisposta;
  /** Findings that only warn (W): to be put in `listaAnomalie` of the answer. */
  readonly avvisi: readonly Rilievo[];
  /** As many as `nuoviSoggetti` asks for. */
  readonly nuovi: readonly Identita[];
  /** Ids of new families, as many as `nuoveFamiglie` asks for. */
  readonly nuoveFamiglie: readonly string[];
}

export interface Identita {
  readonly idSchedaSoggettoANPR: string;
  readonly idANPR: string;
}

/** Documents whose rows are locked until the end. */
export interface Bloccati {
  readonly soggetti: readonly Soggetto[];
  readonly famiglie: readonly Famiglia[];
  readonly procedimenti?: readonly Procedimento[];
  readonly sezioni?: readonly Sezione[];
  readonly richieste?: readonly RichiestaCittadino[];
}

/** What an operation did. The dispatcher versions, stores, audits and answers; nobody else writes the register. */
export interface Effetti {
  /** Documents as they are from now on; a new id is a new record. */
  readonly soggetti?: readonly Soggetto[];
  readonly famiglie?: readonly Famiglia[];
  readonly procedimenti?: readonly Procedimento[];
  readonly sezioni?: readonly Sezione[];
  readonly richieste?: readonly RichiestaCittadino[];
  /** Requests of consulates, open or closed. */
  readonly allineamenti?: readonly RichiestaConsolato[];
  /** What the Agenzia delle Entrate must be asked beside what the registration itself gives reason to ask. */
  readonly agenzia?: readonly DaChiedere[];
  /** Documents on their way to the present ones: each state from a day of its own, in the order in which they follow. */
  readonly passaggi?: readonly Passaggio[];
  /** The operation taken back, from its day on; `solo`: for one person alone, and it stays in force for the others. */
  readonly annulla?: { readonly idOperazioneANPR: string; readonly dal: string; readonly solo?: string };
  /** From which day the versions hold, when it is not the effective date of the request (a date put right). */
  readonly validoDal?: string;
  /** A certificate to be kept with the operation, about that person. */
  readonly documento?: { readonly emesso: DocumentoEmesso; readonly soggetto: string };
  /** To be worked on later; its number is that of the operation. */
  readonly elaborazione?: NuovaElaborazione;
  /** A request of extraction that is not to be worked on any more. */
  readonly annullaElaborazione?: string;
  /** The whole positive answer (`Risposta1001`…), its root included as key: `{ Risposta_Comune: … }`. */
  readonly risposta: RispostaUfficiale;
  /** What of the answer is kept with the operation, where the rest is kept elsewhere; left out, all. */
  readonly conservata?: RispostaUfficiale;
}

export interface Passaggio {
  readonly dal: string;
  readonly soggetti?: readonly Soggetto[];
  readonly famiglie?: readonly Famiglia[];
}

/** For the audit: whose data were used or shown, and which sections of them (security.md §8). */
export interface Accesso {
  readonly soggetti: readonly string[];
  readonly campi: readonly string[];
}

/**
 * One official operation: one file in a folder per family, named in `operazioni.ts`. Order of the stages:
 * `regole` → `aggregati` → rows of `blocca` locked in id order (and `aggregati` again if they changed meanwhile) →
 * `controlli` → `applica`. An E finding at either stage is the official refusal; all of a stage are told together.
 */
export interface Operazione<Q = unknown, A = unknown> {
  readonly servizio: Servizio;
  readonly permesso: Permesso;
  /** Reason of the access in the audit. */
  readonly finalita: string;
  /**
   * Whether the answer is kept, so that the same id gets the same answer: true for what has effects, false for queries
   * and previews, which are simply done again (services.md §1.4).
   */
  conserva(richiesta: Q): boolean;
  /** What of the request is kept with the operation, where all of it is kept elsewhere or too much; left out, all. */
  daConservare?(richiesta: Q): object;
  /** New records numbered for `applica`; 0 if left out. */
  readonly nuoviSoggetti?: number;
  /** New families numbered for `applica`; 0 if left out. */
  readonly nuoveFamiglie?: number;
  /** On the request alone. The dispatcher has checked shape, permission, header and `codMittente`. */
  regole(richiesta: Q, contesto: Contesto): Rilievo[];
  /** Everything that controls and `applica` look at. Only reads; may be asked twice. */
  aggregati(richiesta: Q, cerca: Ricerca, contesto: Contesto): Promise<A>;
  /** What must not change until the end; nothing if left out (a query, a certificate). */
  blocca?(aggregati: A): Bloccati;
  /** On the request and the register. */
  controlli(richiesta: Q, aggregati: A, contesto: Contesto): Rilievo[];
  /**
   * An official answer that is neither positive nor a refusal and changes nothing (`RispostaMultipla1001`): asked after
   * `regole` and before `controlli`. Undefined: go on.
   */
  alternativa?(
    richiesta: Q,
    aggregati: A,
    testataRisposta: TestataRisposta,
    contesto: Contesto,
  ): RispostaUfficiale | undefined;
  /** Documents in, documents out; no database here. Asynchronous only where a PDF is drawn. */
  applica(richiesta: Q, aggregati: A, contesto: ContestoApplica): Effetti | Promise<Effetti>;
  /** Whom and what this call touched, whatever its outcome. */
  accesso(richiesta: Q, aggregati: A, effetti: Effetti | undefined): Accesso;
}

/** Ties the type of the request to the service, then forgets it: the dispatcher treats all operations alike. */
export function operazione<F extends z.ZodRawShape, R extends z.ZodRawShape, A>(
  definita: Operazione<z.infer<Complesso<F>>, A> & { readonly servizio: Servizio<F, R> },
): Operazione {
  return definita;
}
