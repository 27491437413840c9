import type { ClientRequest, IncomingMessage } from 'node:http';
import { request, type Agent } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { GuastoTrasporto, RichiestaHttp, RispostaHttp } from './trasporto.ts';

export interface Scambio {
  readonly esito: Esito<RispostaHttp, GuastoTrasporto>;
  /** It failed on a connection at rest, that the other end may have closed. */
  readonly stantia: boolean;
}

const attesaConnessione = 4000;
const rispostaMassima = 32 * 1024 * 1024;

/** The other end showed a certificate that does not convince: unknown authority, wrong name, expired. */
function nonFidato(errore: unknown): boolean {
  const codice = errore instanceof Error && 'code' in errore ? String(errore.code) : '';
  return /^(UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|CERT_|ERR_TLS_CERT)/.test(codice);
}

function uscente(base: URL, agente: Agent, richiesta: RichiestaHttp): ClientRequest {
  return request({
    agent: agente,
    host: base.hostname.replace(/^\[|\]$/g, ''),
    port: base.port || 443,
    path: richiesta.percorso,
    method: richiesta.metodo,
    headers: {
      ...(richiesta.gettone !== undefined && { authorization: `Sportello ${richiesta.gettone}` }),
      ...(richiesta.corpo !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(richiesta.corpo),
      }),
    },
  });
}

/** The whole answer, or that it broke on the way. `finisci` may be called more than once: the first counts. */
function raccogli(
  chiesta: ClientRequest,
  risposta: IncomingMessage,
  finisci: (esito: Scambio['esito']) => void,
): void {
  const pezzi: Buffer[] = [];
  let lunghezza = 0;
  const interrotta = (): void => {
    finisci(fallito({ tipo: 'senza-risposta' }));
  };
  risposta.on('data', (pezzo: Buffer) => {
    lunghezza += pezzo.length;
    if (lunghezza > rispostaMassima) chiesta.destroy();
    else pezzi.push(pezzo);
  });
  risposta.on('error', interrotta);
  risposta.on('end', () => {
    const testo = Buffer.concat(pezzi).toString('utf8');
    finisci(riuscito({ stato: risposta.statusCode ?? 0, testo, socket: chiesta.socket as TLSSocket }));
  });
  risposta.on('close', interrotta);
}

/** One request and its answer, or how far it got. */
export function scambia(base: URL, agente: Agent, richiesta: RichiestaHttp): Promise<Scambio> {
  return new Promise((risolvi) => {
    let inviata = false;
    const chiesta = uscente(base, agente, richiesta);
    let scadenza = setTimeout(() => chiesta.destroy(), attesaConnessione);
    const finisci = (esito: Scambio['esito'], stantia = false): void => {
      clearTimeout(scadenza);
      risolvi({ esito, stantia });
    };
    const parti = (): void => {
      inviata = true;
      clearTimeout(scadenza);
      scadenza = setTimeout(() => chiesta.destroy(), richiesta.attesa);
    };
    chiesta.on('socket', (socket) => {
      // On a new connection nothing of the request leaves before the handshake is over.
      if (chiesta.reusedSocket) parti();
      else socket.once('secureConnect', parti);
    });
    chiesta.on('error', (errore) => {
      if (inviata) finisci(fallito({ tipo: 'senza-risposta' }), chiesta.reusedSocket);
      else {
        const causa = nonFidato(errore) ? 'core-non-fidato' : 'irraggiungibile';
        finisci(fallito({ tipo: 'non-inviata', causa }));
      }
    });
    chiesta.on('response', (risposta) => {
      raccogli(chiesta, risposta, finisci);
    });
    chiesta.end(richiesta.corpo);
  });
}
