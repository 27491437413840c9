import { z } from 'zod';
import {
  Predisposizione,
  RichiestaDecisione,
  StatoPredisposizione,
  VocePredisposizione,
} from '../wa/stato-civile.ts';
import { EsameFoglio } from '../documento/esame.ts';
import {
  ConfrontoAgenzia,
  EsitoConsultazione,
  PaginaDisallineati,
  RichiestaAgenzia,
  RichiestaConsultazioneAgenzia,
  RichiestaDisallineati,
} from '#contract/wa/agenzia-entrate.ts';
import {
  ContoEstrazione,
  ParteEstrazione,
  RichiestaConto,
  RichiestaEstrazione,
  RichiestaParte,
  VoceEstrazione,
} from '#contract/wa/estrazioni.ts';
import {
  Allegato,
  AttoRichiesta,
  CodiceRichiesta,
  DettaglioRichiesta,
  PaginaRichieste,
  RichiestaAllegato,
  RichiestaElencoRichieste,
  SituazioneRichieste,
} from '#contract/wa/richieste.ts';
import { RichiestaRecupero } from '#contract/wa/accesso.ts';
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
} from '#contract/wa/carta-identita.ts';
import { ErroreAccesso, ErroreCore, ErroreDocumento } from './errori.ts';
import { chiamata, evento, type Chiamata, type Evento } from './schema.ts';
import { StatoAccesso, StatoLettori, StatoPostazione } from './stato.ts';
import {
  AccessiScheda,
  Annullabilita,
  Base64,
  Cassa,
  CertificatiPossibili,
  CertificatoEmesso,
  Dossier,
  EsitoOperazione,
  Giorno,
  IdFamiglia,
  IdOperazioneANPR,
  IdOperazioneComune,
  IdSoggetto,
  RichiestaRicerca,
  RichiestaSchedaAl,
  RisultatoRicerca,
  SchedaAl,
  SchedaFamiglia,
  Storia,
  Candidato,
  OperazioneDettagliata,
  PaginaEmessi,
  PaginaOperazioni,
  ParametriCertificati,
  RichiestaAnnullamentoCertificato,
  RichiestaCassa,
  RichiestaEmessi,
  RichiestaForzatura,
  RichiestaPossibili,
  Ristampa,
  RichiestaDuplicati,
  RichiestaFigli,
  RichiestaOperazioni,
  RichiestaProcedimenti,
  VoceProcedimento,
  VoceSospesa,
} from './vocabolario.ts';

const Pin = z.string().regex(/^[0-9A-Za-z]{4,8}$/);
const niente = z.object({});

function esito<T extends z.ZodType, E extends z.ZodType>(
  valore: T,
  errore: E,
): z.ZodDiscriminatedUnion<
  [z.ZodObject<{ ok: z.ZodLiteral<true>; valore: T }>, z.ZodObject<{ ok: z.ZodLiteral<false>; errore: E }>]
> {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), valore }),
    z.object({ ok: z.literal(false), errore }),
  ]);
}

export const Luogo = z.object({
  tipo: z.enum(['comune', 'stato']),
  codice: z.string().describe('comune: ISTAT, six digits; stato: ISTAT, three digits (tab. 2)'),
  nome: z.string(),
  sigla: z.string().optional().describe('province of a comune'),
  codiceCatastale: z.string().optional(),
  valido: z.boolean().describe('existed at the date asked for'),
});
export type Luogo = z.infer<typeof Luogo>;

/** A place for the time in which it was what it was. */
export const TrattoLuogo = z.object({
  tipo: z.enum(['comune', 'stato']),
  codice: z.string(),
  nome: z.string(),
  altro: z.string().optional(),
  sigla: z.string().optional(),
  codiceCatastale: z.string().optional(),
  dal: Giorno,
  al: Giorno.optional().describe('absent while it lasts'),
});
export type TrattoLuogo = z.infer<typeof TrattoLuogo>;

export const Stampante = z.object({
  nome: z.string(),
  predefinita: z.boolean(),
  pronta: z.boolean(),
  descrizione: z.string(),
});

export const Verifica = z.object({
  nome: z.string(),
  esito: z.enum(['bene', 'attenzione', 'male']),
  messaggio: z.string(),
  rimedio: z.string().optional(),
});

/** The whole of what a page may ask of the workstation. */
export const bridge = {
  'postazione.stato': evento(StatoPostazione),
  'lettore.stato': evento(StatoLettori),
  'accesso.stato': evento(StatoAccesso),
  /** A desk left alone: seconds before it locks; null when nobody has to be warned. */
  'accesso.inattivita': evento(z.object({ bloccoFra: z.number().int().nullable() })),
  /** Something the person should know and that belongs to no screen (module restarted, certificate near expiry…). */
  'postazione.avviso': evento(
    z.object({
      id: z.string(),
      gravita: z.enum(['nota', 'attenzione', 'errore']),
      messaggio: z.string(),
      rimedio: z.string().optional(),
    }),
  ),

  /** Tries left, read from the card before any PIN is asked; null when the card does not say. */
  'accesso.tentativi': chiamata(
    niente,
    esito(z.object({ pin: z.number().int().nullable(), puk: z.number().int().nullable() }), ErroreAccesso),
  ),
  /** With the core in reach opens a session, without it unlocks this operator's drafts only. */
  'accesso.entra': chiamata(z.object({ pin: Pin }), esito(StatoAccesso, ErroreAccesso)),
  'accesso.esci': chiamata(niente, esito(niente, ErroreAccesso)),
  'accesso.sblocca': chiamata(z.object({ puk: Pin, nuovoPin: Pin }), esito(niente, ErroreAccesso)),
  'accesso.cambiaPin': chiamata(z.object({ pin: Pin, nuovoPin: Pin }), esito(niente, ErroreAccesso)),
  /** Data key of this operator's drafts on this workstation: 32 bytes that only the card can open. */
  'accesso.chiaveBozze': chiamata(
    niente,
    esito(z.object({ chiave: Base64, operatore: z.string() }), ErroreAccesso),
  ),
  /** Training only: makes the core unreachable from this desk, or reachable again. */
  'esercizi.stacca': chiamata(z.object({ staccato: z.boolean() }), esito(niente, ErroreAccesso)),
  /**
   * Keys of what a colleague kept on this workstation: only for the security administrator, with the core in reach, which
   * writes it down first (decision 0022). Empty: nothing here, or it was never closed for her too.
   */
  'accesso.recuperaBozze': chiamata(
    RichiestaRecupero,
    esito(z.object({ archivi: z.array(z.object({ chiave: Base64, operatore: z.string() })) }), ErroreAccesso),
  ),
  /** Keeps the idle lock away while the person works. */
  'accesso.attivita': chiamata(niente, esito(niente, ErroreAccesso)),

  'registro.cerca': chiamata(RichiestaRicerca, esito(z.array(RisultatoRicerca), ErroreCore)),
  'registro.dossier': chiamata(
    z.object({ id: IdSoggetto, finalita: z.string().max(80).optional() }),
    esito(Dossier, ErroreCore),
  ),
  'registro.storia': chiamata(z.object({ id: IdSoggetto }), esito(Storia, ErroreCore)),
  /** The record as it was at the end of a day, or just before an operation. */
  'registro.schedaAl': chiamata(RichiestaSchedaAl, esito(SchedaAl, ErroreCore)),
  'registro.famiglia': chiamata(z.object({ id: IdFamiglia }), esito(SchedaFamiglia, ErroreCore)),
  /** Who looked at a person: refused to whoever does not watch over accesses. */
  'registro.accessi': chiamata(z.object({ id: IdSoggetto }), esito(AccessiScheda, ErroreCore)),
  /** What an annulment would meet and do, before it is asked for. */
  'registro.annullabilita': chiamata(
    z.object({ idOperazioneANPR: IdOperazioneANPR }),
    esito(Annullabilita, ErroreCore),
  ),
  /** Those whose parent this person is. */
  'registro.figli': chiamata(RichiestaFigli, esito(z.array(RisultatoRicerca), ErroreCore)),
  /** Who of the register may be a person about to be entered. */
  'registro.duplicati': chiamata(RichiestaDuplicati, esito(z.array(Candidato), ErroreCore)),
  /** What the office registered, by pages, the latest first. */
  'registro.operazioni': chiamata(RichiestaOperazioni, esito(PaginaOperazioni, ErroreCore)),
  'registro.operazione': chiamata(
    z.object({ idOperazioneANPR: IdOperazioneANPR }),
    esito(OperazioneDettagliata, ErroreCore),
  ),
  'registro.sospese': chiamata(niente, esito(z.array(VoceSospesa), ErroreCore)),
  'registro.procedimenti': chiamata(RichiestaProcedimenti, esito(z.array(VoceProcedimento), ErroreCore)),
  /** Proposals of the digital civil registry (ANSC): those of the municipality, one of them, what the clerk decides. */
  'registro.predisposizioni': chiamata(
    z.object({ stato: StatoPredisposizione.optional() }),
    esito(z.array(VocePredisposizione), ErroreCore),
  ),
  'registro.predisposizione': chiamata(
    z.object({ id: VocePredisposizione.shape.id }),
    esito(Predisposizione, ErroreCore),
  ),
  'registro.decidiPredisposizione': chiamata(
    RichiestaDecisione.extend({ id: VocePredisposizione.shape.id }),
    esito(Predisposizione, ErroreCore),
  ),
  /** Which of the twenty certificates a person can have, and why not the others. */
  'registro.certificatiPossibili': chiamata(RichiestaPossibili, esito(CertificatiPossibili, ErroreCore)),
  /** Why a certificate is about to be issued despite a control: written first. */
  'registro.motivaForzatura': chiamata(RichiestaForzatura, esito(niente, ErroreCore)),
  /** What the office issued, by pages, the latest first. */
  'registro.certificatiEmessi': chiamata(RichiestaEmessi, esito(PaginaEmessi, ErroreCore)),
  'registro.ristampaCertificato': chiamata(
    z.object({ protocollo: CertificatoEmesso.shape.protocollo }),
    esito(Ristampa, ErroreCore),
  ),
  'registro.annullaCertificato': chiamata(
    RichiestaAnnullamentoCertificato,
    esito(CertificatoEmesso, ErroreCore),
  ),
  'registro.cassaCertificati': chiamata(RichiestaCassa, esito(Cassa, ErroreCore)),
  'registro.parametriCertificati': chiamata(niente, esito(ParametriCertificati, ErroreCore)),
  'registro.salvaParametriCertificati': chiamata(
    ParametriCertificati,
    esito(ParametriCertificati, ErroreCore),
  ),
  /** Blanks of the paper identity card, and the cards issued on them. */
  'registro.moduliCarta': chiamata(niente, esito(Magazzino, ErroreCore)),
  'registro.attoModuli': chiamata(AttoModuli, esito(Magazzino, ErroreCore)),
  'registro.riscontroModuli': chiamata(RichiestaRiscontro, esito(Riscontro, ErroreCore)),
  'registro.domandaCarta': chiamata(DomandaPerCarta, esito(DomandaConservata, ErroreCore)),
  'registro.carteEmesse': chiamata(RichiestaCarte, esito(ElencoCarte, ErroreCore)),
  'registro.segnalaCarta': chiamata(SegnalazioneCarta, esito(CartaEmessa, ErroreCore)),
  /** Sends an official request (JSON form) and gives the official answer (JSON form). Same id, same answer. */
  /** Residents whose code the Agenzia delle Entrate has not validated. */
  'registro.disallineati': chiamata(RichiestaDisallineati, esito(PaginaDisallineati, ErroreCore)),
  'registro.confrontoAgenzia': chiamata(z.object({ id: IdSoggetto }), esito(ConfrontoAgenzia, ErroreCore)),
  'registro.consultaAgenzia': chiamata(RichiestaConsultazioneAgenzia, esito(EsitoConsultazione, ErroreCore)),
  'registro.chiediAgenzia': chiamata(RichiestaAgenzia, esito(niente, ErroreCore)),
  'registro.riprovaAgenzia': chiamata(z.object({ id: IdSoggetto }), esito(niente, ErroreCore)),
  'registro.estrazioni': chiamata(niente, esito(z.array(VoceEstrazione), ErroreCore)),
  /** The official answer (JSON form) of 4001…4004. Same id, same answer. */
  'registro.chiediEstrazione': chiamata(
    RichiestaEstrazione,
    esito(z.record(z.string(), z.unknown()), ErroreCore),
  ),
  'registro.contaEstrazione': chiamata(RichiestaConto, esito(ContoEstrazione, ErroreCore)),
  /** A piece of a file, compressed: the first one is written down with its reason. */
  'registro.parteEstrazione': chiamata(RichiestaParte, esito(ParteEstrazione, ErroreCore)),
  /** Requests of citizens, as the office works at them. */
  'registro.situazioneRichieste': chiamata(niente, esito(SituazioneRichieste, ErroreCore)),
  'registro.richieste': chiamata(RichiestaElencoRichieste, esito(PaginaRichieste, ErroreCore)),
  'registro.richiesta': chiamata(
    z.object({ codiceRichiesta: CodiceRichiesta }),
    esito(DettaglioRichiesta, ErroreCore),
  ),
  'registro.allegatoRichiesta': chiamata(RichiestaAllegato, esito(Allegato, ErroreCore)),
  'registro.attoRichiesta': chiamata(AttoRichiesta, esito(DettaglioRichiesta, ErroreCore)),
  'registro.invia': chiamata(
    z.object({ codice: z.string().regex(/^[0-9A-Z]{4}$/), richiesta: z.record(z.string(), z.unknown()) }),
    esito(z.record(z.string(), z.unknown()), ErroreCore),
  ),
  'registro.esito': chiamata(
    z.object({ idOperazioneComune: IdOperazioneComune }),
    esito(EsitoOperazione, ErroreCore),
  ),

  /** Places that existed at a date first, ceased ones after and marked; answered by the workstation, also offline. */
  'tabelle.luoghi': chiamata(
    z.object({
      testo: z.string().max(80),
      data: Giorno.optional(),
      tipo: z.enum(['comune', 'stato', 'tutti']),
      limite: z.number().int().max(50).default(12),
    }),
    esito(z.array(Luogo), ErroreDocumento),
  ),

  /** A municipality by its ISTAT code, also one that is no more; null when the table does not have it. */
  'tabelle.comune': chiamata(
    z.object({ codiceIstat: z.string().regex(/^\d{6}$/) }),
    esito(Luogo.nullable(), ErroreDocumento),
  ),

  /** Every stretch of life of the places with that name or code, ceased ones too. */
  'tabelle.storia': chiamata(
    z.object({
      testo: z.string().max(80).default(''),
      tipo: z.enum(['comune', 'stato']),
      limite: z.number().int().min(1).max(25_000).default(25_000),
    }),
    esito(z.array(TrattoLuogo), ErroreDocumento),
  ),

  'stampa.stampanti': chiamata(niente, esito(z.array(Stampante), ErroreDocumento)),
  'stampa.documento': chiamata(
    z.object({
      pdf: Base64,
      titolo: z.string().max(80),
      stampante: z.string().optional(),
      copie: z.number().int().min(1).max(20).default(1),
      cassetto: z
        .string()
        .regex(/^[A-Za-z0-9._-]{1,40}$/)
        .optional()
        .describe('tray, as the printer names it (InputSlot)'),
    }),
    esito(z.object({ lavoro: z.string(), stampante: z.string() }), ErroreDocumento),
  ),
  /** Saves under the person's documents folder; the name is made by the workstation and carries no personal data. */
  'documento.salva': chiamata(
    z.object({
      pdf: Base64,
      protocollo: z.string().regex(/^[0-9A-Za-z-]{1,40}$/),
      /** What it is, in the name of the file; left out: a certificate. */
      genere: z.enum(['carta-identita', 'registro-carte']).optional(),
    }),
    esito(z.object({ percorso: z.string() }), ErroreDocumento),
  ),
  /**
   * Whether a PDF is, to the last byte, as a register issued it: examined on the workstation, without asking anybody. So
   * never whether it was annulled since. Believed are the authority of seals of this desk's core, and the certificates
   * kept in `postazione/sigilli`.
   */
  'documento.esamina': chiamata(
    z.object({ pdf: Base64.max(8_000_000) }),
    esito(EsameFoglio, ErroreDocumento),
  ),

  /** Saves a list as CSV under the same folder, open to who works here alone; the name says which list and when. */
  'documento.salvaTabella': chiamata(
    z.object({ nome: z.string().regex(/^[a-z-]{1,40}$/), csv: z.string().max(20_000_000) }),
    esito(z.object({ percorso: z.string() }), ErroreDocumento),
  ),

  /**
   * Fetches a whole file of an extraction, piece by piece, straight to the disk: a table is opened, an official file
   * stays compressed as it came. The first piece is written down in the register with the reason.
   */
  'documento.salvaEstrazione': chiamata(
    RichiestaParte.pick({ file: true, finalita: true }).extend({
      formato: z.enum(['csv', 'xml']),
      estrazione: z.string().regex(/^\d{1,18}$/),
    }),
    esito(z.object({ percorso: z.string() }), z.union([ErroreCore, ErroreDocumento])),
  ),

  'diagnostica.esegui': chiamata(niente, esito(z.array(Verifica), ErroreDocumento)),
} as const;

export type Bridge = typeof bridge;
export type NomeChiamata = { [K in keyof Bridge]: Bridge[K] extends Chiamata ? K : never }[keyof Bridge];
export type NomeEvento = { [K in keyof Bridge]: Bridge[K] extends Evento ? K : never }[keyof Bridge];
/** What the caller writes (defaults may be left out). */
export type RichiestaDi<K extends NomeChiamata> = z.input<Bridge[K]['richiesta']>;
/** What the handler receives (defaults filled in). */
export type RichiestaLetta<K extends NomeChiamata> = z.output<Bridge[K]['richiesta']>;
export type RispostaDi<K extends NomeChiamata> = z.output<Bridge[K]['risposta']>;
export type ValoreDi<K extends NomeEvento> = z.output<Bridge[K]['valore']>;

/** What the page sees, the same in both shells (`window.sportello`). */
export interface PonteGrezzo {
  chiama(nome: string, richiesta: unknown): Promise<unknown>;
  ascolta(nome: string, ricevi: (valore: unknown) => void): () => void;
}

/** What the host implements: one handler per call, typed by the schema. */
export type Gestori = { [K in NomeChiamata]: (richiesta: RichiestaLetta<K>) => Promise<RispostaDi<K>> };
