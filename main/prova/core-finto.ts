/** A core of a few lines over real mutual TLS: checks bindings and signatures, keeps sessions, and breaks when told. */
import { createHash, randomBytes, verify, X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { etichettaEsportatore, messaggioSfida, RispostaSfida, type Sfida } from '#contract/wa/accesso.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { messaggioConferma, RispostaConferma } from '#contract/wa/sessioni.ts';
import type { AutoritaDiProva } from './certificati.ts';

type Guasto = 'taglia-prima' | 'taglia-dopo' | 'risposta-estranea';
type Risposta = readonly [stato: number, corpo: unknown];

function rifiuto(stato: number, errore: ErroreWa): Risposta {
  return [stato, { errore }];
}
const testi = { messaggio: 'messaggio del core', rimedio: 'rimedio del core' };

export class CoreFinto {
  readonly idPostazione = '048050-CO-0001';
  /** Live sessions: token → codice fiscale. */
  readonly sessioni = new Map<string, string>();
  /** Operations received, by id. */
  readonly operazioni = new Map<string, unknown>();
  readonly chiuse: string[] = [];
  sessioniAperte = 0;
  ambiente = 'formazione';
  /** What happens to the next operation. */
  guasto: Guasto | undefined;
  rifiutaPostazione: ErroreWa | undefined;
  rifiutaCarta: ErroreWa | undefined;
  certificatoAls: Uint8Array | undefined;
  passwordGiornaliera = 'bami-tosu-rele-gani-dopo-mifa';
  /** Of whoever comes in next. */
  ruolo = 'operatore';
  /** Why sessions that are no more ended; left out, by themselves. */
  finita: 'altra-postazione' | 'chiusa' | undefined;
  /** A session of the same card elsewhere, told to whoever comes in next. */
  altrove: { readonly idPostazione: string; readonly aperta: string } | undefined;
  /** Acts that the card has signed for. */
  readonly confermati: string[] = [];
  /** Signatures of the card that came with operations. */
  readonly firme: unknown[] = [];
  /** Whether whoever entered without a card has repeated the password. */
  passwordRipetuta = false;
  /** Recoveries written down. */
  readonly recuperi: unknown[] = [];
  readonly #server: Server;
  readonly #sfide = new Map<string, Sfida>();
  #porta = 0;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (richiesta, risposta) => {
      void this.#servi(richiesta, risposta);
    });
  }

  static async avvia(autorita: AutoritaDiProva, maxVersion?: 'TLSv1.2'): Promise<CoreFinto> {
    const { pem, chiavePem } = await autorita.server();
    const tls = { cert: pem, key: chiavePem, ca: autorita.pem, requestCert: true, rejectUnauthorized: false };
    const core = new CoreFinto(createServer({ ...tls, ...(maxVersion && { maxVersion }) }));
    await core.riparti();
    return core;
  }

  get url(): string {
    return `https://127.0.0.1:${this.#porta}`;
  }

  async riparti(): Promise<void> {
    await new Promise<void>((fatto) => this.#server.listen(this.#porta, '127.0.0.1', fatto));
    this.#porta = (this.#server.address() as AddressInfo).port;
  }

  async ferma(): Promise<void> {
    if (!this.#server.listening) return;
    const chiuso = new Promise((fatto) => this.#server.close(fatto));
    this.#server.closeAllConnections();
    await chiuso;
  }

  async #servi(richiesta: IncomingMessage, risposta: ServerResponse): Promise<void> {
    const pezzi: Buffer[] = [];
    for await (const pezzo of richiesta as AsyncIterable<Buffer>) pezzi.push(pezzo);
    const testo = Buffer.concat(pezzi).toString();
    const operazione = richiesta.url?.startsWith('/wa/operazioni/') === true && richiesta.method === 'POST';
    const guasto = operazione ? this.guasto : undefined;
    if (operazione) this.guasto = undefined;
    if (guasto === 'taglia-prima') {
      richiesta.socket.destroy();
      return;
    }
    const [stato, corpo] = this.#rispondi(richiesta, testo === '' ? {} : JSON.parse(testo));
    if (guasto === 'taglia-dopo') richiesta.socket.destroy();
    else if (guasto === 'risposta-estranea') risposta.writeHead(502).end('<html>Bad gateway</html>');
    else risposta.writeHead(stato, { 'content-type': 'application/json' }).end(JSON.stringify(corpo));
  }

  #rispondi(richiesta: IncomingMessage, corpo: unknown): Risposta {
    const socket = richiesta.socket as TLSSocket;
    const { pathname, searchParams } = new URL(richiesta.url ?? '/', 'https://core');
    if (!socket.authorized) {
      return rifiuto(403, { tipo: 'postazione-non-ammessa', causa: 'sconosciuta', ...testi });
    }
    if (this.rifiutaPostazione) return rifiuto(403, this.rifiutaPostazione);
    const passo = `${richiesta.method} ${pathname}`;
    const ingresso = this.#chiunque(passo, socket, corpo);
    if (ingresso) return ingresso;
    const gettone = richiesta.headers.authorization?.replace('Sportello ', '') ?? '';
    if (!this.sessioni.has(gettone))
      return rifiuto(401, { tipo: 'sessione-scaduta', ...(this.finita && { causa: this.finita }), ...testi });
    if (this.rifiutaCarta) return rifiuto(403, this.rifiutaCarta);
    if (passo === 'DELETE /wa/accesso/sessione') {
      this.sessioni.delete(gettone);
      this.chiuse.push(gettone);
      return [200, {}];
    }
    if (passo === 'GET /wa/operazioni/esito')
      return [200, this.#esito(searchParams.get('idOperazioneComune') ?? '')];
    if (pathname.startsWith('/wa/operazioni/')) return this.#operazione(pathname, corpo);
    return this.#conSessione(passo, socket, corpo);
  }

  /** What is asked before there is a session. */
  #chiunque(passo: string, socket: TLSSocket, corpo: unknown): Risposta | undefined {
    if (passo === 'GET /wa/stato') {
      const fisso = { prodotto: 'sportello-core', versione: '0', urlVerifica: 'https://localhost/' };
      const istante = new Date().toISOString();
      return [200, { ...fisso, ambiente: this.ambiente, istante, oggi: istante.slice(0, 10) }];
    }
    if (passo === 'POST /wa/accesso/sfida') return [200, this.#nuovaSfida()];
    if (passo === 'POST /wa/accesso/sessione') return this.#apri(socket, RispostaSfida.parse(corpo));
    if (passo !== 'POST /wa/accesso/password') return undefined;
    const { codiceFiscale, password } = corpo as { codiceFiscale: string; password: string };
    if (password !== this.passwordGiornaliera) return rifiuto(401, { tipo: 'password-non-valida', ...testi });
    return this.#sessione(codiceFiscale, { conPassword: new Date(Date.now() + 3_600_000).toISOString() });
  }

  #conSessione(passo: string, socket: TLSSocket, corpo: unknown): Risposta {
    if (passo === 'POST /wa/accesso/recupero-bozze') {
      this.recuperi.push(corpo);
      return [200, {}];
    }
    if (passo === 'POST /wa/accesso/conferma/sfida') return [200, this.#nuovaSfida()];
    if (passo === 'POST /wa/accesso/conferma') return this.#conferma(socket, RispostaConferma.parse(corpo));
    if (passo === 'POST /wa/accesso/conferma/password') {
      const { password } = corpo as { password: string };
      if (password !== this.passwordGiornaliera)
        return rifiuto(401, { tipo: 'password-non-valida', ...testi });
      this.passwordRipetuta = true;
      return [200, { fino: new Date(Date.now() + 300_000).toISOString() }];
    }
    if (passo === 'POST /wa/estrazioni/file') {
      const atto = 'parteEstrazione';
      if (!this.confermati.includes(atto)) return rifiuto(401, { tipo: 'pin-richiesto', atto, ...testi });
      return [200, { dati: '', parti: 1 }];
    }
    if (passo === 'POST /wa/cerca') return [200, { risultati: [] }];
    return rifiuto(404, { tipo: 'non-trovato', ...testi });
  }

  #operazione(pathname: string, corpo: unknown): Risposta {
    const { firmaAtto } = corpo as { firmaAtto?: unknown };
    if (firmaAtto !== undefined) this.firme.push(firmaAtto);
    const id = (corpo as { testataRichiesta?: { idOperazioneComune?: string } }).testataRichiesta;
    const rispostaUfficiale = { codice: pathname.split('/').at(-1), numero: this.operazioni.size + 1 };
    this.operazioni.set(id?.idOperazioneComune ?? '', rispostaUfficiale);
    return [200, rispostaUfficiale];
  }

  #nuovaSfida(): Sfida {
    const istante = new Date().toISOString();
    const scadenza = new Date(Date.now() + 120_000).toISOString();
    const sfida = {
      nonce: randomBytes(32).toString('base64'),
      idPostazione: this.idPostazione,
      istante,
      scadenza,
    };
    this.#sfide.set(sfida.nonce, sfida);
    return sfida;
  }

  #apri(socket: TLSSocket, risposta: RispostaSfida): Risposta {
    const sfida = this.#sfide.get(risposta.nonce);
    this.#sfide.delete(risposta.nonce);
    if (!sfida) return rifiuto(401, { tipo: 'sfida-non-valida', ...testi });
    const carta = new X509Certificate(Buffer.from(risposta.certificato, 'base64'));
    const messaggio = messaggioSfida(sfida, risposta.vincolo, this.#vincolo(socket, risposta.vincolo));
    if (!verify('sha256', messaggio, carta.publicKey, Buffer.from(risposta.firma, 'base64'))) {
      return rifiuto(401, { tipo: 'firma-non-valida', ...testi });
    }
    if (this.rifiutaCarta) return rifiuto(403, this.rifiutaCarta);
    return this.#sessione(/CN=(\w+)/.exec(carta.subject)?.[1] ?? '');
  }

  #sessione(codiceFiscale: string, altro: object = {}): Risposta {
    const gettone = randomBytes(32).toString('base64url');
    this.sessioni.set(gettone, codiceFiscale);
    this.sessioniAperte += 1;
    return [
      200,
      {
        ...{
          gettone,
          codiceFiscale,
          cognome: 'DI PROVA',
          nome: 'PERSONA',
          ruolo: this.ruolo,
          profili: ['anagrafe'],
        },
        comune: { codiceIstat: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
        idPostazione: this.idPostazione,
        scadenza: new Date(Date.now() + 3_600_000).toISOString(),
        inattivitaSecondi: 900,
        ...altro,
        ...(this.altrove && { chiusaAltrove: this.altrove }),
        ...(this.certificatoAls && { certificatoAls: Buffer.from(this.certificatoAls).toString('base64') }),
      },
    ];
  }

  #conferma(socket: TLSSocket, risposta: RispostaConferma): Risposta {
    const sfida = this.#sfide.get(risposta.nonce);
    this.#sfide.delete(risposta.nonce);
    if (!sfida) return rifiuto(401, { tipo: 'sfida-non-valida', ...testi });
    const carta = new X509Certificate(Buffer.from(risposta.certificato, 'base64'));
    const vincolo = this.#vincolo(socket, risposta.vincolo);
    const messaggio = messaggioConferma(sfida, risposta.atto, risposta.vincolo, vincolo);
    if (!verify('sha256', messaggio, carta.publicKey, Buffer.from(risposta.firma, 'base64')))
      return rifiuto(401, { tipo: 'firma-non-valida', ...testi });
    this.confermati.push(risposta.atto);
    return [200, { fino: new Date(Date.now() + 300_000).toISOString() }];
  }

  #vincolo(socket: TLSSocket, tipo: RispostaSfida['vincolo']): string {
    if (tipo === 'tls-exporter') {
      if (socket.getProtocol() !== 'TLSv1.3') return 'not here';
      return socket.exportKeyingMaterial(32, etichettaEsportatore, Buffer.alloc(0)).toString('base64');
    }
    const estremi = [socket.getX509Certificate(), socket.getPeerX509Certificate()];
    const digest = estremi.map((uno) =>
      createHash('sha256')
        .update(uno?.raw ?? '')
        .digest(),
    );
    return Buffer.concat(digest).toString('base64');
  }

  #esito(idOperazioneComune: string): unknown {
    const risposta = this.operazioni.get(idOperazioneComune);
    return risposta === undefined
      ? { stato: 'sconosciuta', idOperazioneComune }
      : { stato: 'conclusa', idOperazioneComune, codice: '1001', risposta };
  }
}
