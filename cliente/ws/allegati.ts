import { leggiMultiparte, multiparte } from '#contract/anpr/mtom.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { DifettoRisposta } from './difetti.ts';
import type { RispostaHttp } from './trasporto.ts';

const megabyte = 1024 * 1024;

/**
 * The SOAP message of an HTTP answer. Answers of 4005 and 7002 may come in parts (MTOM): each attachment is put back as
 * base64 where it was, because that is what the signature covers.
 */
export function testoDi({ corpo, intestazioni }: RispostaHttp): Esito<string, DifettoRisposta> {
  const tipo = intestazioni['content-type'] ?? '';
  if (multiparte(tipo)) {
    const letto = leggiMultiparte(tipo, corpo, { lunghezza: 256 * megabyte });
    return letto.ok ? letto : fallito('parti-illeggibili');
  }
  try {
    return riuscito(new TextDecoder('utf-8', { fatal: true }).decode(corpo));
  } catch {
    return fallito('non-utf8');
  }
}
