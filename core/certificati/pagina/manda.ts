import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { Esame } from '../verifica.ts';
import { incornicia } from './cornice.ts';
import type { Html } from './html.ts';
import type { Lingua } from './lingua.ts';
import { paginaIniziale } from './moduli.ts';
import { linguaDi } from './pubblica.ts';
import { paginaEsame, paginaStato, statoDi, type Via } from './risultato.ts';
import { testi, type NomeStato } from './testi.ts';

/** Wrong codes and files of one address. */
export const tentativi = { massimo: 20, finestraMs: 10 * 60_000 };

const codici: Partial<Record<NomeStato, number>> = {
  'codice-sbagliato': 400,
  'file-illeggibile': 400,
  'non-autentico': 404,
  sconosciuto: 404,
  'codice-sconosciuto': 404,
  'file-diverso': 404,
  troppi: 429,
  guasto: 500,
};

interface Mittente {
  readonly manda: (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    pagina: { stato?: NomeStato; corpo: (lingua: Lingua) => Html; percorso?: string },
  ) => string;
  readonly mandaStato: (richiesta: FastifyRequest, risposta: FastifyReply, stato: NomeStato) => string;
  readonly mandaEsame: (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    letto: { esame: Esame; via: Via; scritto?: string; percorso?: string },
  ) => string;
}

/** Pages in the language of who asks, with the code that tells programs what they say. */
export function creaMittente(ambiente: Ambiente): Mittente {
  const manda: Mittente['manda'] = (richiesta, risposta, { stato, corpo, percorso = '/' }) => {
    const lingua = linguaDi(richiesta);
    const titolo = stato ? testi[lingua].stati[stato].titolo : testi[lingua].inizio.titolo;
    risposta.code((stato && codici[stato]) ?? 200).type('text/html; charset=utf-8');
    risposta.headers({ 'cache-control': 'no-store', vary: 'accept-language', 'content-language': lingua });
    if (stato === 'troppi') risposta.header('retry-after', String(tentativi.finestraMs / 1000));
    return incornicia({ lingua, titolo, percorso, prova: ambiente !== 'produzione' }, corpo(lingua));
  };

  const mandaStato: Mittente['mandaStato'] = (richiesta, risposta, stato) =>
    manda(richiesta, risposta, {
      stato,
      corpo: (lingua) => paginaStato(lingua, stato, stato === 'file-illeggibile' && paginaIniziale(lingua)),
    });

  const mandaEsame: Mittente['mandaEsame'] = (richiesta, risposta, { esame, via, scritto, percorso }) =>
    manda(richiesta, risposta, {
      stato: statoDi(esame, via),
      corpo: (lingua) => paginaEsame(lingua, esame, via, scritto),
      ...(percorso !== undefined && { percorso }),
    });

  return { manda, mandaStato, mandaEsame };
}
