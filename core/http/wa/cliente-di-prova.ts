import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { Agent, request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import {
  etichettaEsportatore,
  messaggioSfida,
  type RispostaSfida,
  type Sfida,
  type TipoVincolo,
} from '#contract/wa/accesso.ts';
import {
  idDaFirmare,
  scriviDichiarazione,
  testoDaFirmare,
  type DichiarazioneAtto,
  type FirmaAtto,
} from '#contract/wa/firma-atto.ts';
import { vincoloEstremi } from '../vincolo.ts';

export interface RispostaGrezza {
  readonly stato: number;
  readonly corpo: unknown;
  readonly intestazioni: Readonly<Record<string, string | string[] | undefined>>;
  /** The connection that carried it: the same object as long as it lives. */
  readonly socket: TLSSocket;
  /** The TLS session was resumed, not negotiated anew. */
  readonly ripresa: boolean;
}

export interface Cliente {
  chiama(metodo: string, percorso: string, corpo?: unknown, gettone?: string): Promise<RispostaGrezza>;
  /** The body as it is, with its declared type. */
  invia(percorso: string, corpo: string | Buffer, tipo?: string, gettone?: string): Promise<RispostaGrezza>;
  chiudi(): void;
}

export interface DatiCliente {
  porta: number;
  ca: string;
  identita?: { certificato: Uint8Array; chiave: KeyObject };
  versione?: 'TLSv1.2' | 'TLSv1.3';
  /** False: a connection per call, resuming the TLS session of the one before. */
  viva?: boolean;
  /** From which address of this machine. */
  indirizzo?: string;
}

/** One connection to the core, kept alive; a station's certificate or none. */
export function creaCliente(dati: DatiCliente): Cliente {
  const agente = new Agent({
    keepAlive: dati.viva ?? true,
    maxSockets: 1,
    ...(dati.indirizzo !== undefined && { localAddress: dati.indirizzo }),
    ca: dati.ca,
    ...(dati.identita && {
      cert: pem(dati.identita.certificato),
      key: dati.identita.chiave.export({ type: 'pkcs8', format: 'pem' }),
    }),
    ...(dati.versione && { maxVersion: dati.versione }),
  });
  const manda = (
    metodo: string,
    percorso: string,
    corpo: string | Buffer | undefined,
    intestazioni: Record<string, string>,
  ): Promise<RispostaGrezza> =>
    new Promise((risolvi, rifiuta) => {
      const opzioni = { host: 'localhost', port: dati.porta, agent: agente };
      const richiesta = request({ ...opzioni, method: metodo, path: percorso, headers: intestazioni });
      richiesta.on('error', rifiuta);
      richiesta.on('response', (risposta) => {
        const socket = richiesta.socket as TLSSocket;
        const ripresa = socket.isSessionReused();
        const pezzi: Buffer[] = [];
        risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
        risposta.on('error', rifiuta);
        risposta.on('end', () => {
          const testo = Buffer.concat(pezzi).toString();
          risolvi({
            stato: risposta.statusCode ?? 0,
            corpo: testo === '' ? undefined : JSON.parse(testo),
            intestazioni: risposta.headers,
            socket,
            ripresa,
          });
        });
      });
      richiesta.end(corpo);
    });
  const autorizza = (gettone: string | undefined): Record<string, string> =>
    gettone ? { authorization: `Sportello ${gettone}` } : {};
  return {
    chiama: (metodo, percorso, corpo, gettone) =>
      manda(metodo, percorso, corpo === undefined ? undefined : JSON.stringify(corpo), {
        ...autorizza(gettone),
        ...(corpo !== undefined && { 'content-type': 'application/json' }),
      }),
    invia: (percorso, corpo, tipo = 'application/json', gettone = undefined) =>
      manda('POST', percorso, corpo, { ...autorizza(gettone), 'content-type': tipo }),
    chiudi: () => {
      agente.destroy();
    },
  };
}

function pem(der: Uint8Array): string {
  const righe =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...righe, '-----END CERTIFICATE-----', ''].join('\n');
}

export interface CartaDiProva {
  readonly certificato: Uint8Array;
  readonly chiave: KeyObject;
}

export function nuovaChiave(tipo: 'rsa' | 'ec'): KeyObject {
  return tipo === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

/** On the client side Node gives the server's certificate once per connection: the second call answers undefined. */
function estremi(socket: TLSSocket): Uint8Array {
  const server = socket.getPeerX509Certificate();
  const cliente = socket.getX509Certificate();
  if (!server || !cliente) throw new Error('connection without certificates');
  return vincoloEstremi(server.raw, cliente.raw);
}

/** What a workstation with this card answers to a challenge on this connection. */
export function rispondi(
  sfida: Sfida,
  carta: CartaDiProva,
  socket: TLSSocket,
  tipo: TipoVincolo,
  testo: typeof messaggioSfida = messaggioSfida,
): RispostaSfida {
  const vincolo =
    tipo === 'tls-exporter'
      ? socket.exportKeyingMaterial(32, etichettaEsportatore, Buffer.alloc(0))
      : estremi(socket);
  const messaggio = testo(sfida, tipo, Buffer.from(vincolo).toString('base64'));
  return {
    nonce: sfida.nonce,
    vincolo: tipo,
    certificato: Buffer.from(carta.certificato).toString('base64'),
    algoritmo: carta.chiave.asymmetricKeyType === 'rsa' ? 'RSA-PKCS1-SHA256' : 'ECDSA-P256-SHA256',
    firma: sign('sha256', messaggio, carta.chiave).toString('base64'),
  };
}

/** What that card signs when that act is confirmed on a workstation. @param cambi what is said wrongly of it. */
export function firmaDiProva(
  carta: CartaDiProva,
  dove: Pick<DichiarazioneAtto, 'ambiente' | 'idPostazione'>,
  { codice, richiesta }: { codice: string; richiesta: Readonly<Record<string, unknown>> },
  cambi: Partial<DichiarazioneAtto> = {},
): FirmaAtto {
  const dichiarazione = scriviDichiarazione({
    ...{ ...dove, codice, idOperazioneComune: idDaFirmare(richiesta) ?? '' },
    impronta: createHash('sha256').update(testoDaFirmare(richiesta)).digest('base64'),
    istante: '2026-07-11T09:00:00.000Z',
    ...cambi,
  });
  return {
    dichiarazione,
    certificato: Buffer.from(carta.certificato).toString('base64'),
    algoritmo: carta.chiave.asymmetricKeyType === 'rsa' ? 'RSA-PKCS1-SHA256' : 'ECDSA-P256-SHA256',
    firma: sign('sha256', Buffer.from(dichiarazione), carta.chiave).toString('base64'),
  };
}
