import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Html } from '../certificati/pagina/html.ts';
import type { Lingua } from '../certificati/pagina/lingua.ts';
import { linguaDi } from '../certificati/pagina/pubblica.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { incornicia } from './cornice.ts';
import { esempi, leggiCittadino, type Cittadino } from './lettura.ts';
import type { Scritto } from './moduli.ts';
import { paginaEntra } from './pagine-moduli.ts';
import type { creaSessioniPortale } from './sessione.ts';
import { testi } from './testi/index.ts';
import { leggiUfficio } from './ufficio.ts';

export interface Entrato {
  readonly cittadino: Cittadino;
  readonly lingua: Lingua;
}

interface Pagina {
  readonly lingua: Lingua;
  readonly titolo: string;
  readonly percorso?: string;
  readonly cittadino?: Cittadino;
  readonly codice?: number;
}

type Gestore = (richiesta: FastifyRequest, risposta: FastifyReply) => Promise<FastifyReply>;

/** What every address of the portal is answered with. */
export interface Banco {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
  readonly sessioni: ReturnType<typeof creaSessioniPortale>;
  readonly oggi: () => string;
  /** Writes down what went wrong, without the answer hanging on it. */
  readonly guasto: (errore: unknown) => void;
  readonly manda: (risposta: FastifyReply, pagina: Pagina, corpo: Html) => Promise<FastifyReply>;
  /** The page that asks who one is. */
  readonly chiedi: (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    come?: { rifiuto?: string; scritto?: Scritto; codice?: number },
  ) => Promise<FastifyReply>;
  /** With who is logged in; whoever is not is asked for it, and a form sent meanwhile has done nothing. */
  readonly entrato: (
    gestisci: (entrato: Entrato, richiesta: FastifyRequest, risposta: FastifyReply) => Promise<FastifyReply>,
  ) => Gestore;
}

export function creaBanco({
  db,
  orologio,
  sessioni,
  guasto,
}: Pick<Banco, 'db' | 'orologio' | 'sessioni' | 'guasto'>): Banco {
  const oggi = (): string => giornoInItalia(orologio());

  async function manda(risposta: FastifyReply, pagina: Pagina, corpo: Html): Promise<FastifyReply> {
    const { lingua, titolo, percorso = '/', cittadino, codice = 200 } = pagina;
    const { nome = '', cognome = '' } = cittadino?.soggetto.dati.generalita ?? {};
    const chi = cittadino && {
      chi: `${nome} ${cognome}`,
      ufficio: await leggiUfficio(db, cittadino.soggetto.comune),
    };
    risposta.code(codice).type('text/html; charset=utf-8').header('content-language', lingua);
    return risposta.send(incornicia({ lingua, titolo, percorso, ...chi }, corpo));
  }

  async function chiedi(
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    { rifiuto, scritto = {}, codice = 200 }: { rifiuto?: string; scritto?: Scritto; codice?: number } = {},
  ): Promise<FastifyReply> {
    const lingua = linguaDi(richiesta);
    const corpo = paginaEntra({ lingua, scritto, errori: {} }, await esempi(db, oggi()), rifiuto);
    return manda(risposta, { lingua, titolo: testi[lingua].entra.titolo, codice }, corpo);
  }

  function entrato(gestisci: Parameters<Banco['entrato']>[0]): Gestore {
    return async (richiesta, risposta) => {
      const id = await sessioni.leggi(richiesta.headers.cookie);
      const cittadino = id === undefined ? undefined : await leggiCittadino(db, id);
      if (!cittadino) return chiedi(richiesta, risposta, { codice: 401 });
      return gestisci({ cittadino, lingua: linguaDi(richiesta) }, richiesta, risposta);
    };
  }

  return { db, orologio, sessioni, oggi, guasto, manda, chiedi, entrato };
}

export const parametro = (richiesta: FastifyRequest, nome: string): string =>
  (richiesta.params as Readonly<Record<string, string>>)[nome] ?? '';
