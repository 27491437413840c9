import { once } from 'node:events';
import { connect as connetti, isIP, type Socket } from 'node:net';
import { hostname } from 'node:os';
import { connect as connettiTls, type ConnectionOptions } from 'node:tls';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { DialogoSmtp, type RispostaSmtp } from './dialogo-smtp.ts';
import { scriviMessaggio, type Lettera } from './messaggio.ts';

/** Why a letter did not leave. `definitivo`: sending it again as it is would end the same way. */
export interface ErrorePosta {
  readonly causa:
    'irraggiungibile' | 'senza-tls' | 'non-autenticato' | 'destinatario-rifiutato' | 'rifiutata';
  readonly definitivo: boolean;
}

/** What sends letters. */
export interface Postino {
  spedisci(lettera: Omit<Lettera, 'da'>): Promise<Esito<void, ErrorePosta>>;
}

export interface ServerPosta {
  readonly host: string;
  readonly porta: number;
  /** TLS from the first byte; otherwise STARTTLS, which is asked of every server that is not on this machine. */
  readonly tls: boolean;
  readonly mittente: string;
  readonly utente?: string | undefined;
  readonly password?: string | undefined;
  /** Authority of its certificate (PEM), when it is none of the usual ones. */
  readonly ca?: string | undefined;
}

const attesa = 20_000;

class Rifiutata extends Error {
  readonly errore: ErrorePosta;
  constructor(causa: ErrorePosta['causa'], definitivo: boolean) {
    super(causa);
    this.errore = { causa, definitivo };
  }
}

function pretendi(risposta: RispostaSmtp, codice: number, causa: ErrorePosta['causa'] = 'rifiutata'): void {
  if (Math.floor(risposta.codice / 100) !== Math.floor(codice / 100))
    throw new Rifiutata(causa, risposta.codice >= 500);
}

function opzioniTls({ host, ca }: ServerPosta, altre: ConnectionOptions): ConnectionOptions {
  return {
    ...altre,
    minVersion: 'TLSv1.2',
    ...(ca !== undefined && { ca }),
    ...(isIP(host) === 0 && { servername: host }),
  };
}

/** SECURITY: what a letter says must not travel in clear beyond this machine. */
function diQuestaMacchina(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

async function saluta(dialogo: DialogoSmtp): Promise<readonly string[]> {
  const risposta = await dialogo.chiedi(
    `EHLO ${hostname().replaceAll(/[^A-Za-z0-9.-]/g, '-') || 'localhost'}`,
  );
  pretendi(risposta, 250);
  return risposta.righe.map((riga) => riga.toUpperCase());
}

async function proteggi(dialogo: DialogoSmtp, server: ServerPosta, offre: readonly string[]) {
  if (server.tls) return offre;
  if (!offre.includes('STARTTLS')) {
    if (diQuestaMacchina(server.host)) return offre;
    throw new Rifiutata('senza-tls', true);
  }
  pretendi(await dialogo.chiedi('STARTTLS'), 220, 'senza-tls');
  const sicura = connettiTls(opzioniTls(server, { socket: dialogo.socket }));
  await once(sicura, 'secureConnect');
  dialogo.passaA(sicura);
  return saluta(dialogo);
}

async function autentica(dialogo: DialogoSmtp, { utente, password }: ServerPosta): Promise<void> {
  if (utente === undefined) return;
  const chi = Buffer.from(`\0${utente}\0${password ?? ''}`).toString('base64');
  pretendi(await dialogo.chiedi(`AUTH PLAIN ${chi}`), 235, 'non-autenticato');
}

async function consegna(dialogo: DialogoSmtp, server: ServerPosta, lettera: Omit<Lettera, 'da'>) {
  pretendi(await dialogo.ascolta(), 220);
  await proteggi(dialogo, server, await saluta(dialogo));
  await autentica(dialogo, server);
  pretendi(await dialogo.chiedi(`MAIL FROM:<${server.mittente}>`), 250);
  pretendi(await dialogo.chiedi(`RCPT TO:<${lettera.a}>`), 250, 'destinatario-rifiutato');
  pretendi(await dialogo.chiedi('DATA'), 354);
  const dominio = server.mittente.split('@')[1] ?? 'localhost';
  dialogo.manda(scriviMessaggio({ ...lettera, da: server.mittente }, new Date(), dominio));
  pretendi(await dialogo.chiedi('.'), 250);
  dialogo.manda('QUIT\r\n');
}

/** Letters by SMTP submission (RFC 6409), one connection each. Never throws: what may happen is a value. */
export function postinoSmtp(server: ServerPosta): Postino {
  return {
    async spedisci(lettera) {
      const dove = { host: server.host, port: server.porta };
      const socket: Socket = server.tls ? connettiTls(opzioniTls(server, dove)) : connetti(dove);
      const dialogo = new DialogoSmtp(socket);
      // An error is told by whoever waits for an answer; alone it must not end the process.
      socket.on('error', () => undefined);
      const limite = setTimeout(() => dialogo.socket.destroy(), attesa);
      try {
        await once(socket, server.tls ? 'secureConnect' : 'connect');
        await consegna(dialogo, server, lettera);
        return riuscito(undefined);
      } catch (errore) {
        if (errore instanceof Rifiutata) return fallito(errore.errore);
        return fallito({ causa: 'irraggiungibile', definitivo: false });
      } finally {
        clearTimeout(limite);
        dialogo.socket.destroy();
        socket.destroy();
      }
    },
  };
}
