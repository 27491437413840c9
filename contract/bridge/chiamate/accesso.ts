import { z } from 'zod';
import { RichiestaRecupero } from '../../wa/accesso.ts';
import { Base64 } from '../../wa/comune.ts';
import { AccessoConPassword } from '../../wa/utenti.ts';
import { ErroreAccesso } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { StatoAccesso } from '../stato.ts';
import { esito, niente } from './esito.ts';

const Pin = z.string().regex(/^[0-9A-Za-z]{4,8}$/);

/** Card, PIN, session, keys of the drafts. */
export const accesso = {
  /** Tries left, read from the card before any PIN is asked; null when the card does not say. */
  'accesso.tentativi': chiamata(
    niente,
    esito(z.object({ pin: z.number().int().nullable(), puk: z.number().int().nullable() }), ErroreAccesso),
  ),
  /** With the core in reach opens a session, without it unlocks this operator's drafts only. */
  'accesso.entra': chiamata(z.object({ pin: Pin }), esito(StatoAccesso, ErroreAccesso)),
  /** With the password of the day, given by the security administrator to who has no card. */
  'accesso.entraConPassword': chiamata(AccessoConPassword, esito(StatoAccesso, ErroreAccesso)),
  'accesso.esci': chiamata(niente, esito(niente, ErroreAccesso)),
  'accesso.sblocca': chiamata(z.object({ puk: Pin, nuovoPin: Pin }), esito(niente, ErroreAccesso)),
  'accesso.cambiaPin': chiamata(z.object({ pin: Pin, nuovoPin: Pin }), esito(niente, ErroreAccesso)),
  /** Data key of this operator's drafts on this workstation: 32 bytes that only the card can open. */
  'accesso.chiaveBozze': chiamata(
    niente,
    esito(z.object({ chiave: Base64, operatore: z.string() }), ErroreAccesso),
  ),
  /**
   * Keys of what a colleague kept on this workstation: only for the security administrator, with the core in reach, which
   * writes it down first (decision 0022). Empty: nothing here, or it was never closed for her too.
   */
  'accesso.recuperaBozze': chiamata(
    RichiestaRecupero,
    esito(z.object({ archivi: z.array(z.object({ chiave: Base64, operatore: z.string() })) }), ErroreAccesso),
  ),
  /** What was under these names is with the administrator now: their owner is told of it no more. */
  'accesso.bozzeRecuperate': chiamata(
    z.object({ operatori: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(50) }),
    esito(niente, ErroreAccesso),
  ),
  /** Keeps the idle lock away while the person works. */
  'accesso.attivita': chiamata(niente, esito(niente, ErroreAccesso)),
} as const;
