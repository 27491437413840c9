import { RichiestaRecupero, RispostaSfida, Sessione, Sfida } from '../accesso.ts';
import { Programma } from '../postazioni.ts';
import { StatoCore } from '../registro.ts';
import { RichiestaStato } from '../tabelle.ts';
import { niente, rotta } from './rotta.ts';

/** What a workstation may ask before, and about, a session. */
export const rotteAccesso = {
  stato: rotta({
    metodo: 'GET',
    percorso: '/wa/stato',
    guardia: 'postazione',
    /** What the desk is, and which tables it decodes with, where it says so. */
    richiesta: Programma.partial().extend(RichiestaStato.shape),
    risposta: StatoCore,
  }),
  sfida: rotta({
    metodo: 'POST',
    percorso: '/wa/accesso/sfida',
    guardia: 'postazione',
    richiesta: niente,
    risposta: Sfida,
  }),
  apriSessione: rotta({
    metodo: 'POST',
    percorso: '/wa/accesso/sessione',
    guardia: 'postazione',
    richiesta: RispostaSfida,
    risposta: Sessione,
  }),
  chiudiSessione: rotta({
    metodo: 'DELETE',
    percorso: '/wa/accesso/sessione',
    guardia: 'sessione',
    richiesta: niente,
    risposta: niente,
  }),
  /** Leaves a line in the audit, before the workstation opens anything. */
  recuperoBozze: rotta({
    metodo: 'POST',
    percorso: '/wa/accesso/recupero-bozze',
    guardia: 'sicurezza.utenti',
    richiesta: RichiestaRecupero,
    risposta: niente,
  }),
} as const;
