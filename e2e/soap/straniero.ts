import { Agent } from 'node:https';
import { createClientAsync, type Client } from 'soap';
import { servizi } from '#contract/anpr/index.ts';
import type { CorePronto } from '../scrivania/core.ts';
import { firmaBusta } from './cliente.ts';
import { autorita, mittenteDi, type Codice } from './core.ts';
import { wsdlUfficiali } from './wsdl.ts';

/** Which description the foreign client is given: the official file, or the one that the core serves. */
export type Fonte = 'ufficiale' | 'nostra';

export interface Scambio {
  readonly letto: unknown;
  /** What was in the Body of the request, and of the answer. */
  readonly chiesto: string;
  readonly risposto: string;
}

/** What is in the Body of an envelope, whoever wrote it. */
const corpoDi = (busta: string): string => /:Body[^>]*>(.*)<\/[^<]*:Body>/s.exec(busta)?.[1] ?? '';

type Chiamata = (richiesta: object) => Promise<readonly [letto: unknown, risposto: string]>;

/**
 * Municipal software written by others: it knows a WSDL and nothing else of ours. It writes the envelope, reads the
 * answer, and only has its envelope signed by us.
 */
export interface Straniero {
  /** Names of the operations it found in the WSDL of a service. */
  operazioni(codice: Codice): Promise<readonly string[]>;
  /** @param guasta spoils the signed envelope on its way. @throws the client's own error for a fault. */
  chiama(codice: Codice, richiesta: object, guasta?: (busta: string) => string): Promise<unknown>;
  /** The same call, with what travelled. */
  scambia(codice: Codice, richiesta: object, guasta?: (busta: string) => string): Promise<Scambio>;
  chiudi(): void;
}

export function straniero(core: CorePronto, fonte: Fonte = 'ufficiale'): Straniero {
  const mittente = mittenteDi(core);
  const agente = new Agent({ keepAlive: true, ca: autorita(core) });
  const radice = `https://localhost:${core.porte.soap}`;

  async function clienteDi(codice: Codice): Promise<Client> {
    const { percorso, spazioWsdl } = servizi[codice].famiglia;
    if (fonte === 'nostra')
      // Where to call is written in the description.
      return createClientAsync(`${radice}${percorso}?wsdl`, { wsdl_options: { httpsAgent: agente } });
    const cliente = await createClientAsync(wsdlUfficiali().get(spazioWsdl) ?? '');
    cliente.setEndpoint(`${radice}${percorso}`);
    return cliente;
  }

  const scambia: Straniero['scambia'] = async (codice, richiesta, guasta = (busta) => busta) => {
    const cliente = await clienteDi(codice);
    let chiesto = '';
    cliente.setSecurity({
      addOptions: (opzioni: Record<string, unknown>) => {
        opzioni['httpsAgent'] = agente;
      },
      postProcess: (busta: string) => {
        chiesto = corpoDi(busta);
        return guasta(firmaBusta(busta, mittente));
      },
    });
    const { operazione } = servizi[codice];
    const chiamata = (cliente as unknown as Record<string, Chiamata>)[`${operazione}Async`];
    if (!chiamata) throw new Error(`the client has no ${operazione}`);
    const [letto, risposto] = await chiamata(richiesta);
    return { letto, chiesto, risposto: corpoDi(risposto) };
  };

  return {
    operazioni: async (codice) => {
      const descritto = (await clienteDi(codice)).describe() as Record<string, Record<string, object>>;
      return Object.values(descritto).flatMap((porte) => Object.values(porte).flatMap(Object.keys));
    },
    chiama: async (...cosa) => (await scambia(...cosa)).letto,
    scambia,
    chiudi: () => {
      agente.destroy();
    },
  };
}
