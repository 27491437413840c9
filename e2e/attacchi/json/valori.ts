import type { Caso } from '../../fuzz/caso.ts';

/** Texts that have broken somebody: control characters, halves of a pair, directions, tables, commands, dates that are not. */
const testi = [
  ...['', ' ', '\u0000', 'a\u0000b', '\uD800', 'x\uDC00y', '\u202Eabc', 'e\u0301'.repeat(50), '👨‍👩‍👧‍👦', '𝟎𝟏𝟐'],
  ...[
    "'; drop table soggetto; --",
    "' or '1'='1",
    '" or ""="',
    '$1',
    '%',
    '_%_',
    '\\',
    "\\'; select pg_sleep(9); --",
  ],
  ...[
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '../../../etc/passwd',
    'file:///etc/passwd',
    '%00',
    '%2e%2e%2f',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'NaN',
    'true',
    '[object Object]',
  ],
  ...['2026-02-30', '0000-00-00', '9999-12-31', '-271821-04-20', '275760-09-13', '2026-13-01', '1582-10-10'],
  ...[
    '2026-01-01T25:00:00Z',
    '2026-01-01T00:00:00.000Z',
    '+002026-01-01',
    '٢٠٢٦-٠١-٠١',
    '２０２６-０１-０１',
  ],
  ...[
    '0',
    '-1',
    '00000001',
    '9223372036854775807',
    '9223372036854775808',
    '99999999999999999999',
    '1e9',
    '0x10',
  ],
  ...[
    '048050',
    '048001',
    '999999',
    'DLLRNI90P54G702D',
    'dllrni90p54g702d',
    'AAAA',
    'AAA=',
    '====',
    '(a+)+$',
    'a'.repeat(31),
  ],
] as const;

const numeri = [
  ...[0, -0, -1, 1, 0.1, 1e-7, 2 ** 31, 2 ** 53, 2 ** 53 + 2, -(2 ** 63), 1e21, 1e308, 5e-324],
  ...[365, 10_000, 2_147_483_648],
] as const;

const lunghi = [200, 5000, 70_000, 500_000] as const;

export function testo(caso: Caso): string {
  if (caso.intero(12) > 0) return caso.fra(testi);
  return caso.fra(['x', '\u0000', 'à', '9', '(', '😀'] as const).repeat(caso.fra(lunghi));
}

export function numero(caso: Caso): number {
  return caso.fra(numeri);
}

/** Anything, of any type. */
export function qualunque(caso: Caso, livello = 0): unknown {
  switch (caso.intero(livello > 2 ? 5 : 7)) {
    case 0:
      return null;
    case 1:
      return caso.intero(2) === 0;
    case 2:
      return numero(caso);
    case 3:
    case 4:
      return testo(caso);
    case 5:
      return Array.from({ length: caso.intero(4) }, () => qualunque(caso, livello + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: caso.intero(4) }, () => [chiave(caso), qualunque(caso, livello + 1)]),
      );
  }
}

export function chiave(caso: Caso): string {
  return caso.fra([
    'id',
    'codice',
    'x',
    '',
    '__proto__',
    'constructor',
    'toJSON',
    'length',
    '\u0000',
    '0',
  ] as const);
}
