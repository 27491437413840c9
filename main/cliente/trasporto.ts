import { Agent, request } from 'node:https';
import type { SecureContext, TLSSocket } from 'node:tls';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';

/** Why there is no answer. The difference matters: what was sent may have been done. */
export type GuastoTrasporto =
  /** Nothing left this workstation. `core-non-fidato`: the other end has no certificate of the configured authority. */
  | { readonly tipo: 'non-inviata'; readonly causa: 'irraggiungibile' | 'core-non-fidato' }
  /** It left, wholly or in part, and no whole answer came. */
  | { readonly tipo: 'senza-risposta' };

export interface RispostaHttp {
  readonly stato: number;
  readonly testo: string;
  /** The connection that carried it. */
  readonly socket: TLSSocket;
}

export interface RichiestaHttp {
  readonly metodo: string;
  readonly percorso: string;
  readonly corpo?: string | undefined;
  readonly gettone?: string | undefined;
  /** Longest wait for the whole answer, milliseconds. */
  readonly attesa: number;
}

export interface Trasporto {
  manda(richiesta: RichiestaHttp): Promise<Esito<RispostaHttp, GuastoTrasporto>>;
  /** A transport with one connection of its own, for what is tied to a connection. */
  dedicato(): Trasporto;
  chiudi(): void;
}

const attesaConnessione = 4000;
const rispostaMassima = 32 * 1024 * 1024;

/** The other end showed a certificate that does not convince: unknown authority, wrong name, expired. */
function nonFidato(errore: unknown): boolean {
  const codice = errore instanceof Error && 'code' in errore ? String(errore.code) : '';
  return /^(UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|CERT_|ERR_TLS_CERT)/.test(codice);
}

/**
 * HTTPS towards one core with one shared secure context (handshakes are resumed, connections kept alive).
 * @param contesto workstation certificate and trusted authorities.
 */
export function creaTrasporto(base: URL, contesto: SecureContext, soloUna = false): Trasporto {
  const agente = new Agent({
    keepAlive: true,
    secureContext: contesto,
    rejectUnauthorized: true,
    ...(soloUna && { maxSockets: 1 }),
  });

  function prova(
    richiesta: RichiestaHttp,
  ): Promise<{ esito: Esito<RispostaHttp, GuastoTrasporto>; stantia: boolean }> {
    return new Promise((risolvi) => {
      let inviata = false;
      const uscente = request({
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
      let scadenza = setTimeout(() => uscente.destroy(), attesaConnessione);
      const finisci = (esito: Esito<RispostaHttp, GuastoTrasporto>, stantia = false): void => {
        clearTimeout(scadenza);
        risolvi({ esito, stantia });
      };
      const parti = (): void => {
        inviata = true;
        clearTimeout(scadenza);
        scadenza = setTimeout(() => uscente.destroy(), richiesta.attesa);
      };
      uscente.on('socket', (socket) => {
        // On a new connection nothing of the request leaves before the handshake is over.
        if (uscente.reusedSocket) parti();
        else socket.once('secureConnect', parti);
      });
      uscente.on('error', (errore) => {
        if (inviata) finisci(fallito({ tipo: 'senza-risposta' }), uscente.reusedSocket);
        else
          finisci(
            fallito({
              tipo: 'non-inviata',
              causa: nonFidato(errore) ? 'core-non-fidato' : 'irraggiungibile',
            }),
          );
      });
      uscente.on('response', (risposta) => {
        const pezzi: Buffer[] = [];
        let lunghezza = 0;
        risposta.on('data', (pezzo: Buffer) => {
          lunghezza += pezzo.length;
          if (lunghezza > rispostaMassima) uscente.destroy();
          else pezzi.push(pezzo);
        });
        risposta.on('error', () => {
          finisci(fallito({ tipo: 'senza-risposta' }));
        });
        risposta.on('end', () => {
          const testo = Buffer.concat(pezzi).toString('utf8');
          finisci(riuscito({ stato: risposta.statusCode ?? 0, testo, socket: uscente.socket as TLSSocket }));
        });
        risposta.on('close', () => {
          finisci(fallito({ tipo: 'senza-risposta' }));
        });
      });
      uscente.end(richiesta.corpo);
    });
  }

  return {
    async manda(richiesta) {
      const primo = await prova(richiesta);
      // A connection at rest that the other end had closed: what only reads may ask again on a new one.
      if (primo.stantia && richiesta.metodo === 'GET') return (await prova(richiesta)).esito;
      return primo.esito;
    },
    dedicato: () => creaTrasporto(base, contesto, true),
    chiudi: () => {
      agente.destroy();
    },
  };
}
