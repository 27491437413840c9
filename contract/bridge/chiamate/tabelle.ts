import { z } from 'zod';
import { Giorno } from '../../wa/comune.ts';
import { CopiaTabelle, VersioniTabelle } from '../../wa/tabelle.ts';
import { ErroreCore, ErroreDocumento } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

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

/** Places, answered by the workstation, also offline. */
export const tabelle = {
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

  /** The decode tables that this workstation uses in place of those of the page; without the places, which it keeps. */
  'tabelle.inUso': chiamata(niente, esito(CopiaTabelle.omit({ luoghi: true }), ErroreDocumento)),

  /** Which archives the register has taken, what each changed, and which desks are behind. */
  'registro.versioniTabelle': chiamata(niente, esito(VersioniTabelle, ErroreCore)),
} as const;
