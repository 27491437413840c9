import { expect } from 'vitest';

/** Whatever happens to a card, nobody waits for an answer longer than this (milliseconds). */
export const limite = 5000;
let massima = 0;

/** The longest that an answer took so far, milliseconds. */
export function piuLunga(): number {
  return Math.round(massima);
}

/** What a person is told of a no, words apart. */
export interface Detto {
  readonly tipo: string;
  readonly tentativi?: number | null;
  readonly tentativiPuk?: number | null;
}

type Risposta = { ok: true } | { ok: false; errore: Detto & { messaggio: string; rimedio: string } };

/** The answer to a call, which must come in time and, when it is a no, say what happened and what to do. */
export async function chiedi(chiamata: Promise<Risposta>): Promise<Detto | 'bene'> {
  const inizio = performance.now();
  const tardi = Promise.withResolvers<'tardi'>();
  const orologio = setTimeout(tardi.resolve, limite, 'tardi');
  const esito = await Promise.race([chiamata, tardi.promise]);
  clearTimeout(orologio);
  if (esito === 'tardi') throw new Error(`no answer within ${limite} ms`);
  massima = Math.max(massima, performance.now() - inizio);
  if (esito.ok) return 'bene';
  const { messaggio, rimedio, ...detto } = esito.errore;
  expect(messaggio).toMatch(/^[A-ZÈ].{10,}\.$/);
  expect(rimedio).toMatch(/^[A-ZÈ].{10,}\.$/);
  return detto;
}
