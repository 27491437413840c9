import { z } from 'zod';
import { FirmaAtto } from '../../wa/firma-atto.ts';
import { Atto, IdSessione, RichiestaConfermaPassword, VoceSessione } from '../../wa/sessioni.ts';
import { ErroreAccesso, ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

const Pin = z.string().regex(/^[0-9A-Za-z]{4,8}$/);
const quale = z.object({ id: IdSessione });

/** Sessions in force, and the PIN asked again for an act. */
export const sessioni = {
  'sessioni.mie': chiamata(niente, esito(z.array(VoceSessione), ErroreCore)),
  'sessioni.chiudi': chiamata(quale, esito(niente, ErroreCore)),
  'sessioni.ente': chiamata(niente, esito(z.array(VoceSessione), ErroreCore)),
  'sessioni.revoca': chiamata(quale, esito(niente, ErroreCore)),
  /** After a `pin-richiesto`: the card proves its PIN and signs for that act; then the act may be asked again. */
  'sessioni.conferma': chiamata(z.object({ pin: Pin, atto: Atto }), esito(niente, ErroreAccesso)),
  /**
   * The card proves its PIN and signs for this act alone (`contract/wa/firma-atto.ts`), with the core in reach or not: the
   * signature goes with the act. Nothing is sent.
   */
  'sessioni.firmaAtto': chiamata(
    z.object({
      pin: Pin,
      codice: z.string().regex(/^[0-9A-Z]{4}$/),
      richiesta: z.record(z.string(), z.unknown()),
    }),
    esito(FirmaAtto, ErroreAccesso),
  ),
  /** Where there is no card: the password of the day again, before the same acts. */
  'sessioni.confermaPassword': chiamata(RichiestaConfermaPassword, esito(niente, ErroreCore)),
} as const;
