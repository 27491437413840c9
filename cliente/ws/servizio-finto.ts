import { once } from 'node:events';
import { createServer, type ServerOptions } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { identitaDiProva, rispostaDiProva, type Emittente } from './di-prova.ts';

/** A service of tests, with authorities of its own for TLS, for its signature and for the certificates it asks for. */
export interface ServizioFinto {
  readonly url: string;
  readonly autorita: Emittente;
  readonly firmatario: Emittente;
  /** How many requests reached it. */
  readonly ricevute: number;
  chiudi(): Promise<void>;
}

type Rispondi = (busta: string, risposta: ServerResponse, richiesta: IncomingMessage) => void;

/** SignatureValue of the message, as the service confirms it: the last in the envelope. */
export function firmaDi(busta: string): string | undefined {
  return [...busta.matchAll(/<ds:SignatureValue>([^<]*)</g)].at(-1)?.[1]?.replace(/\s+/g, '');
}

export async function avviaServizioFinto(
  /** What it answers: an official body to sign, or a function that does with the connection what it likes. */
  risponde: string | Rispondi,
  { clienti }: { readonly clienti?: Emittente } = {},
): Promise<ServizioFinto> {
  const autorita = identitaDiProva({ nome: 'Autorita del servizio', ca: true });
  const server = identitaDiProva({ nome: 'localhost', da: autorita, server: ['localhost'] });
  const firmatario = identitaDiProva({ nome: 'Servizio', da: autorita });
  let ricevute = 0;
  const opzioni: ServerOptions = {
    key: server.chiave.export({ type: 'pkcs8', format: 'pem' }),
    cert: server.pem,
    ...(clienti && { requestCert: true, rejectUnauthorized: true, ca: clienti.pem }),
  };
  const https = createServer(opzioni, (richiesta, risposta) => {
    const pezzi: Buffer[] = [];
    richiesta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
    richiesta.on('end', () => {
      ricevute++;
      const busta = Buffer.concat(pezzi).toString('utf8');
      if (typeof risponde !== 'string') {
        risponde(busta, risposta, richiesta);
        return;
      }
      const conferma = firmaDi(busta);
      risposta.setHeader('content-type', 'text/xml; charset=utf-8');
      risposta.end(rispostaDiProva({ corpo: risponde, firmatario, conferma }));
    });
  });
  https.listen(0, '127.0.0.1');
  await once(https, 'listening');
  const { port } = https.address() as AddressInfo;
  return {
    url: `https://localhost:${port}`,
    autorita,
    firmatario,
    get ricevute() {
      return ricevute;
    },
    chiudi: async () => {
      https.close();
      https.closeAllConnections();
      await once(https, 'close');
    },
  };
}
