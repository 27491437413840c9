import { fallito, riuscito, type Esito } from '../esito.ts';
import { fermaMime, FermoMime, type DifettoMime } from './mime/difetti.ts';
import { conParametri } from './mime/intestazioni.ts';
import { dividi, type LimitiParti, type Parte } from './mime/parti.ts';
import { decodificata, inBase64 } from './mime/trasferimento.ts';
import { conAllegati } from './mime/xop.ts';
import { documentoDi, limitiPredefiniti } from './schema/documento.ts';
import { Fermo } from './xml/fermo.ts';
import type { LimitiXml } from './xml/scansione.ts';

export type { DifettoMime, RegolaMime } from './mime/difetti.ts';

/** What one answer may weigh before it is refused. */
export interface LimitiMtom extends LimitiParti, LimitiXml {
  /** Bytes of the whole, and characters of what comes out of it. */
  readonly lunghezza: number;
}

/** A year of operations of a large municipality is some ten megabytes when compressed. */
export const limitiMtom: LimitiMtom = {
  ...limitiPredefiniti,
  lunghezza: 64_000_000,
  parti: 100,
  intestazioni: 16_000,
};

/** Is it an answer in parts, to be read with {@link leggiMultiparte} before anything else? */
export function multiparte(contentType: string): boolean {
  return /^\s*multipart\//i.test(contentType);
}

const senzaAngoli = (id: string): string => id.trim().replace(/^<(.*)>$/s, '$1');
const idDella = (parte: Parte): string | undefined => {
  const id = parte.intestazioni.get('content-id');
  return id === undefined ? undefined : senzaAngoli(id);
};

function confineDi(parametri: ReadonlyMap<string, string>): string {
  const confine = parametri.get('boundary') ?? '';
  if (/^[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]$/.test(confine)) return confine;
  return fermaMime('confine', 'Il messaggio in più parti non dichiara un confine valido.');
}

/** The part that holds the envelope: the one named by `start`, else the first (RFC 2387, §3.2). */
function principale(parti: readonly Parte[], start: string | undefined): Parte {
  const scelta =
    start === undefined ? parti[0] : parti.find((parte) => idDella(parte) === senzaAngoli(start));
  if (!scelta) return fermaMime('confine', 'Il messaggio in più parti non ha la parte principale.');
  const { valore, parametri } = conParametri(scelta.intestazioni.get('content-type') ?? 'text/xml');
  if (valore !== 'application/xop+xml' && valore !== 'text/xml')
    return fermaMime('tipo-contenuto', 'La parte principale del messaggio non è XML né XOP.');
  if (!/^utf-?8$/i.test(parametri.get('charset') ?? 'utf-8'))
    return fermaMime('codifica', 'La parte principale del messaggio non è in UTF-8.');
  return scelta;
}

function perId(parti: readonly Parte[]): ReadonlyMap<string, Parte> {
  const mappa = new Map<string, Parte>();
  for (const parte of parti) {
    const id = idDella(parte);
    if (id === undefined) continue;
    if (mappa.has(id))
      return fermaMime('intestazione', 'Due parti del messaggio hanno lo stesso identificatore.');
    mappa.set(id, parte);
  }
  return mappa;
}

function leggi(contentType: string, byte: Uint8Array, limiti: LimitiMtom): string {
  const { lunghezza } = limiti;
  const troppo = (): never => fermaMime('limite', `Il messaggio supera ${lunghezza} byte.`);
  if (byte.length > lunghezza) troppo();
  const { valore, parametri } = conParametri(contentType);
  if (valore !== 'multipart/related')
    return fermaMime('tipo-contenuto', 'Il messaggio non è di tipo multipart/related.');
  const parti = dividi(byte, confineDi(parametri), limiti);
  const radice = principale(parti, parametri.get('start'));
  const allegati = perId(parti);
  const testo = documentoDi(decodificata(radice), limiti);
  let scritti = testo.length;
  return conAllegati(testo, limiti, (id) => {
    const parte = allegati.get(id);
    if (!parte || parte === radice)
      return fermaMime('riferimento', 'Il messaggio richiama un allegato che non c’è.');
    const contenuto = decodificata(parte);
    // SECURITY: the same part may be asked for many times.
    scritti += Math.ceil(contenuto.length / 3) * 4;
    if (scritti > lunghezza * 2) troppo();
    return inBase64(contenuto);
  });
}

/**
 * An answer in parts (MTOM: RFC 2387, XOP 1.0), as 4005 and 7002 may come, to the SOAP message it stands for: each
 * `xop:Include` gives way to the base64 of its part. Small answers come as plain XML: ask {@link multiparte} first.
 */
export function leggiMultiparte(
  contentType: string,
  byte: Uint8Array,
  limiti: Partial<LimitiMtom> = {},
): Esito<string, DifettoMime> {
  try {
    return riuscito(leggi(contentType, byte, { ...limitiMtom, ...limiti }));
  } catch (causa) {
    if (causa instanceof FermoMime) return fallito(causa.difetto);
    if (causa instanceof Fermo && causa.difetto) return fallito(causa.difetto);
    throw causa;
  }
}
