import { z } from 'zod';
import { Base64, Giorno, Istante } from './comune.ts';

const riga = (massimo: number) => z.string().trim().max(massimo);

/** How the office is reached; what is not set is empty. */
export const Contatti = z.strictObject({
  indirizzo: riga(120),
  telefono: z
    .string()
    .trim()
    .regex(/^[0-9+ /-]{0,30}$/),
  email: z.union([z.literal(''), z.email().max(120)]),
  pec: z.union([z.literal(''), z.email().max(120)]),
  sito: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(200)]),
  orari: riga(300),
});
export type Contatti = z.infer<typeof Contatti>;

/** Who answers for the register of the municipality. */
export const Responsabile = z.strictObject({
  cognome: riga(80).min(1),
  nome: riga(80).min(1),
  qualifica: riga(120),
  /** Since when. */
  dal: Giorno,
});
export type Responsabile = z.infer<typeof Responsabile>;

/** Pixels a side of the two pictures that ANPR takes. */
export const misureLogo = {
  grande: { larghezza: 70, altezza: 70 },
  piccolo: { larghezza: 56, altezza: 40 },
} as const;
export type NomeLogo = keyof typeof misureLogo;

/** JPEG in RGB or grey, each of its size; left out: none. */
export const Loghi = z.strictObject({
  grande: Base64.max(60_000).optional(),
  piccolo: Base64.max(60_000).optional(),
});
export type Loghi = z.infer<typeof Loghi>;

/** Day and month, whatever the year, on which the offices are closed for the saint of the town; empty: none is said. */
export const Patrono = z.strictObject({
  giorno: z
    .string()
    // A leap year: the 29th of February is a day.
    .refine((giorno) => giorno === '' || z.iso.date().safeParse(`2024-${giorno}`).success),
  nome: riga(80),
});
export type Patrono = z.infer<typeof Patrono>;

/** Codes of table 39 that are used here; empty: all. */
export const Esenzioni = z.array(z.string().regex(/^\d{1,2}$/)).max(60);
/** Static and public, from which the municipality's software calls. */
export const IndirizziIp = z.array(z.string().trim().min(3).max(45)).max(20);

/** One section, whole: what is left out is no more. */
export const CambioAmministrazione = z.discriminatedUnion('sezione', [
  z.strictObject({ sezione: z.literal('contatti'), valore: Contatti }),
  z.strictObject({ sezione: z.literal('responsabile'), valore: Responsabile }),
  z.strictObject({ sezione: z.literal('loghi'), valore: Loghi }),
  z.strictObject({ sezione: z.literal('esenzioni'), valore: Esenzioni }),
  z.strictObject({ sezione: z.literal('indirizzi-ip'), valore: IndirizziIp }),
  z.strictObject({ sezione: z.literal('patrono'), valore: Patrono }),
]);
export type CambioAmministrazione = z.infer<typeof CambioAmministrazione>;

/** `certificati` and `recapito` are kept elsewhere: here is when they were changed, and by whom. */
export const SezioneComune = z.enum([
  ...([
    'contatti',
    'responsabile',
    'loghi',
    'esenzioni',
    'indirizzi-ip',
    'patrono',
    'certificati',
    'recapito',
  ] as const),
]);
export type SezioneComune = z.infer<typeof SezioneComune>;

export const ModificaComune = z.object({
  sezione: SezioneComune,
  istante: Istante,
  /** Codice fiscale. */
  operatore: z.string(),
  nomeOperatore: z.string().optional(),
});
export type ModificaComune = z.infer<typeof ModificaComune>;

/** What a municipality has set of itself, and the latest changes first. */
export const Amministrazione = z.object({
  contatti: Contatti.optional(),
  responsabile: Responsabile.optional(),
  loghi: Loghi,
  esenzioni: Esenzioni,
  indirizziIp: IndirizziIp,
  patrono: Patrono.optional(),
  modifiche: z.array(ModificaComune),
});
export type Amministrazione = z.infer<typeof Amministrazione>;
