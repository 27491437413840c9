import { once } from 'node:events';
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guasto, rispostaA, type PartiAccoglienza, type Rifiuto } from './accogli.ts';
import type { Locale } from './database.ts';
import { conservaInsieme } from './conserva-insieme.ts';
import { apriLettori, type Lettori } from './lettori.ts';
import { segnaDaChiedere } from './ricevute.ts';

export interface PartiServizio extends PartiAccoglienza {
  readonly locale: Locale;
  /** PEM. */
  readonly tls: { readonly cert: string; readonly key: string };
  readonly porta: number;
  readonly indirizzo: string;
  /** Something new is there to be applied, or asked for. */
  readonly suNovita: () => void;
  /** Codes alone: nothing of what came. */
  readonly suRifiuto: (rifiuto: Rifiuto) => void;
  /** The database is away, or worse. */
  readonly suGuasto: (errore: unknown) => void;
}

/** An NRIS of a large convivenza, encrypted and in base64. */
const bustaMassima = 64 * 1024 * 1024;

async function corpoDi(richiesta: IncomingMessage): Promise<string | undefined> {
  const pezzi: Buffer[] = [];
  let lunghezza = 0;
  for await (const pezzo of richiesta as AsyncIterable<Buffer>) {
    lunghezza += pezzo.length;
    if (lunghezza > bustaMassima) return undefined;
    pezzi.push(pezzo);
  }
  return Buffer.concat(pezzi).toString('utf8');
}

interface Mezzi {
  readonly lettori: Lettori;
  readonly conserva: ReturnType<typeof conservaInsieme>;
}

/** @returns status and body: 200 only for who proved to be ANPR. */
async function rispondi(
  parti: PartiServizio,
  { lettori, conserva }: Mezzi,
  richiesta: IncomingMessage,
): Promise<[number, string]> {
  if (richiesta.method !== 'POST') return [405, ''];
  const testo = await corpoDi(richiesta);
  if (testo === undefined) return [413, ''];
  const accolta = await lettori.leggi(testo);
  if (accolta.tipo === 'estranea') {
    parti.suRifiuto(accolta.rifiuto);
    return [500, guasto(accolta.rifiuto)];
  }
  if (accolta.tipo === 'illeggibile') {
    parti.suRifiuto(accolta.rifiuto);
    await segnaDaChiedere(parti.locale.chiedi, true);
    parti.suNovita();
    return [200, rispostaA('KO', `Contenuto non leggibile: ${accolta.rifiuto}`)];
  }
  // On disk first: what is said to be taken must not be lost.
  const nuova = await conserva(accolta.ricevuta);
  if (nuova) parti.suNovita();
  return [200, rispostaA('OK', nuova ? 'Notifica acquisita' : 'Notifica già acquisita')];
}

export interface Servizio {
  readonly porta: number;
  chiudi(): Promise<void>;
}

/** The service `inoltroNotificaANPR` of the municipality, over TLS. */
export async function apriServizio(parti: PartiServizio): Promise<Servizio> {
  const lettori = apriLettori(parti);
  const mezzi = { lettori, conserva: conservaInsieme(parti.locale.chiedi) };
  const https = createServer(
    { ...parti.tls, minVersion: 'TLSv1.2', requestTimeout: 60_000 },
    (richiesta: IncomingMessage, risposta: ServerResponse) => {
      rispondi(parti, mezzi, richiesta)
        .catch((errore: unknown): [number, string] => {
          parti.suGuasto(errore);
          return [503, ''];
        })
        .then(([stato, corpo]) => {
          risposta.writeHead(stato, { 'content-type': 'text/xml; charset=utf-8' }).end(corpo);
        })
        .catch(parti.suGuasto);
    },
  );
  https.listen(parti.porta, parti.indirizzo);
  await once(https, 'listening');
  return {
    porta: (https.address() as AddressInfo).port,
    chiudi: async () => {
      https.close();
      https.closeAllConnections();
      await once(https, 'close');
      await lettori.chiudi();
    },
  };
}
