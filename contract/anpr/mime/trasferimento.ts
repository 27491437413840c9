import { fermaMime } from './difetti.ts';
import type { Parte } from './parti.ts';

const guasta = 'Una parte del messaggio non è codificata come dichiara.';

/** A multiple of three, so that pieces in base64 have no padding within. */
const boccone = 0x6000;

function bocconi(byte: Uint8Array): readonly string[] {
  const pezzi: string[] = [];
  for (let i = 0; i < byte.length; i += boccone)
    pezzi.push(String.fromCharCode(...byte.subarray(i, i + boccone)));
  return pezzi;
}

/** Byte by byte: the label `latin1` of TextDecoder means windows-1252. */
const aLettere = (byte: Uint8Array): string => bocconi(byte).join('');

function daLettere(lettere: string): Uint8Array {
  const byte = new Uint8Array(lettere.length);
  for (let i = 0; i < lettere.length; i++) byte[i] = lettere.charCodeAt(i);
  return byte;
}

export function inBase64(byte: Uint8Array): string {
  return bocconi(byte).map(btoa).join('');
}

function daBase64(byte: Uint8Array): Uint8Array {
  try {
    return daLettere(atob(aLettere(byte).replace(/[ \t\r\n]+/g, '')));
  } catch {
    return fermaMime('trasferimento', guasta);
  }
}

/** Without the white space at its end, that a mail server may have added. By hand: a pattern would go back and forth. */
function senzaCoda(riga: string): string {
  let fine = riga.length;
  while (fine > 0 && ' \t\r'.includes(riga.charAt(fine - 1))) fine--;
  return riga.slice(0, fine);
}

/** RFC 2045, §6.7: `=` at the end of a line joins it to the next. */
function daQuotedPrintable(byte: Uint8Array): Uint8Array {
  const righe = aLettere(byte).split('\n');
  const intere = righe.map((riga, n) => {
    const pulita = senzaCoda(riga);
    if (pulita.endsWith('=')) return pulita.slice(0, -1);
    return n === righe.length - 1 ? pulita : `${pulita}${riga.endsWith('\r') ? '\r\n' : '\n'}`;
  });
  const lettere = intere.join('').replace(/=([0-9A-Fa-f]{2})?/g, (_tutto, cifre: string | undefined) => {
    if (cifre === undefined) return fermaMime('trasferimento', guasta);
    return String.fromCharCode(Number.parseInt(cifre, 16));
  });
  return daLettere(lettere);
}

/** The bytes that the sender meant. */
export function decodificata({ intestazioni, byte }: Parte): Uint8Array {
  switch ((intestazioni.get('content-transfer-encoding') ?? '7bit').toLowerCase()) {
    case '7bit':
    case '8bit':
    case 'binary':
      return byte;
    case 'base64':
      return daBase64(byte);
    case 'quoted-printable':
      return daQuotedPrintable(byte);
    default:
      return fermaMime(
        'trasferimento',
        'Una parte del messaggio ha una codifica di trasferimento sconosciuta.',
      );
  }
}
