import type { DifettoScenario } from './lingua.ts';
import type { PassoFatto } from './esegui.ts';

/** A step that went as written, or each difference with its place: `file:riga`, as editors follow it. */
export function racconta({ file, passo, detto, differenze }: PassoFatto): string {
  if (differenze.length === 0) return `  ✓ ${detto}`;
  const righe = differenze.map(
    ({ riga, attendevo, avuto }) => `    ${file}:${riga}\n    atteso: ${attendevo}\n    avuto:  ${avuto}`,
  );
  return [`  ✗ riga ${passo.riga}: ${detto}`, ...righe].join('\n');
}

export function raccontaDifetti(difetti: readonly DifettoScenario[]): string {
  return difetti
    .map(({ file, riga, messaggio, rimedio }) => `${file}:${riga}: ${messaggio} ${rimedio}`)
    .join('\n');
}
