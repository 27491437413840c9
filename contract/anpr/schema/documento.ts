import type { SaxesParser, SaxesTagNS } from 'saxes';
import type { Difetto } from './errori.ts';

/** What one document may weigh before it is refused. */
export interface Limiti {
  /** Bytes, or UTF-16 units when a string is given. */
  readonly lunghezza: number;
  readonly profondita: number;
  readonly elementi: number;
}

/** Two megabytes hold the records of some three hundred people. */
export const limitiPredefiniti: Limiti = { lunghezza: 2_000_000, profondita: 64, elementi: 100_000 };

/** Ends the reading at once; never leaves this folder. */
export class Fermo extends Error {
  readonly difetto: Difetto | undefined;
  constructor(difetto?: Difetto) {
    super('reading stopped');
    this.difetto = difetto;
  }
}

function ferma(regola: Difetto['regola'], messaggio: string, rimedio: string): never {
  throw new Fermo({ regola, messaggio, rimedio });
}

function nonUtf8(): never {
  return ferma('codifica', 'Il documento non è in UTF-8.', 'Salva e invia il messaggio in UTF-8.');
}

/** The text of a document, without BOM. */
export function documentoDi(xml: string | Uint8Array, { lunghezza }: Limiti): string {
  if (xml.length > lunghezza)
    ferma(
      'limite',
      `Il documento supera ${lunghezza} byte.`,
      'Dividi la richiesta, oppure verifica che il file sia quello giusto.',
    );
  if (typeof xml === 'string') return xml.startsWith('\uFEFF') ? xml.slice(1) : xml;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(xml);
  } catch {
    return nonUtf8();
  }
}

/** Ties the parser to the reader, with everything that makes a document refused whatever it says. */
export function sorveglia(
  parser: SaxesParser<{ xmlns: true }>,
  limiti: Limiti,
  daByte: boolean,
  apri: (tag: SaxesTagNS) => void,
  chiudi: () => void,
): void {
  let profondita = 0;
  let elementi = 0;
  parser.on('error', ({ message }) =>
    ferma(
      'xml',
      `Il documento non è XML ben formato (riga, colonna e causa: ${message}).`,
      'Controlla che il documento sia intero e che i caratteri & e < siano scritti &amp; e &lt;.',
    ),
  );
  // SECURITY: no DOCTYPE means no entity to expand and no file to fetch.
  parser.on('doctype', () =>
    ferma(
      'dtd',
      'Il documento contiene un DOCTYPE, che qui è vietato.',
      'Togli il DOCTYPE e le entità proprie.',
    ),
  );
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== undefined && version !== '1.0')
      ferma('xml', 'Il documento non è XML 1.0.', 'Dichiara la versione 1.0.');
    // A string has been decoded already: what it declares no longer matters.
    if (daByte && encoding !== undefined && encoding.toUpperCase() !== 'UTF-8') nonUtf8();
  });
  parser.on('opentag', (tag) => {
    if (++profondita > limiti.profondita || ++elementi > limiti.elementi)
      ferma(
        'limite',
        'Il documento ha troppi elementi o troppi livelli.',
        'Dividi la richiesta, oppure verifica che il file sia quello giusto.',
      );
    apri(tag);
  });
  parser.on('closetag', () => {
    profondita--;
    chiudi();
  });
}
