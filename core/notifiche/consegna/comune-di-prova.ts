import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Pki } from '../../accessi/pki/index.ts';

/** The endpoint of a municipality, which answers as it is told. */
export interface ComuneDiProva {
  readonly url: string;
  readonly buste: readonly string[];
  /** `codiceEsito`, or a status that is not 200. */
  risponde: string | number;
  chiudi(): Promise<void>;
}

const risposta = (codice: string): string =>
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>' +
  '<n:RispostaN000 xmlns:n="http://sogei.it/ANPR/N000AnprService">' +
  `<codiceEsito>${codice}</codiceEsito><esito>detto</esito></n:RispostaN000></s:Body></s:Envelope>`;

/** With the TLS certificate of a core: of an authority that cores know. */
export async function avviaComuneDiProva({ server }: Pick<Pki, 'server'>): Promise<ComuneDiProva> {
  const buste: string[] = [];
  const comune = { risponde: 'OK' as string | number };
  const https = createServer(
    {
      key: server.chiave.export({ type: 'pkcs8', format: 'pem' }),
      cert: server.certificato.toString(),
    },
    (richiesta: IncomingMessage, esce: ServerResponse) => {
      const pezzi: Buffer[] = [];
      richiesta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
      richiesta.on('end', () => {
        const { risponde } = comune;
        if (typeof risponde === 'number') {
          esce.writeHead(risponde).end();
          return;
        }
        buste.push(Buffer.concat(pezzi).toString('utf8'));
        esce.end(risposta(risponde));
      });
    },
  );
  https.listen(0, '127.0.0.1');
  await once(https, 'listening');
  const { port } = https.address() as AddressInfo;
  return Object.assign(comune, {
    url: `https://localhost:${String(port)}/`,
    buste,
    chiudi: async () => {
      https.close();
      https.closeAllConnections();
      await once(https, 'close');
    },
  });
}
