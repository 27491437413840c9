import type { SecureContext, TLSSocket } from 'node:tls';
import { z } from 'zod';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import {
  messaggioSfida,
  type AlgoritmoCarta,
  type RispostaSfida,
  type Sessione,
  type Sfida,
} from '#contract/wa/accesso.ts';
import { messaggioConferma } from '#contract/wa/sessioni.ts';
import { ErroreWa } from '#contract/wa/errori.ts';
import { rotte, type Rotta, type Rotte } from '#contract/wa/rotte.ts';
import { creaTrasporto, type GuastoTrasporto, type Trasporto } from './trasporto.ts';
import { vincoloDi } from './vincolo.ts';

export type GuastoCliente = GuastoTrasporto | { readonly tipo: 'rifiutata'; readonly errore: ErroreWa };

export type RichiestaDi<K extends keyof Rotte> = z.input<Rotte[K]['richiesta']>;
export type RispostaDi<K extends keyof Rotte> = z.output<Rotte[K]['risposta']>;

/** What signs a challenge: certificate (DER) and the card's authentication key behind a function. */
export interface Firmatario<E> {
  readonly certificato: Uint8Array;
  firma(
    messaggio: Uint8Array,
  ): Promise<Esito<{ readonly algoritmo: AlgoritmoCarta; readonly firma: Uint8Array }, E>>;
}

/** The routes of `contract/wa/rotte.ts` as calls; requests and answers are parsed by their schema. */
export interface ClienteCore {
  chiama<K extends keyof Rotte>(
    nome: K,
    richiesta: RichiestaDi<K>,
    opzioni?: { readonly gettone?: string; readonly codice?: string },
  ): Promise<Esito<RispostaDi<K>, GuastoCliente>>;
  /** Challenge, signature by the card and session, all on one connection. */
  apriSessione<E>(
    firmatario: Firmatario<E>,
  ): Promise<Esito<Sessione, GuastoCliente | { readonly tipo: 'firma'; readonly errore: E }>>;
  /** The card signs again, for that act of the session: on one connection, as at access. */
  conferma<E>(
    firmatario: Firmatario<E>,
    atto: string,
    gettone: string,
  ): Promise<Esito<unknown, GuastoCliente | { readonly tipo: 'firma'; readonly errore: E }>>;
  chiudi(): void;
}

const CorpoErrore = z.object({ errore: ErroreWa });
/** An official operation may wait for locks and print a certificate; the rest is quick. Milliseconds. */
const attese = { operazione: 30_000, altre: 10_000 };

function json(testo: string): unknown {
  try {
    return testo === '' ? {} : JSON.parse(testo);
  } catch {
    return undefined;
  }
}

function indirizzo(rotta: Rotta, richiesta: Readonly<Record<string, unknown>>, codice: string): string {
  const usati = new Set<string>();
  const percorso = rotta.percorso.replace(/:(\w+)/g, (_, nome: string) => {
    usati.add(nome);
    return encodeURIComponent(nome === 'codice' ? codice : String(richiesta[nome]));
  });
  if (rotta.metodo === 'POST') return percorso;
  const resto = Object.entries(richiesta).filter(
    ([nome, valore]) => !usati.has(nome) && valore !== undefined,
  );
  const domanda = new URLSearchParams(resto.map(([nome, valore]) => [nome, String(valore)])).toString();
  return domanda ? `${percorso}?${domanda}` : percorso;
}

async function chiamaSu<K extends keyof Rotte>(
  trasporto: Trasporto,
  nome: K,
  richiesta: RichiestaDi<K>,
  { gettone, codice = '' }: { gettone?: string; codice?: string } = {},
) {
  const rotta: Rotta = rotte[nome];
  const letta = rotta.richiesta.parse(richiesta) as Readonly<Record<string, unknown>>;
  const risposta = await trasporto.manda({
    metodo: rotta.metodo,
    percorso: indirizzo(rotta, letta, codice),
    corpo: rotta.metodo === 'POST' ? JSON.stringify(letta) : undefined,
    gettone,
    attesa: nome === 'operazione' ? attese.operazione : attese.altre,
  });
  if (!risposta.ok) return risposta;
  const { stato, testo, socket } = risposta.valore;
  if (stato === 200) {
    const valore = rotta.risposta.safeParse(json(testo));
    if (valore.success) return riuscito({ valore: valore.data as RispostaDi<K>, socket });
  } else {
    const rifiuto = CorpoErrore.safeParse(json(testo));
    if (rifiuto.success) return fallito({ tipo: 'rifiutata' as const, errore: rifiuto.data.errore });
  }
  // Somebody answered, not a core as we know it: nothing can be concluded from it.
  return fallito({ tipo: 'senza-risposta' as const });
}

/** What the card answers to a challenge that came on this connection. */
async function rispondi<E>(
  { valore, socket }: { readonly valore: Sfida; readonly socket: TLSSocket },
  firmatario: Firmatario<E>,
  messaggio: typeof messaggioSfida,
): Promise<Esito<RispostaSfida, GuastoCliente | { readonly tipo: 'firma'; readonly errore: E }>> {
  const vincolo = vincoloDi(socket);
  if (!vincolo) return fallito({ tipo: 'senza-risposta' });
  const firma = await firmatario.firma(messaggio(valore, vincolo.tipo, vincolo.base64));
  if (!firma.ok) return fallito({ tipo: 'firma', errore: firma.errore });
  return riuscito({
    nonce: valore.nonce,
    vincolo: vincolo.tipo,
    certificato: Buffer.from(firmatario.certificato).toString('base64'),
    algoritmo: firma.valore.algoritmo,
    firma: Buffer.from(firma.valore.firma).toString('base64'),
  });
}

export function creaClienteCore(url: string, contesto: SecureContext): ClienteCore {
  const trasporto = creaTrasporto(new URL(url), contesto);
  return {
    async chiama(nome, richiesta, opzioni) {
      const esito = await chiamaSu(trasporto, nome, richiesta, opzioni);
      return esito.ok ? riuscito(esito.valore.valore) : esito;
    },
    async apriSessione(firmatario) {
      const unaSola = trasporto.dedicato();
      try {
        const sfida = await chiamaSu(unaSola, 'sfida', {});
        const risposta = sfida.ok ? await rispondi(sfida.valore, firmatario, messaggioSfida) : sfida;
        if (!risposta.ok) return risposta;
        const sessione = await chiamaSu(unaSola, 'apriSessione', risposta.valore);
        return sessione.ok ? riuscito(sessione.valore.valore) : sessione;
      } finally {
        unaSola.chiudi();
      }
    },
    async conferma(firmatario, atto, gettone) {
      const unaSola = trasporto.dedicato();
      try {
        const sfida = await chiamaSu(unaSola, 'sfidaConferma', { atto }, { gettone });
        const risposta = sfida.ok
          ? await rispondi(sfida.valore, firmatario, (s, ...vincolo) =>
              messaggioConferma(s, atto, ...vincolo),
            )
          : sfida;
        if (!risposta.ok) return risposta;
        return await chiamaSu(unaSola, 'conferma', { ...risposta.valore, atto }, { gettone });
      } finally {
        unaSola.chiudi();
      }
    },
    chiudi: () => {
      trasporto.chiudi();
    },
  };
}
