import type { Difetto } from './errori.ts';
import type { BaseXsd } from './fatti.ts';

const zona = '(Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))';
const conZona = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})${zona}$`);
const istante = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})T(\\d{2}):([0-5]\\d):([0-5]\\d)(\\.\\d+)?${zona}?$`);

function formato(messaggio: string, rimedio: string): Difetto {
  return { regola: 'formato', messaggio, rimedio };
}

const dataErrata = formato(
  'La data non esiste o non è scritta come AAAA-MM-GG.',
  'Scrivi anno di quattro cifre, mese e giorno, senza fuso orario.',
);
const istanteErrato = formato(
  'Data e ora non esistono o non sono scritte come AAAA-MM-GGThh:mm:ss.',
  'Scrivi data, lettera T, ora; in fondo Z o lo scarto dal tempo universale.',
);
const interoErrato = formato(
  'Il dato non è un numero intero compreso fra -2147483648 e 2147483647.',
  'Scrivi solo cifre.',
);
const interoLungoErrato = formato('Il dato non è un numero intero.', 'Scrivi solo cifre.');
const booleanoErrato = formato('Il dato non è né vero né falso.', 'Scrivi true, false, 1 o 0.');
const base64Errato = formato('Il contenuto non è in base64.', 'Codifica di nuovo il documento in base64.');

const giorniDelMese = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Proleptic Gregorian calendar, four-digit years, no year zero: xs:date without the years that no person has. */
function giornoEsistente(data: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(data)) return false;
  const anno = Number(data.slice(0, 4));
  const mese = Number(data.slice(5, 7));
  const giorno = Number(data.slice(8));
  const bisestile = (anno % 4 === 0 && anno % 100 !== 0) || anno % 400 === 0;
  const ultimo = mese === 2 && bisestile ? 29 : (giorniDelMese[mese - 1] ?? 0);
  return anno > 0 && giorno > 0 && giorno <= ultimo;
}

function istanteEsistente(valore: string): boolean {
  const parti = istante.exec(valore);
  if (!parti || !giornoEsistente(parti[1] ?? '')) return false;
  const ora = Number(parti[2]);
  // 24:00:00 is the end of the day, XML Schema part 2, 3.2.7.
  return ora < 24 || (ora === 24 && /^00:00(\.0+)?$/.test(`${parti[3]}:${parti[4]}${parti[5] ?? ''}`));
}

function interoEsistente(valore: string): boolean {
  if (!/^[+-]?\d+$/.test(valore)) return false;
  const numero = Number(valore);
  return numero >= -2147483648 && numero <= 2147483647;
}

/** Alphabet and padding, including the bits that padding leaves unused (XML Schema part 2, 3.2.16). */
function base64Esistente(valore: string): boolean {
  if (valore.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(valore)) return false;
  const coda = valore.slice(-4);
  if (coda.endsWith('==')) return /[AQgw]==$/.test(coda);
  return !coda.endsWith('=') || /[AEIMQUYcgkosw048]=$/.test(coda);
}

/** What a built-in type asks by itself, facets apart. */
export const difettoBase: Readonly<Record<BaseXsd, ((valore: string) => Difetto | undefined) | undefined>> = {
  string: undefined,
  date: (valore) => (giornoEsistente(valore) ? undefined : dataErrata),
  dateTime: (valore) => (istanteEsistente(valore) ? undefined : istanteErrato),
  int: (valore) => (interoEsistente(valore) ? undefined : interoErrato),
  integer: (valore) => (/^[+-]?\d+$/.test(valore) ? undefined : interoLungoErrato),
  boolean: (valore) => (/^(?:true|false|1|0)$/.test(valore) ? undefined : booleanoErrato),
  base64Binary: (valore) => (base64Esistente(valore) ? undefined : base64Errato),
};

/**
 * From the text of an element to the JSON form. A date loses its zone: ANPR answers carry one, and the day meant is
 * the one written (italia/anpr #3766).
 */
export function daTesto(base: BaseXsd, collassa: boolean, testo: string): string {
  const spazi = (collassa || base === 'base64Binary') && /[ \t\r\n]/.test(testo);
  if (spazi && base === 'base64Binary') return testo.replace(/[ \t\r\n]+/g, '');
  const valore = spazi ? testo.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : testo;
  return base === 'date' && valore.length > 10 ? valore.replace(conZona, '$1') : valore;
}
