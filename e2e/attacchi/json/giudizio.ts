import { ErroreWa } from '#contract/wa/errori.ts';
import { statoHttp } from '#core/http/errori.ts';
import type { Arrivato, Detto } from '../filo.ts';
import type { Porta } from './porte.ts';

/** Text of the inside: places of our code, of the database, of the machine. */
const interno =
  /node:internal|node_modules|\n\s+at \S+|\.[mc]?[tj]s:\d+|SQLSTATE|relation "|syntax error at|duplicate key|violates \w+ constraint|invalid input syntax|invalid byte sequence|ECONN|\/tmp\/|\/var\/lib\/|BEGIN (?:EC |RSA )?PRIVATE/;

/** @throws when something of the inside of the core can be read in an answer. */
export function nienteDiInterno({ testo, intestazioni }: Detto): void {
  const trovato = interno.exec(testo) ?? interno.exec(JSON.stringify(intestazioni));
  if (trovato) throw new Error(`the answer tells of the inside: ${JSON.stringify(trovato[0])}`);
}

/** What became of a request. `tipo` is that of the typed refusal, `KO` that of the official answer. */
export interface Giudicato {
  readonly esito: string;
  /** Nothing may have changed. */
  readonly rifiutata: boolean;
  /** The typed refusal, where it is one. */
  readonly errore?: ErroreWa;
}

function leggi(testo: string): unknown {
  try {
    return JSON.parse(testo);
  } catch {
    throw new Error(`an answer that is no JSON: ${JSON.stringify(testo.slice(0, 120))}`);
  }
}

/** @throws on what must never come out of a door, whatever was sent in. */
export function giudica({ rotta }: Pick<Porta, 'rotta'>, arrivato: Arrivato): Giudicato {
  if (arrivato === 'troncata') return { esito: 'troncata', rifiutata: true };
  nienteDiInterno(arrivato);
  const corpo = leggi(arrivato.testo);
  if (arrivato.stato === 200) {
    const letto = rotta.risposta.safeParse(corpo);
    if (!letto.success) throw new Error(`an answer of another shape: ${letto.error.message.slice(0, 300)}`);
    const ko = /"esitoOperazione":"KO"|"listaErrori"/.test(arrivato.testo);
    return { esito: ko ? 'KO ufficiale' : 'accolta', rifiutata: ko };
  }
  const letto = ErroreWa.safeParse((corpo as { errore?: unknown } | null)?.errore);
  if (!letto.success)
    throw new Error(`${arrivato.stato} without a typed error: ${arrivato.testo.slice(0, 200)}`);
  const errore = letto.data;
  if (statoHttp(errore) !== arrivato.stato)
    throw new Error(`${errore.tipo} does not go with status ${arrivato.stato}`);
  if (errore.tipo === 'guasto') throw new Error(`an exception in the core, reference ${errore.riferimento}`);
  return { esito: errore.tipo, rifiutata: true, errore };
}
