/** One measured value, and what tells it from the others of its name. */
export interface Campione {
  readonly etichette?: Readonly<Record<string, string>>;
  readonly valore: number;
  /** Of histograms: `_bucket`, `_sum`, `_count`. */
  readonly coda?: string;
}

/** Everything measured under one name, as Prometheus wants it told. */
export interface Misura {
  /** In the units of the name: `_secondi`, `_byte`, `_totale` for what only grows. */
  readonly nome: string;
  readonly tipo: 'counter' | 'gauge' | 'histogram';
  readonly aiuto: string;
  readonly campioni: readonly Campione[];
}

export const tipoEsposizione = 'text/plain; version=0.0.4; charset=utf-8';

const proteggi = (testo: string): string =>
  testo.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function riga(nome: string, { etichette = {}, valore, coda = '' }: Campione): string {
  const dentro = Object.entries(etichette)
    .map(([chiave, testo]) => `${chiave}="${proteggi(testo)}"`)
    .join(',');
  return `${nome}${coda}${dentro && `{${dentro}}`} ${valore}`;
}

/** The text format 0.0.4 of Prometheus. */
export function esponi(misure: readonly Misura[]): string {
  return misure
    .flatMap(({ nome, tipo, aiuto, campioni }) => [
      `# HELP ${nome} ${aiuto.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`,
      `# TYPE ${nome} ${tipo}`,
      ...campioni.map((uno) => riga(nome, uno)),
    ])
    .join('\n')
    .concat('\n');
}
