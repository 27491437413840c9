import { Agent, request } from 'node:https';
import { XmlDocument } from 'libxml2-wasm';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { CausaMancata } from '#contract/wa/recapito.ts';
import { figli, unico } from '../../http/soap/albero.ts';
import { ns } from '../../http/soap/nomi.ts';

/** One endpoint, over connections kept alive. */
export interface Corriere {
  manda(busta: string): Promise<Esito<true, CausaMancata>>;
  chiudi(): void;
}

/** A municipality that has not answered by then has not taken it. */
const attesaRisposta = 30_000;
const rispostaMassima = 64 * 1024;
/** Every way in which receivers in use say that it went well; none is published. */
const bene = /^(OK|0+)$/i;

function causaDi(errore: unknown): CausaMancata {
  const codice = errore instanceof Error && 'code' in errore ? String(errore.code) : '';
  return /^(UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|CERT_|ERR_TLS|EPROTO)/.test(codice) ? 'tls' : 'irraggiungibile';
}

/** `codiceEsito` of a `RispostaN000`, wherever its envelope puts it. */
function esitoDi(testo: string): Esito<true, CausaMancata> {
  try {
    using documento = XmlDocument.fromString(testo);
    const [risposta] = figli(unico(documento.root, ns.soap, 'Body') ?? documento.root);
    const codice =
      risposta &&
      figli(risposta)
        .find(({ name }) => name === 'codiceEsito')
        ?.content.trim();
    if (codice === undefined) return fallito('risposta');
    return bene.test(codice) ? riuscito(true) : fallito('rifiutata');
  } catch {
    return fallito('risposta');
  }
}

/** @param ca PEM of the authorities of the endpoint's TLS certificate. */
export function apriCorriere(url: string, ca: readonly string[], insieme: number): Corriere {
  const agente = new Agent({ keepAlive: true, minVersion: 'TLSv1.2', maxSockets: insieme, ca: [...ca] });
  return {
    manda: (busta) =>
      new Promise((risolvi) => {
        const byte = Buffer.from(busta);
        const richiesta = request(url, {
          ...{ method: 'POST', agent: agente, timeout: attesaRisposta },
          headers: {
            'content-type': 'text/xml; charset=utf-8',
            'content-length': byte.length,
            soapaction: '"inoltroNotificaANPR"',
          },
        });
        richiesta.on('timeout', () => {
          risolvi(fallito('tempo'));
          richiesta.destroy();
        });
        richiesta.on('error', (errore) => risolvi(fallito(causaDi(errore))));
        richiesta.on('response', (risposta) => {
          const pezzi: Buffer[] = [];
          let lunghezza = 0;
          risposta.on('data', (pezzo: Buffer) => {
            lunghezza += pezzo.length;
            if (lunghezza <= rispostaMassima) pezzi.push(pezzo);
            else richiesta.destroy();
          });
          risposta.on('error', () => risolvi(fallito('risposta')));
          risposta.on('end', () => {
            const testo = Buffer.concat(pezzi).toString('utf8');
            risolvi(risposta.statusCode === 200 ? esitoDi(testo) : fallito('http'));
          });
        });
        richiesta.end(byte);
      }),
    chiudi: () => {
      agente.destroy();
    },
  };
}
