import { execFileSync } from 'node:child_process';
import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { join } from 'node:path';
import { z } from 'zod';
import { servizi } from '#contract/anpr/servizi.ts';
import { Sessione, Sfida } from '#contract/wa/accesso.ts';
import { creaCliente, rispondi } from '#core/http/wa/cliente-di-prova.ts';
import type { CorePronto } from '#e2e/scrivania/core.ts';
import { busta } from '#e2e/soap/cliente.ts';
import type { Identità } from '#e2e/soap/cms.ts';

export type Codice = keyof typeof servizi;

/** One of the two official faces of a core. */
export interface Faccia {
  readonly nome: 'JSON' | 'SOAP';
  /**
   * What the client does before anything leaves, envelope and signatures included: the core alone is measured.
   * @returns sends it; resolves with the body of the answer.
   */
  prepara(codice: Codice, richiesta: Record<string, unknown>): () => Promise<string>;
  chiudi(): void;
}

export interface FacciaJson extends Faccia {
  cerca(testo: string): Promise<void>;
}

const operatore = 'DLLRNI90P54G702D';

/** Ids of operations: thirty characters, never the same. */
export const nuovoId = (): string => `B${randomUUID().replaceAll('-', '').slice(0, 29)}`;

/** Key and certificate of a PKCS#12 file, taken out by OpenSSL. */
function identita({ p12, password }: { p12: string; password: string }): Identità {
  const pem = execFileSync('openssl', ['pkcs12', '-in', p12, '-passin', `file:${password}`, '-nodes'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { certificato: new Uint8Array(new X509Certificate(pem).raw), chiave: createPrivateKey(pem) };
}

function dimostrativo(core: CorePronto): NonNullable<CorePronto['dimostrativo']> {
  if (!core.dimostrativo) throw new Error('this core has no demo municipality');
  return core.dimostrativo;
}

const ca = (core: CorePronto): string => readFileSync(core.ancore.postazioni, 'utf8');

/** The desk's face: one session opened by a card, on as many connections as there are calls under way. */
export async function facciaJson(core: CorePronto, connessioni: number): Promise<FacciaJson> {
  const { postazione, carte } = dimostrativo(core);
  const dati = { porta: core.porte.mutua, ca: ca(core), identita: identita(postazione) };
  const clienti = Array.from({ length: connessioni }, () => creaCliente(dati));
  const [primo] = clienti;
  if (!primo) throw new Error('at least one connection');
  const carta = z
    .object({ certificato: z.base64(), chiave: z.string() })
    .parse(JSON.parse(readFileSync(join(carte, `${operatore}.json`), 'utf8')));
  const { corpo, socket } = await primo.chiama('POST', '/wa/accesso/sfida', {});
  const risposta = rispondi(
    Sfida.parse(corpo),
    {
      certificato: Buffer.from(carta.certificato, 'base64'),
      chiave: createPrivateKey(carta.chiave),
    },
    socket,
    'tls-exporter',
  );
  const aperta = await primo.chiama('POST', '/wa/accesso/sessione', risposta);
  const { gettone } = Sessione.parse(aperta.corpo);
  const liberi = [...clienti];
  const chiama = async (percorso: string, richiesta: object): Promise<string> => {
    const cliente = liberi.pop() ?? primo;
    try {
      const { stato, corpo } = await cliente.chiama('POST', percorso, richiesta, gettone);
      const testo = JSON.stringify(corpo);
      if (stato !== 200) throw new Error(`${percorso}: ${stato} ${testo}`);
      return testo;
    } finally {
      liberi.push(cliente);
    }
  };
  return {
    nome: 'JSON',
    prepara: (codice, richiesta) => () => chiama(`/wa/operazioni/${codice}`, richiesta),
    cerca: async (testo) => {
      const risposta = await chiama('/wa/cerca', { testo });
      if (!risposta.includes(testo)) throw new Error(`${testo} was not found`);
    },
    chiudi: () => {
      for (const cliente of clienti) cliente.chiudi();
    },
  };
}

/** The face of municipal software: each envelope is signed by an independent library before it leaves. */
export function facciaSoap(core: CorePronto, connessioni: number): Faccia {
  const { postazione, comune } = dimostrativo(core);
  const mittente = {
    comune: identita(comune),
    postazione: identita(postazione),
    idPostazione: postazione.idPostazione,
    idSede: postazione.idPostazione.slice(0, 6),
    codiceFiscale: operatore,
  };
  const agente = new Agent({ keepAlive: true, maxSockets: connessioni, ca: ca(core) });
  return {
    nome: 'SOAP',
    prepara: (codice, richiesta) => {
      const { richiesta: messaggio, famiglia } = servizi[codice];
      const letta = messaggio.parseJson(richiesta);
      if (!letta.ok) throw new Error(`${codice}: ${JSON.stringify(letta.errore)}`);
      const corpo = busta(mittente, messaggio.toXml(letta.valore as never));
      return () =>
        new Promise((fatto, rifiuta) => {
          const chiamata = request(
            {
              ...{ host: 'localhost', port: core.porte.soap, agent: agente },
              ...{ method: 'POST', path: famiglia.percorso },
              headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
            },
            (risposta) => {
              const pezzi: Buffer[] = [];
              risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
              risposta.on('end', () => {
                const testo = Buffer.concat(pezzi).toString();
                if (risposta.statusCode === 200) fatto(testo);
                else rifiuta(new Error(`${codice}: ${risposta.statusCode} ${testo.slice(0, 600)}`));
              });
            },
          );
          chiamata.on('error', rifiuta);
          chiamata.end(corpo);
        });
    },
    chiudi: () => {
      agente.destroy();
    },
  };
}
