import { z } from 'zod';
import { Giorno, GiornoVero } from './comune.ts';

export const CodiceEnte = z.string().regex(/^[0-9A-Z]{4,10}$/);
export const GenereEnte = z.enum(['comune', 'prefettura', 'ministero', 'altro']);
export type GenereEnte = z.infer<typeof GenereEnte>;

const Motivo = z.string().trim().min(3).max(200);
const Nome = z.string().trim().min(2).max(120);
/** Empty: there is none any more. */
const recapiti = {
  indirizzo: z.string().trim().max(160).optional(),
  telefono: z
    .string()
    .trim()
    .regex(/^(\+?[\d ]{5,20})?$/)
    .optional(),
  pec: z.union([z.email().max(120), z.literal('')]).optional(),
};

/** Who leads a body: the sindaco of a municipality, the administrator of the security of a prefecture. */
const CapoEnte = z.object({
  codiceFiscale: z.string(),
  cognome: z.string(),
  nome: z.string(),
  dal: Giorno,
  al: Giorno.optional(),
});

/** What a body other than a municipality may ask of the register (E001–E004). */
const UsoAutorizzato = z.object({
  codice: z.string(),
  descrizione: z.string(),
  dal: Giorno,
  al: Giorno.optional(),
});

/** Extractions that a body may ask for in a day, where nothing else was decided. */
export const estrazioniPredefinite = 100;
export const massimoEstrazioni = 10_000;
const AlGiorno = z.int().min(0).max(massimoEstrazioni);

/** What holds today, since when (left out: nothing was ever decided), and what will hold. 0: suspended. */
const LimiteEstrazioni = z.object({
  alGiorno: AlGiorno,
  dal: Giorno.optional(),
  poi: z.array(z.object({ alGiorno: AlGiorno, dal: Giorno })),
});
export type LimiteEstrazioni = z.infer<typeof LimiteEstrazioni>;

/** A body of the census: municipality, prefecture, ministry, another. */
export const VoceEnte = z.object({
  codice: CodiceEnte,
  nome: z.string(),
  siglaProvincia: z.string(),
  genere: GenereEnte,
  indirizzo: z.string().optional(),
  telefono: z.string().optional(),
  pec: z.string().optional(),
  /** First and last day on which its people and its workstations work here. */
  dal: Giorno.optional(),
  finisce: Giorno.optional(),
  motivoFine: z.string().optional(),
  utenti: z.int(),
  postazioni: z.int(),
  /** In office, or about to be. */
  capi: z.array(CapoEnte),
  usi: z.array(UsoAutorizzato),
  estrazioni: LimiteEstrazioni,
});
export type VoceEnte = z.infer<typeof VoceEnte>;

/** `oggi`: the register's day. */
export const ElencoEnti = z.object({ oggi: Giorno, enti: z.array(VoceEnte) });
export type ElencoEnti = z.infer<typeof ElencoEnti>;

const quale = { codice: CodiceEnte };

/** What is done to a body and stops nobody from working. */
export const AttoEnte = z.discriminatedUnion('atto', [
  z.strictObject({
    ...{ atto: z.literal('inserisci'), ...quale, nome: Nome, genere: GenereEnte, dal: GiornoVero },
    siglaProvincia: z.string().regex(/^[A-Z]{2}$/),
    ...recapiti,
  }),
  /** `nome`: a municipality changes it by law. */
  z.strictObject({ atto: z.literal('modifica'), ...quale, nome: Nome.optional(), ...recapiti }),
  /** How many extractions it may ask for in a day (decision 0064). */
  z.strictObject({
    atto: z.literal('limite'),
    ...quale,
    alGiorno: AlGiorno,
    dal: GiornoVero,
    motivo: Motivo,
  }),
  /** Takes the last day away. */
  z.strictObject({ atto: z.literal('riapri'), ...quale, motivo: Motivo }),
]);
export type AttoEnte = z.infer<typeof AttoEnte>;

/** From the day after, nobody of that body enters, and its software is not answered. */
export const ChiusuraEnte = z.strictObject({ ...quale, finisce: GiornoVero, motivo: Motivo });
export type ChiusuraEnte = z.infer<typeof ChiusuraEnte>;
