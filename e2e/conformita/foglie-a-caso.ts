import fc from 'fast-check';
import { classeRipetuta, valoriElencati } from '#contract/anpr/schema/forma.ts';

/** What limits a leaf, whether read from our schema or from the official one. */
export interface Facce {
  readonly base: string;
  readonly forme: readonly string[];
  readonly minimo?: number;
  readonly massimo?: number;
  /** Spaces around and doubled do not count: a value with them does not come back the same. */
  readonly collassa?: boolean;
}

/** Engines disagree on digits of scripts that came to Unicode late: `\\d` is tried on these. */
const cifre = [...'0123456789', ...'0123456789', '٠', '٩', '०'];
const bmp = Array.from({ length: 0xd800 }, (_, codice) => String.fromCharCode(codice));
const perClasse = new Map<string, readonly string[]>();

/** Every character of the Basic Multilingual Plane that a repeated class admits. */
export function caratteriDi(forma: string): readonly string[] | undefined {
  const noti = perClasse.get(forma);
  const classe = noti ? undefined : classeRipetuta(forma);
  if (!classe) return noti;
  const ammessi = forma.includes('\\d') ? cifre : bmp.filter((carattere) => classe.test(carattere));
  perClasse.set(forma, ammessi);
  return ammessi;
}

const giorno = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((data) => data.toISOString().slice(0, 10));
const zona = fc.constantFrom('Z', '+01:00', '+02:00', '');
const email = fc.tuple(fc.stringMatching(/^[a-z0-9._%+-]{1,20}$/), fc.stringMatching(/^[a-z0-9.-]{1,20}$/));
const perBase: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: giorno,
  dateTime: fc.tuple(giorno, zona).map(([data, dove]) => `${data}T09:30:47.120${dove}`),
  int: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map(String),
  integer: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  boolean: fc.constantFrom('true', 'false', '1', '0'),
  base64Binary: fc.uint8Array({ maxLength: 60 }).map((byte) => Buffer.from(byte).toString('base64')),
};

/** Free text also holds what XML must escape and what is not in the Basic Multilingual Plane. */
const qualunque = ['a', 'Z', 'è', 'Ž', ' ', '<', '&', '>', '"', "'", ']', '\n', '\t', '\r', '€', '漢', '😀'];

/** A valid value; lengths lean on both ends of what is admitted. */
export function fogliaACaso({
  base,
  forme,
  minimo = 0,
  massimo,
  collassa = false,
}: Facce): fc.Arbitrary<string> {
  const intrinseca = perBase[base];
  if (intrinseca) return intrinseca;
  for (const forma of forme.toReversed()) {
    const valori = valoriElencati(forma);
    if (valori) return fc.constantFrom(...valori);
    if (forma.includes('@') && !classeRipetuta(forma)) return email.map(([chi, dove]) => `${chi}@${dove}.it`);
  }
  const ammessi = forme.map(caratteriDi)[0] ?? qualunque;
  const caratteri = collassa ? ammessi.filter((uno) => !/[ \t\r\n]/.test(uno)) : ammessi;
  const piuPiccola = Math.max(minimo, forme.some((forma) => forma.endsWith('+')) ? 1 : 0);
  const piuGrande = massimo ?? piuPiccola + 12;
  const unita = fc.constantFrom(...caratteri);
  const lunga = (da: number, a: number): fc.Arbitrary<string> =>
    fc.array(unita, { minLength: da, maxLength: a, size: 'max' }).map((pezzi) => pezzi.join(''));
  return fc.oneof(
    { weight: 8, arbitrary: lunga(piuPiccola, Math.min(piuGrande, piuPiccola + 6)) },
    { weight: 1, arbitrary: lunga(piuGrande, piuGrande) },
    { weight: 1, arbitrary: lunga(piuPiccola, piuPiccola) },
  );
}
