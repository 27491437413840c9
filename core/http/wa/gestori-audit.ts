import { riuscito } from '#contract/esito.ts';
import type { rotteAudit } from '#contract/wa/rotte/audit.ts';
import type { Registro } from '../../registro/registro.ts';
import type { Gestori } from './contesto.ts';

/** Who looked at what. */
export function gestoriAudit({
  registro: { vigilanza },
}: {
  readonly registro: Pick<Registro, 'vigilanza'>;
}): Pick<Gestori, keyof typeof rotteAudit> {
  return {
    audit: async (richiesta, { sessione }) => riuscito(await vigilanza.cerca(richiesta, sessione.chi)),
    estrattoAudit: (richiesta, { sessione }) => vigilanza.estrai(richiesta, sessione.chi),
  };
}
