import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { TLSSocket, createSecureContext } from 'node:tls';

export interface LetteraArrivata {
  readonly da: string;
  readonly a: string;
  readonly oggetto: string;
  readonly testo: string;
  readonly cifrata: boolean;
  /** As the client named itself, when it did. */
  readonly utente: string | undefined;
}

export interface PostaDiProva {
  readonly porta: number;
  readonly lettere: readonly LetteraArrivata[];
  /** Answers given instead of the usual ones, by the first word of the command. */
  readonly risposte: Map<string, string>;
  chiudi(): Promise<void>;
}

function leggi(messaggio: string): { oggetto: string; testo: string } {
  const [testa = '', corpo = ''] = messaggio.split('\r\n\r\n', 2);
  return {
    oggetto: /^Subject: (.*)$/m.exec(testa)?.[1]?.trim() ?? '',
    testo: Buffer.from(corpo, 'base64').toString(),
  };
}

interface ChiaveTls {
  readonly key: string;
  readonly cert: string;
}

interface Casella {
  readonly lettere: LetteraArrivata[];
  readonly risposte: ReadonlyMap<string, string>;
  readonly tls: ChiaveTls | undefined;
}

/** One conversation; begun again within the same connection once it is encrypted. */
function servi(presa: Socket, cifrata: boolean, casella: Casella): void {
  const { lettere, risposte, tls } = casella;
  let [avanzo, da, a, utente, nelTesto] = ['', '', '', undefined as string | undefined, false];
  const di = (riga: string): void => {
    presa.write(`${riga}\r\n`);
  };
  const comando = (riga: string): void => {
    const parola = (riga.split(/[ :]/, 1)[0] ?? '').toUpperCase();
    const altra = risposte.get(parola);
    if (altra !== undefined) return di(altra);
    if (parola === 'EHLO') return di(tls && !cifrata ? '250-prova\r\n250 STARTTLS' : '250 prova');
    if (parola === 'AUTH')
      utente = Buffer.from(riga.split(' ')[2] ?? '', 'base64')
        .toString()
        .split('\0')[1];
    if (parola === 'MAIL') da = /<(.*)>/.exec(riga)?.[1] ?? '';
    if (parola === 'RCPT') a = /<(.*)>/.exec(riga)?.[1] ?? '';
    if (parola === 'QUIT') return void presa.end('221 addio\r\n');
    if (parola === 'DATA') {
      nelTesto = true;
      return di('354 avanti');
    }
    if (parola === 'STARTTLS' && tls) {
      di('220 pronto');
      presa.removeListener('data', ricevi);
      servi(new TLSSocket(presa, { isServer: true, secureContext: createSecureContext(tls) }), true, casella);
      return undefined;
    }
    return di(parola === 'AUTH' ? '235 bene' : '250 bene');
  };
  function ricevi(pezzo: Buffer): void {
    avanzo += pezzo.toString('latin1');
    for (;;) {
      const fine = avanzo.indexOf(nelTesto ? '\r\n.\r\n' : '\r\n');
      if (fine < 0) return;
      const letto = avanzo.slice(0, fine);
      avanzo = avanzo.slice(fine + (nelTesto ? 5 : 2));
      if (!nelTesto) comando(letto);
      else {
        nelTesto = false;
        lettere.push({ da, a, ...leggi(letto), cifrata, utente });
        di('250 presa');
      }
    }
  }
  presa.on('data', ricevi);
  presa.on('error', () => presa.destroy());
  if (!cifrata) di('220 prova');
}

/** A mail server that keeps what it gets: no more of SMTP than a client may ask. With a key, it offers STARTTLS. */
export async function avviaPostaDiProva(tls?: ChiaveTls): Promise<PostaDiProva> {
  const lettere: LetteraArrivata[] = [];
  const risposte = new Map<string, string>();
  const prese = new Set<Socket>();

  const server = createServer((presa) => {
    prese.add(presa);
    servi(presa, false, { lettere, risposte, tls });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    porta: (server.address() as AddressInfo).port,
    lettere,
    risposte,
    async chiudi() {
      for (const presa of prese) presa.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
