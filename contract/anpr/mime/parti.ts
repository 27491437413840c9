import { fermaMime } from './difetti.ts';
import { intestazioni } from './intestazioni.ts';

export interface Parte {
  readonly intestazioni: ReadonlyMap<string, string>;
  /** As it travelled, before its transfer encoding is undone. */
  readonly byte: Uint8Array;
}

export interface LimitiParti {
  readonly parti: number;
  /** Bytes of the headers of one part. */
  readonly intestazioni: number;
}

interface Segno {
  /** Where the line end before the delimiter begins, and where the line after it does. */
  readonly da: number;
  readonly a: number;
  readonly ultimo: boolean;
}

const lf = 0x0a;
const cr = 0x0d;

/** The delimiter that stands on the line from `posto`, if one does (RFC 2046, §5.1.1). */
function segnoSu(byte: Uint8Array, posto: number, confine: Uint8Array): Segno | undefined {
  for (let i = 0; i < confine.length; i++) if (byte[posto + i] !== confine[i]) return undefined;
  let i = posto + confine.length;
  const ultimo = byte[i] === 0x2d && byte[i + 1] === 0x2d;
  if (ultimo) i += 2;
  while (byte[i] === 0x20 || byte[i] === 0x09) i++;
  if (byte[i] === cr && byte[i + 1] === lf) i++;
  const inFondo = i >= byte.length && ultimo;
  if (!inFondo && byte[i] !== lf) return undefined;
  let da = posto;
  if (da > 0) da -= byte[da - 2] === cr ? 2 : 1;
  return { da: Math.max(0, da), a: Math.min(byte.length, i + 1), ultimo };
}

function segni(byte: Uint8Array, confine: string, massimo: number): readonly Segno[] {
  const cercato = new TextEncoder().encode(`--${confine}`);
  const trovati: Segno[] = [];
  for (let riga = 0; riga < byte.length;) {
    const segno = segnoSu(byte, riga, cercato);
    if (segno) {
      trovati.push(segno);
      if (segno.ultimo) return trovati;
      if (trovati.length > massimo) fermaMime('limite', `Il messaggio ha più di ${massimo} parti.`);
    }
    const fine = byte.indexOf(lf, segno ? segno.a - 1 : riga);
    if (fine < 0) break;
    riga = fine + 1;
  }
  return fermaMime('confine', 'Il messaggio in più parti non ha il confine che dichiara, o finisce prima.');
}

/** End of the headers and beginning of the body: the first empty line, or the end when there is no body. */
function rigaVuota(byte: Uint8Array, massimo: number): { readonly fine: number; readonly corpo: number } {
  for (let riga = 0; riga <= massimo;) {
    if (byte[riga] === lf) return { fine: riga, corpo: riga + 1 };
    if (byte[riga] === cr && byte[riga + 1] === lf) return { fine: riga, corpo: riga + 2 };
    const fine = byte.indexOf(lf, riga);
    if (fine < 0 && byte.length <= massimo) return { fine: byte.length, corpo: byte.length };
    riga = fine < 0 ? byte.length : fine + 1;
  }
  return fermaMime('limite', `Le intestazioni di una parte superano ${massimo} byte.`);
}

/** What stands between the delimiters; what comes before the first and after the last is nobody's. */
export function dividi(byte: Uint8Array, confine: string, limiti: LimitiParti): readonly Parte[] {
  const tutti = segni(byte, confine, limiti.parti);
  return tutti.slice(0, -1).map((segno, i) => {
    const intera = byte.subarray(segno.a, Math.max(segno.a, tutti[i + 1]?.da ?? byte.length));
    const vuota = rigaVuota(intera, limiti.intestazioni);
    const testa = new TextDecoder('latin1').decode(intera.subarray(0, vuota.fine));
    return { intestazioni: intestazioni(testa), byte: intera.subarray(vuota.corpo) };
  });
}
