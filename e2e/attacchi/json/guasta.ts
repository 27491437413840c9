import type { Caso } from '../../fuzz/caso.ts';
import { chiave, numero, qualunque, testo } from './valori.ts';

/** A request as it goes on the wire. */
export interface Guastato {
  readonly corpo: Buffer;
  readonly tipo: string;
  /** How many bytes are sent before the connection is closed. */
  readonly tronca?: number;
}

export type Contenitore = Record<string, unknown> | unknown[];

/** Every place of a value that holds something, with what holds it. */
export function luoghi(valore: unknown): (readonly [Contenitore, string])[] {
  if (typeof valore !== 'object' || valore === null) return [];
  const suoi = Object.keys(valore).map((nome) => [valore as Contenitore, nome] as const);
  return [...suoi, ...Object.values(valore).flatMap(luoghi)];
}

const leggi = (dove: Contenitore, nome: string): unknown => (dove as Record<string, unknown>)[nome];
function scrivi(dove: Contenitore, nome: string, valore: unknown): void {
  // Own property, whatever its name: `__proto__` is a key like the others on the wire.
  Object.defineProperty(dove, nome, { value: valore, enumerable: true, configurable: true, writable: true });
}

/** Wraps it as many times as no reader by recursion likes. */
function profondo(caso: Caso, testoInterno: string): string {
  const quanto = caso.fra([50, 2000, 100_000] as const);
  return caso.intero(2) === 0
    ? '['.repeat(quanto) + testoInterno + ']'.repeat(quanto)
    : '{"a":'.repeat(quanto) + testoInterno + '}'.repeat(quanto);
}

/** More characters than any door reads. */
const oltreOgniPorta = 20_000_000;

/** A list of it so many times, or as many as a text can hold: what is repeated may be such a list already. */
function ripetuto(valore: unknown, volte: number): unknown[] {
  const lungo = JSON.stringify(valore)?.length ?? 1;
  return Array.from({ length: Math.min(volte, Math.ceil(oltreOgniPorta / lungo)) }, () => valore);
}

/** One place is damaged; a value that cannot be damaged inside is replaced. */
export function guastaValore(valore: unknown, caso: Caso, veri: readonly string[] = []): unknown {
  const copia = structuredClone(valore);
  const tutti = luoghi(copia);
  const scelto = tutti[caso.intero(tutti.length)];
  if (!scelto || caso.intero(25) === 0) return qualunque(caso);
  const [dove, nome] = scelto;
  switch (caso.intero(11)) {
    case 0:
      if (Array.isArray(dove)) dove.splice(Number(nome), 1);
      else Reflect.deleteProperty(dove, nome);
      break;
    case 1:
      scrivi(dove, Array.isArray(dove) ? String(dove.length) : chiave(caso), qualunque(caso));
      break;
    case 2:
      scrivi(dove, nome, numero(caso));
      break;
    case 3:
      scrivi(dove, nome, ripetuto(leggi(dove, nome), caso.fra([2, 60, 3000] as const)));
      break;
    case 4:
      scrivi(dove, nome, { [chiave(caso)]: leggi(dove, nome) });
      break;
    case 5:
      scrivi(dove, nome, String(leggi(dove, nome)) + testo(caso));
      break;
    case 6:
      scrivi(dove, nome, veri[caso.intero(veri.length)] ?? testo(caso));
      break;
    case 7:
      scrivi(dove, nome, qualunque(caso));
      break;
    default:
      scrivi(dove, nome, testo(caso));
  }
  return copia;
}

/** The text of the value, sometimes with what no value can hold: twice the same key, prototypes, numbers without end. */
function inTesto(valore: unknown, caso: Caso): string {
  const scritto = JSON.stringify(valore) ?? 'null';
  switch (caso.intero(24)) {
    case 0:
      return scritto.replace('{', '{"__proto__":{"permessi":["sicurezza.utenti"],"ok":true},');
    case 1:
      return scritto.replace('{', '{"constructor":{"prototype":{"ruolo":"ministero"}},');
    case 2:
      return scritto.replace(
        '}',
        `,"a":${caso.fra(['1e400', '-1e400', '9'.repeat(400), 'NaN', '0x1', '01'] as const)}}`,
      );
    case 3:
      return scritto.replace('{', `{"${chiave(caso)}":1,"${chiave(caso)}":2,`);
    case 4:
      return profondo(caso, scritto);
    case 5:
      return scritto.slice(0, caso.intero(scritto.length));
    case 6:
      return `\uFEFF${scritto}`;
    case 7:
      return caso.fra(['', 'null', '[]', '""', '0', '{', 'undefined', '{}{}', "{'a':1}", '\u0000'] as const);
    default:
      return scritto;
  }
}

const altriTipi = [
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    '',
  ],
  ...[
    'application/json; charset=utf-16',
    'application/jsonx',
    'APPLICATION/JSON',
    'application/json;;;',
    '*/*',
  ],
] as unknown as readonly [string, ...string[]];

/** @param come volte: places damaged in the value; none: only the wire may be. firma: what is done to it before it is written. */
export function guasta(
  valore: unknown,
  caso: Caso,
  come: {
    readonly veri?: readonly string[];
    readonly volte?: number;
    readonly firma: (valore: unknown) => unknown;
  },
): Guastato {
  const { veri = [], volte = caso.fra([1, 1, 1, 2, 3] as const) } = come;
  let guasto = valore;
  for (let volta = 0; volta < volte; volta++) guasto = guastaValore(guasto, caso, veri);
  const firmato = come.firma(guasto);
  let corpo = Buffer.from(volte === 0 ? JSON.stringify(firmato) : inTesto(firmato, caso));
  if (volte > 0 && corpo.length > 0 && caso.intero(30) === 0)
    corpo[caso.intero(corpo.length)] = caso.fra([0xff, 0xc0, 0x80, 0] as const);
  if (volte > 0 && caso.intero(150) === 0)
    corpo = Buffer.alloc(caso.fra([2 << 20, 9 << 20] as const), corpo.length > 0 ? corpo : ' ');
  const tipo = volte > 0 && caso.intero(15) === 0 ? caso.fra(altriTipi) : 'application/json';
  const tronca = volte > 0 && corpo.length > 1 && caso.intero(40) === 0;
  return { corpo, tipo, ...(tronca && { tronca: caso.intero(corpo.length - 1) }) };
}
