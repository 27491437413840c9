import { z } from 'zod';
import { Giorno, GiornoVero, Istante, Profilo, Ruolo } from './comune.ts';
import { CodiceEnte } from './enti.ts';

export const CodiceFiscaleUtente = z.string().regex(/^[0-9A-Z]{16}$/);
const Motivo = z.string().trim().min(3).max(200);
const Nome = z.string().trim().min(1).max(80);
const Email = z.email().max(120);
const IdIncarico = z.string().regex(/^\d{1,18}$/);

/** A role or a profile, from a day to another, both counted. */
export const Incarico = z.object({
  id: IdIncarico,
  genere: z.enum(['ruolo', 'profilo']),
  valore: z.union([Ruolo, Profilo]),
  dal: Giorno,
  al: Giorno.optional(),
  /** Codice fiscale; absent for what was there when the body came in. */
  nominatoDa: z.string().optional(),
  revocato: Istante.optional(),
  revocatoDa: z.string().optional(),
});
export type Incarico = z.infer<typeof Incarico>;

/** An operator of the census, as the security administrator sees them; role and profiles are those of today. */
export const Utente = z.object({
  codiceFiscale: CodiceFiscaleUtente,
  cognome: z.string(),
  nome: z.string(),
  email: z.string().optional(),
  ente: CodiceEnte,
  nomeEnte: z.string(),
  ruolo: Ruolo,
  profili: z.array(Profilo),
  stato: z.enum(['attivo', 'bloccato', 'cessato', 'eliminato']),
  /** Since when the state holds. */
  dal: Istante,
  /** Last day of service. */
  finisce: Giorno.optional(),
  incarichi: z.array(Incarico),
  carte: z.array(
    z.object({ stato: z.enum(['attiva', 'sospesa', 'revocata']), dal: Istante, scadenza: Istante }),
  ),
  /** Asked by one, still to be confirmed by another. */
  eliminazione: z
    .object({
      chiestaDa: z.string(),
      nomeChiestaDa: z.string().optional(),
      chiesta: Istante,
      motivo: z.string(),
    })
    .optional(),
  /** A password of today that still opens. */
  password: z.object({ rilasciata: Istante, scade: Istante }).optional(),
});
export type Utente = z.infer<typeof Utente>;

/** `oggi`: the register's day, for which roles and profiles are counted. */
export const ElencoUtenti = z.object({ oggi: Giorno, utenti: z.array(Utente) });
export type ElencoUtenti = z.infer<typeof ElencoUtenti>;

const chi = { codiceFiscale: CodiceFiscaleUtente };
const periodo = { dal: GiornoVero, al: GiornoVero.optional() };

const Inserimento = z.strictObject({
  ...{ atto: z.literal('inserisci'), ...chi, cognome: Nome, nome: Nome, email: Email.optional() },
  ...{ ruolo: Ruolo, profili: z.array(Profilo).max(20), ...periodo },
  /** Of another body: the prefecture censuses a sindaco. */
  ente: CodiceEnte.optional(),
});
const Nomina = z.strictObject({
  ...{ atto: z.literal('nomina'), ...chi, genere: z.enum(['ruolo', 'profilo']) },
  ...{ valore: z.union([Ruolo, Profilo]), ...periodo },
});

/** What is done to a user and can be undone. */
export const AttoUtente = z.discriminatedUnion('atto', [
  Inserimento,
  z.strictObject({
    ...{ atto: z.literal('modifica'), ...chi, cognome: Nome, nome: Nome, email: Email.optional() },
    finisce: GiornoVero.optional(),
  }),
  Nomina,
  z.strictObject({ atto: z.literal('revoca'), ...chi, incarico: IdIncarico }),
  z.strictObject({ atto: z.literal('blocca'), ...chi, motivo: Motivo }),
  z.strictObject({ atto: z.literal('sblocca'), ...chi, motivo: Motivo }),
  z.strictObject({ atto: z.literal('chiedi-eliminazione'), ...chi, motivo: Motivo }),
  z.strictObject({ atto: z.literal('ritira-eliminazione'), ...chi }),
  /** Of today: what is open with it falls. */
  z.strictObject({ atto: z.literal('revoca-password'), ...chi }),
]);
export type AttoUtente = z.infer<typeof AttoUtente>;

/** Who gets the powers of who appoints them: at the ministry, which has nobody above it. */
export const NominaDiPari = z.discriminatedUnion('atto', [
  Inserimento.extend({ ruolo: z.literal('ministero') }),
  Nomina.extend({ genere: z.literal('ruolo'), valore: z.literal('ministero') }),
]);
export type NominaDiPari = z.infer<typeof NominaDiPari>;

/** For ever. `conferma`: the codice fiscale again, typed by who confirms. */
export const EliminazioneUtente = z.strictObject({ ...chi, conferma: z.string().max(40) });
export type EliminazioneUtente = z.infer<typeof EliminazioneUtente>;

export const RichiestaPassword = z.strictObject({ ...chi, motivo: Motivo });
export type RichiestaPassword = z.infer<typeof RichiestaPassword>;

/** Shown once: the register keeps only what recognises it. */
export const PasswordRilasciata = z.object({
  password: z.string(),
  giorno: Giorno,
  scade: Istante,
});
export type PasswordRilasciata = z.infer<typeof PasswordRilasciata>;

/** `POST /wa/accesso/password`: who has no card today. Spaces, hyphens and capitals do not count. */
export const AccessoConPassword = z.strictObject({
  ...chi,
  password: z.string().min(1).max(80),
});
export type AccessoConPassword = z.infer<typeof AccessoConPassword>;
