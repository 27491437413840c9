import { mkdirSync, writeFileSync } from 'node:fs';
import type { Ritmo } from './misura.ts';
import { conservaRighe } from './rapporto.ts';

/** Calls under way at a time, and of each kind. */
export const insieme = 8;
export const volte = Number(process.env['VOLTE'] ?? 300);

/** One figure, and the least that it could be on this machine or what it may be at most. */
export interface Riga {
  readonly cosa: string;
  readonly misura: number;
  readonly unita: string;
  readonly limite?: { readonly cosa: string; readonly misura: number };
}
export type Limite = NonNullable<Riga['limite']>;
const righe: Riga[] = [];

/** What the figure is held to. */
export const ammesso = (misura: number): Limite => ({ cosa: 'ammesso', misura });

export function scrivi(riga: Riga): void {
  righe.push(riga);
  const cifra = (n: number): string => n.toFixed(n < 10 ? 2 : n < 100 ? 1 : 0);
  const { limite } = riga;
  const accanto = limite
    ? `   limite ${cifra(limite.misura).padStart(7)} (${limite.cosa}), rapporto ${cifra(riga.misura / limite.misura)}`
    : '';
  console.log(`${riga.cosa.padEnd(44)} ${cifra(riga.misura).padStart(7)} ${riga.unita.padEnd(4)}${accanto}`);
}

export function alSecondo(cosa: string, { alSecondo: misura }: Ritmo, limite?: Riga['limite']): void {
  scrivi({ cosa, misura, unita: '/s', ...(limite && { limite }) });
}

/** All that was written so far, in `out/bench.json`, and row by row in the page of what was measured. */
export function conserva(): void {
  mkdirSync('out', { recursive: true });
  writeFileSync(
    'out/bench.json',
    `${JSON.stringify({ quando: new Date().toISOString(), righe }, null, 2)}\n`,
  );
  conservaRighe(righe);
}
