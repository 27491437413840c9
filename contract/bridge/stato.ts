import { z } from 'zod';
import { StatoServizi } from '#contract/wa/servizi.ts';
import { Sessione } from '../wa/accesso.ts';
import { Ambiente, Giorno, IdPostazione } from '../wa/comune.ts';
import { ErroreWa } from '../wa/errori.ts';
import { Codice, Valori } from './verifica.ts';

/** Readers and cards as the person sees them. */
export const StatoLettori = z.object({
  servizio: z.enum(['attivo', 'fermo', 'assente']),
  lettori: z.array(
    z.object({
      nome: z.string(),
      carta: z.discriminatedUnion('stato', [
        z.object({ stato: z.literal('assente') }),
        z.object({ stato: z.literal('in-lettura') }),
        z.object({ stato: z.literal('muta') }),
        z.object({ stato: z.literal('non-riconosciuta') }),
        z.object({
          stato: z.literal('pronta'),
          tipo: z.enum(['piv', 'cns', 'altra', 'software']),
          intestatario: z.string().optional(),
          scadenza: Giorno.optional(),
        }),
      ]),
    }),
  ),
});
export type StatoLettori = z.infer<typeof StatoLettori>;

/**
 * Who is at the desk. `in-sede`: session with the core. `fuori-linea`: the card opened the drafts of this operator,
 * the core cannot be reached; forms open and queue, nothing is sent. `bloccata`: card out, idle or never unlocked.
 */
export const StatoAccesso = z.discriminatedUnion('stato', [
  z.object({
    stato: z.literal('bloccata'),
    motivo: z.enum(['nessun-accesso', 'carta-estratta', 'inattivita', 'uscita', 'sessione-revocata']),
  }),
  z.object({ stato: z.literal('in-corso') }),
  z.object({
    stato: z.literal('fuori-linea'),
    dal: z.iso.datetime(),
    codiceFiscale: z.string(),
    intestatario: z.string(),
    /** Entered with the password of the day: there is no card that could sign. */
    conPassword: z.literal(true).optional(),
  }),
  z.object({
    stato: z.literal('in-sede'),
    dal: z.iso.datetime(),
    sessione: Sessione.omit({ gettone: true }),
  }),
]);
export type StatoAccesso = z.infer<typeof StatoAccesso>;

export const StatoPostazione = z.object({
  guscio: z.enum(['electron', 'browser']),
  versione: z.string(),
  ambiente: Ambiente,
  /** Marked on every screen: the card is a software one, allowed only in a local environment. */
  cartaSoftware: z.boolean(),
  comune: z.object({ codiceIstat: z.string(), nome: z.string() }).optional(),
  identita: z.discriminatedUnion('stato', [
    z.object({
      stato: z.literal('presente'),
      idPostazione: IdPostazione,
      scadenza: Giorno,
      giorniRimasti: z.number().int(),
    }),
    /** `codice`, `valori`: which of the causes, by its words (`verifica.ts`). */
    z.object({
      stato: z.literal('assente'),
      codice: Codice,
      valori: Valori.optional(),
      messaggio: z.string(),
      rimedio: z.string(),
    }),
  ]),
  core: z.discriminatedUnion('stato', [
    z.object({ stato: z.literal('in-avvio') }),
    z.object({ stato: z.literal('raggiungibile') }),
    z.object({
      stato: z.literal('irraggiungibile'),
      codice: Codice,
      valori: Valori.optional(),
      /** It answered something else than how it is. */
      rifiuto: ErroreWa.optional(),
    }),
    /** It answers, and says no to this workstation: which certificate and since when. */
    z.object({
      stato: z.literal('rifiuta'),
      rifiuto: ErroreWa,
      /** The workstation itself will have none of it. */
      codice: Codice.optional(),
      valori: Valori.optional(),
    }),
  ]),
  /** The official tables that this workstation decodes with. `daAggiornare`: the register has others, not here yet. */
  tabelle: z.object({ versione: z.int(), daAggiornare: z.boolean() }).optional(),
  /** Which of the things that this desk depends on work, and since when they are as they are. */
  servizi: StatoServizi.extend({
    rete: z.object({ stato: z.enum(['bene', 'assente']), dal: z.iso.datetime() }),
    core: z.object({ dal: z.iso.datetime() }),
  }).optional(),
});
export type StatoPostazione = z.infer<typeof StatoPostazione>;
