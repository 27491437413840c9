import { valoriA } from './componi.ts';
import type { Differenza } from './confronto.ts';
import { scriviPercorso } from './espressioni.ts';
import type { Controllo } from './lingua.ts';

function comeTesto(valore: unknown): string {
  if (valore === undefined) return 'niente';
  return typeof valore === 'string' || typeof valore === 'number' || typeof valore === 'boolean'
    ? String(valore)
    : JSON.stringify(valore);
}

/** What is under a path: one value, several, or nothing; a list alone counts as its elements. */
function elementi(valori: readonly unknown[]): readonly unknown[] {
  const [solo, altro] = valori;
  return altro === undefined && Array.isArray(solo) ? (solo as unknown[]) : valori;
}

/** @param atteso the value of the control, already worked out. @returns undefined when it holds. */
export function verificaControllo(
  { riga, percorso, confronto }: Controllo,
  radice: unknown,
  atteso: unknown,
): Differenza | undefined {
  const valori = elementi(valoriA(radice, percorso));
  const cercato = comeTesto(atteso);
  const trovato = valori.map(comeTesto);
  const detto = trovato.length === 0 ? 'niente' : trovato.join(', ');
  const vero = {
    '=': () => trovato.length === 1 && trovato[0] === cercato,
    '≠': () => !trovato.includes(cercato),
    contiene: () => trovato.includes(cercato),
    'non contiene': () => !trovato.includes(cercato),
    quanti: () => String(trovato.length) === cercato,
    presente: () => trovato.length > 0,
    assente: () => trovato.length === 0,
  }[confronto]();
  if (vero) return undefined;
  const qui = scriviPercorso(percorso);
  const attendevo = `${qui} ${confronto}${atteso === undefined ? '' : ` ${cercato}`}`;
  return {
    riga,
    attendevo,
    avuto: confronto === 'quanti' ? `${qui} quanti ${trovato.length}` : `${qui} = ${detto}`,
  };
}
