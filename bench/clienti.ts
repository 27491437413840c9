import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:https';
import { servizi } from '#contract/anpr/servizi.ts';
import type { CorePronto } from '#e2e/scrivania/core.ts';
import { busta } from '#e2e/soap/cliente.ts';
import { apriSessione, autorita, clienteDi, mittenteDi } from '#e2e/soap/core.ts';

export type Codice = keyof typeof servizi;

/** Of an answer that does not say so, its beginning. @param segno what a good answer has in it. */
export function accolta(risposta: string | undefined, segno: string): void {
  if (risposta?.includes(segno) !== true) throw new Error(`refused: ${(risposta ?? '').slice(0, 800)}`);
}

/** One of the two official faces of a core. */
export interface Faccia {
  readonly nome: 'JSON' | 'SOAP';
  /**
   * What the client does before anything leaves, envelope and signatures included: the core alone is measured.
   * @returns sends it; resolves with the body of the answer.
   */
  prepara(codice: Codice, richiesta: Record<string, unknown>): () => Promise<string>;
  chiudi(): void;
}

export interface FacciaSoap extends Faccia {
  /** A page of the same server on the same connections: what HTTPS alone costs. */
  pagina(percorso: string): Promise<string>;
}

export interface FacciaJson extends Faccia {
  /** Any route; resolves with the body of a good answer. */
  chiedi(percorso: string, richiesta: object): Promise<string>;
  cerca(testo: string): Promise<void>;
}

/** Ids of operations: thirty characters, never the same. */
export const nuovoId = (): string => `B${randomUUID().replaceAll('-', '').slice(0, 29)}`;

/** The desk's face: one session opened by a card, on as many connections as there are calls under way. */
export async function facciaJson(core: CorePronto, connessioni: number): Promise<FacciaJson> {
  const clienti = Array.from({ length: connessioni }, () => clienteDi(core));
  const [primo] = clienti;
  if (!primo) throw new Error('at least one connection');
  const gettone = await apriSessione(core, primo);
  const liberi = [...clienti];
  const chiama = async (percorso: string, richiesta: object): Promise<string> => {
    const cliente = liberi.pop() ?? primo;
    try {
      const { stato, corpo } = await cliente.chiama('POST', percorso, richiesta, gettone);
      const testo = JSON.stringify(corpo);
      if (stato !== 200) throw new Error(`${percorso}: ${stato} ${testo}`);
      return testo;
    } finally {
      liberi.push(cliente);
    }
  };
  return {
    nome: 'JSON',
    prepara: (codice, richiesta) => () => chiama(`/wa/operazioni/${codice}`, richiesta),
    chiedi: chiama,
    cerca: async (testo) => {
      const risposta = await chiama('/wa/cerca', { testo });
      if (!risposta.includes(testo)) throw new Error(`${testo} was not found`);
    },
    chiudi: () => {
      for (const cliente of clienti) cliente.chiudi();
    },
  };
}

/**
 * The face of municipal software: each envelope is signed by an independent library before it leaves.
 * @param codiceFiscale of the operator on whose behalf; left out, the one of the register.
 */
export function facciaSoap(core: CorePronto, connessioni: number, codiceFiscale?: string): FacciaSoap {
  const mittente = { ...mittenteDi(core), ...(codiceFiscale !== undefined && { codiceFiscale }) };
  const agente = new Agent({ keepAlive: true, maxSockets: connessioni, ca: autorita(core) });
  const chiama = (metodo: 'GET' | 'POST', percorso: string, corpo?: string): Promise<string> =>
    new Promise((fatto, rifiuta) => {
      const chiamata = request(
        {
          ...{ host: 'localhost', port: core.porte.soap, agent: agente, method: metodo, path: percorso },
          headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
        },
        (risposta) => {
          const pezzi: Buffer[] = [];
          risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
          risposta.on('end', () => {
            const testo = Buffer.concat(pezzi).toString();
            if (risposta.statusCode === 200) fatto(testo);
            else rifiuta(new Error(`${percorso}: ${risposta.statusCode} ${testo.slice(0, 600)}`));
          });
        },
      );
      chiamata.on('error', rifiuta);
      chiamata.end(corpo);
    });
  return {
    nome: 'SOAP',
    prepara: (codice, richiesta) => {
      const { richiesta: messaggio, famiglia } = servizi[codice];
      const letta = messaggio.parseJson(richiesta);
      if (!letta.ok) throw new Error(`${codice}: ${JSON.stringify(letta.errore)}`);
      const corpo = busta(mittente, messaggio.toXml(letta.valore as never));
      return () => chiama('POST', famiglia.percorso, corpo);
    },
    pagina: (percorso) => chiama('GET', percorso),
    chiudi: () => {
      agente.destroy();
    },
  };
}
