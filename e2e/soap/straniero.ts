import { Agent } from 'node:https';
import { join } from 'node:path';
import { createClientAsync } from 'soap';
import { servizi } from '#contract/anpr/index.ts';
import { cartellaWsdl } from '../conformita/ufficiale.ts';
import type { CorePronto } from '../scrivania/core.ts';
import { firmaBusta } from './cliente.ts';
import { autorita, mittenteDi, type Codice } from './core.ts';

const wsdl = {
  1001: '1000serviziIscrizione.wsdl',
  3002: '3000serviziConsultazione.wsdl',
  6001: '6001servizioCertificazione.wsdl',
} as const;

/**
 * Municipal software written by others: it knows the official WSDL and nothing of ours. It writes the envelope, reads
 * the answer, and only has its envelope signed by us.
 */
export interface Straniero {
  /** @param guasta spoils the signed envelope on its way. @throws the client's own error for a fault. */
  chiama(codice: Codice, richiesta: object, guasta?: (busta: string) => string): Promise<unknown>;
  chiudi(): void;
}

export function straniero(core: CorePronto): Straniero {
  const mittente = mittenteDi(core);
  const agente = new Agent({ keepAlive: true, ca: autorita(core) });
  return {
    chiama: async (codice, richiesta, guasta = (busta) => busta) => {
      const { famiglia, operazione } = servizi[codice];
      const cliente = await createClientAsync(join(cartellaWsdl, wsdl[codice]));
      cliente.setEndpoint(`https://localhost:${core.porte.soap}${famiglia.percorso}`);
      cliente.setSecurity({
        addOptions: (opzioni: Record<string, unknown>) => {
          opzioni['httpsAgent'] = agente;
        },
        postProcess: (busta: string) => guasta(firmaBusta(busta, mittente)),
      });
      const operazioni = cliente as unknown as Record<string, (r: object) => Promise<readonly [unknown]>>;
      const [risposta] = (await operazioni[`${operazione}Async`]?.(richiesta)) ?? [];
      return risposta;
    },
    chiudi: () => {
      agente.destroy();
    },
  };
}
