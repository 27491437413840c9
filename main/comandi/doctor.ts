import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ancoreDi, casaDati, leggiConfigurazione, type Configurazione } from '../configurazione.ts';
import { avviaHost } from '../host.ts';
import { verificaDetta } from '../verifiche/parole.ts';
import { referto } from '../verifiche/referto.ts';
import type { ContestoComando } from './index.ts';

export const usoDoctor = `Uso: sportello doctor [--json]

Verifica questa postazione, a sportello aperto o chiuso: servizio dei lettori, lettori, carta e tentativi del PIN, modulo
PKCS#11, finestra, certificato e sua scadenza, nome, porta e TLS del servizio, orologio, stampante, disco. Per ogni cosa
che non va dice che cosa fare. Non cambia nulla e non nomina nessuno.

Esce con 0 se tutto funziona o c’è solo da stare attenti, 1 se qualcosa non va, 2 se la configurazione non si legge.`;

/** The bundled core is looked at where it listens, never started: it may be the one of an open desk. */
function comeRemoto(casa: string, configurazione: Configurazione): Configurazione {
  const { core } = configurazione;
  if (core.tipo === 'remoto') return configurazione;
  const pki = join(casa, 'core', 'pki');
  const demo = join(casa, 'core', 'dimostrativo', 'postazione');
  const nome = join(demo, '048050-CO-0001');
  return {
    ...configurazione,
    core: {
      ...{ tipo: 'remoto', url: `https://127.0.0.1:${core.porte.mutua}`, ambiente: core.ambiente },
      ...{ ancore: ancoreDi(configurazione, casa), ancoreOperatori: join(pki, 'operatori.pem') },
    },
    ...(!configurazione.postazione &&
      existsSync(`${nome}.p12`) && { postazione: { p12: `${nome}.p12`, password: `${nome}.password` } }),
  };
}

export async function doctor(argomenti: readonly string[], contesto: ContestoComando): Promise<number> {
  const { values } = parseArgs({
    ...{ args: [...argomenti], strict: true },
    options: { json: { type: 'boolean', default: false } },
  });
  const casa = casaDati(contesto.ambiente);
  const letta = leggiConfigurazione(casa);
  if (!letta.ok) {
    contesto.avvisa(`${letta.errore.messaggio}\n${letta.errore.rimedio}`);
    return 2;
  }
  const host = await avviaHost(comeRemoto(casa, letta.valore), { casa, ...contesto.porte });
  try {
    const esito = await host.gestori['diagnostica.esegui']({});
    const verifiche = esito.ok ? esito.valore : [];
    if (values.json)
      contesto.scrivi(
        `${JSON.stringify(
          verifiche.map((una) => ({ ...verificaDetta(una), ...una })),
          null,
          2,
        )}\n`,
      );
    else contesto.scrivi(referto(verifiche));
    return verifiche.some((una) => una.esito === 'male') ? 1 : 0;
  } finally {
    await host.chiudi();
  }
}
