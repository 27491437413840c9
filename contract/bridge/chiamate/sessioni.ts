import { z } from 'zod';
import { Atto, IdSessione, VoceSessione } from '../../wa/sessioni.ts';
import { ErroreAccesso, ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

const quale = z.object({ id: IdSessione });

/** Sessions in force, and the PIN asked again for an act. */
export const sessioni = {
  'sessioni.mie': chiamata(niente, esito(z.array(VoceSessione), ErroreCore)),
  'sessioni.chiudi': chiamata(quale, esito(niente, ErroreCore)),
  'sessioni.ente': chiamata(niente, esito(z.array(VoceSessione), ErroreCore)),
  'sessioni.revoca': chiamata(quale, esito(niente, ErroreCore)),
  /** After a `pin-richiesto`: the card proves its PIN and signs for that act; then the act may be asked again. */
  'sessioni.conferma': chiamata(
    z.object({ pin: z.string().regex(/^[0-9A-Za-z]{4,8}$/), atto: Atto }),
    esito(niente, ErroreAccesso),
  ),
} as const;
