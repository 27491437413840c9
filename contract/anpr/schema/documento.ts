import { ferma } from '../xml/fermo.ts';
import type { LimitiXml } from '../xml/scansione.ts';

/** What one document may weigh before it is refused. */
export interface Limiti extends LimitiXml {
  /** Bytes, or UTF-16 units when a string is given. */
  readonly lunghezza: number;
}

/** Two megabytes hold the records of some three hundred people. */
export const limitiPredefiniti: Limiti = {
  lunghezza: 2_000_000,
  profondita: 64,
  elementi: 100_000,
  attributi: 100,
};

/** The text of a document, without BOM and with line ends as XML wants them (XML 1.0, §2.11). */
export function documentoDi(xml: string | Uint8Array, { lunghezza }: Pick<Limiti, 'lunghezza'>): string {
  if (xml.length > lunghezza)
    ferma(
      'limite',
      `Il documento supera ${lunghezza} byte.`,
      'Dividi la richiesta, oppure verifica che il file sia quello giusto.',
    );
  const testo = typeof xml === 'string' ? xml.replace(/^\uFEFF/, '') : decodificato(xml);
  return testo.includes('\r') ? testo.replace(/\r\n?/g, '\n') : testo;
}

function decodificato(byte: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(byte);
  } catch {
    return ferma('codifica', 'Il documento non è in UTF-8.', 'Salva e invia il messaggio in UTF-8.');
  }
}
