import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { createSecureContext } from 'node:tls';
import type { ErroreInstallazione } from '#contract/bridge/chiamate/postazioni.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { etichettaEsportatore } from '#contract/wa/accesso.ts';
import { improntaCodice, leggiCodice, provaValida } from '#contract/wa/codice-postazione.ts';
import { Presentazione, type Ancore } from '#contract/wa/postazioni.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import { nuovaRichiesta, type RichiestaDiCertificato } from '#native/identity/richiesta.ts';
import { creaClienteCore } from '../cliente/cliente-core.ts';
import {
  codiceScrittoMale,
  indirizzoNonValido,
  irraggiungibile,
  nomeDiverso,
  nonFidato,
  rifiutata,
} from './errori.ts';

/** A certificate that has just come, with the key made for it here. */
export interface Ottenuta {
  readonly url: string;
  readonly idPostazione: string;
  readonly comune: string;
  readonly ambiente: Ambiente;
  readonly chiave: RichiestaDiCertificato['chiave'];
  readonly certificato: Uint8Array;
  readonly ancore: Ancore;
}

const attesa = 10_000;

/** Asks whoever answers to prove that it knows the code; nothing secret is said, so nothing is trusted yet. */
function presentati(
  base: URL,
  domanda: { readonly etichetta: string; readonly nonce: string },
): Promise<
  Esito<{ readonly testo: string; readonly stato: number; readonly vincolo: string }, ErroreInstallazione>
> {
  return new Promise((risolvi) => {
    const corpo = JSON.stringify(domanda);
    const uscente = request({
      host: base.hostname.replace(/^\[|\]$/g, ''),
      port: base.port || 443,
      path: '/wa/postazione/presentazione',
      method: 'POST',
      // SECURITY: who answers is judged by its proof, tied to this connection, not by its certificate.
      agent: new Agent({ rejectUnauthorized: false, minVersion: 'TLSv1.3' }),
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(corpo) },
      timeout: attesa,
    });
    uscente.on('timeout', () => uscente.destroy());
    uscente.on('error', () => {
      risolvi(fallito(irraggiungibile));
    });
    uscente.on('response', (risposta) => {
      const socket = uscente.socket as TLSSocket;
      const vincolo = socket
        .exportKeyingMaterial(32, etichettaEsportatore, Buffer.alloc(0))
        .toString('base64');
      let testo = '';
      risposta.setEncoding('utf8');
      risposta.on('data', (pezzo: string) => {
        testo += pezzo;
        if (testo.length > 100_000) uscente.destroy();
      });
      risposta.on('end', () => {
        risolvi(riuscito({ testo, stato: risposta.statusCode ?? 0, vincolo }));
      });
    });
    uscente.end(corpo);
  });
}

function json(testo: string): unknown {
  try {
    return JSON.parse(testo);
  } catch {
    return undefined;
  }
}

/**
 * From a one-time code to a certificate: the service proves itself first, then the key is made here and only its request
 * leaves (decision 0042).
 */
export async function richiediCertificato(
  indirizzo: string,
  codice: string,
): Promise<Esito<Ottenuta, ErroreInstallazione>> {
  const scritto = indirizzo.trim().replace(/\/+$/, '');
  const url = /^https:\/\//i.test(scritto) ? scritto : `https://${scritto}`;
  if (scritto === '' || !URL.canParse(url)) return fallito(indirizzoNonValido);
  const letto = leggiCodice(codice);
  if (!letto) return fallito(codiceScrittoMale);
  const nonce = randomBytes(32).toString('base64');
  const risposta = await presentati(new URL(url), { etichetta: letto.etichetta, nonce });
  if (!risposta.ok) return risposta;
  const { testo, stato, vincolo } = risposta.valore;
  const detto = Presentazione.safeParse(json(testo));
  if (stato !== 200 || !detto.success) {
    const errore = (json(testo) as { errore?: { messaggio?: unknown; rimedio?: unknown } } | undefined)
      ?.errore;
    return typeof errore?.messaggio === 'string' && typeof errore.rimedio === 'string'
      ? fallito({ tipo: 'rifiutato', messaggio: errore.messaggio, rimedio: errore.rimedio })
      : fallito(irraggiungibile);
  }
  const { idPostazione, comune, ambiente, ancore, prova } = detto.data;
  const impronta = await improntaCodice(letto.segreto);
  const provato = { nonce, vincolo, idPostazione, comune, ambiente, ancore };
  if (!(await provaValida(impronta, provato, new Uint8Array(Buffer.from(prova, 'base64')))))
    return fallito(nonFidato);

  const { chiave, csr } = await nuovaRichiesta(idPostazione);
  const cliente = creaClienteCore(url, createSecureContext({ ca: ancore.postazioni, minVersion: 'TLSv1.2' }));
  try {
    const esito = await cliente.chiama('certificaPostazione', {
      ...{ codice, csr: Buffer.from(csr).toString('base64') },
    });
    if (!esito.ok) {
      if (esito.errore.tipo === 'rifiutata') return fallito(rifiutata(esito.errore.errore));
      const estraneo = esito.errore.tipo === 'non-inviata' && esito.errore.causa === 'core-non-fidato';
      return fallito(estraneo ? nomeDiverso : irraggiungibile);
    }
    const certificato = new Uint8Array(Buffer.from(esito.valore.certificato, 'base64'));
    return riuscito({ url, idPostazione, comune, ambiente, chiave, certificato, ancore });
  } finally {
    cliente.chiudi();
  }
}
