import { z } from 'zod';
import { Base64, Istante } from './comune.ts';

const Numero = z.string().regex(/^\d{1,18}$/);

/** A file of an extraction, to be fetched by pieces (`RichiestaParte`). */
export const FileEstrazione = z.object({
  id: Numero,
  righe: z.number().int(),
  byte: z.number().int(),
  parti: z.number().int(),
});
export type FileEstrazione = z.infer<typeof FileEstrazione>;

/** A request of the municipality that is worked on apart, with how far it is. */
export const VoceEstrazione = z.object({
  /** idOperazioneANPR: what 7002 and 3003 ask for. */
  id: Numero,
  codice: z.enum(['4001', '4002', '4003', '4004', '4005', 'S001']),
  stato: z.enum(['attesa', 'corso', 'pronta', 'fallita', 'annullata', 'scaduta']),
  formato: z.enum(['csv', 'xml']),
  /** The part of the official request after its header. */
  criteri: z.record(z.string(), z.unknown()),
  operatore: z.string(),
  chiesta: Istante,
  conclusa: Istante.optional(),
  /** Until when its files are kept. */
  scade: Istante.optional(),
  fatte: z.number().int(),
  totale: z.number().int().optional(),
  file: z.array(FileEstrazione),
});
export type VoceEstrazione = z.infer<typeof VoceEstrazione>;

/** An official request of an extraction, and how its file is wanted: for people, or as ANPR makes it. */
export const RichiestaEstrazione = z.object({
  codice: z.enum(['4001', '4002', '4003', '4004']),
  formato: z.enum(['csv', 'xml']),
  richiesta: z.record(z.string(), z.unknown()),
});
export type RichiestaEstrazione = z.infer<typeof RichiestaEstrazione>;

export const ElencoEstrazioni = z.object({ estrazioni: z.array(VoceEstrazione) });

/** `criteriRicerca` of 4001 in its official form: how many they are, before asking who. */
export const RichiestaConto = z.object({ criteriRicerca: z.record(z.string(), z.unknown()) });
export type RichiestaConto = z.infer<typeof RichiestaConto>;
export const ContoEstrazione = z.object({ quante: z.number().int() });
export type ContoEstrazione = z.infer<typeof ContoEstrazione>;

/** A piece of a file, from 1; why it is taken is written down with the first. */
export const RichiestaParte = z.object({
  file: Numero,
  parte: z.number().int().min(1),
  finalita: z.string().trim().min(3).max(80),
});
export type RichiestaParte = z.infer<typeof RichiestaParte>;
/** Compressed (gzip) bytes: the pieces one after the other are the file. */
export const ParteEstrazione = z.object({ dati: Base64, parti: z.number().int() });
export type ParteEstrazione = z.infer<typeof ParteEstrazione>;
