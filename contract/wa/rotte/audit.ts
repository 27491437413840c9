import { EstrattoAudit, PaginaAudit, RichiestaAudit, RichiestaEstratto } from '../audit.ts';
import { rotta } from './rotta.ts';

/** Who looked at what: for whoever watches over accesses, and each time itself an access. */
export const rotteAudit = {
  audit: rotta({
    metodo: 'POST',
    percorso: '/wa/audit',
    guardia: 'audit.consultazione',
    richiesta: RichiestaAudit,
    risposta: PaginaAudit,
  }),
  estrattoAudit: rotta({
    metodo: 'POST',
    percorso: '/wa/audit/estratto',
    guardia: 'audit.consultazione',
    richiesta: RichiestaEstratto,
    risposta: EstrattoAudit,
  }),
} as const;
