import { EstrattoAudit, PaginaAudit, RichiestaAudit, RichiestaEstratto } from '../../wa/audit.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito } from './esito.ts';

/** Who looked at what. */
export const audit = {
  'audit.cerca': chiamata(RichiestaAudit, esito(PaginaAudit, ErroreCore)),
  'audit.estratto': chiamata(RichiestaEstratto, esito(EstrattoAudit, ErroreCore)),
} as const;
