import type { StrutturaFoglia, StrutturaTipo } from '../schema/struttura.ts';

type Struttura = StrutturaFoglia | StrutturaTipo;

/**
 * Tells equal structures from different ones, however many times the same type was built: two that agree on name,
 * order, cardinality, choices and facets, down to the leaves, have the same number. Decode tables do not count: they
 * are not the schema's affair.
 */
export class Impronte {
  readonly #perTesto = new Map<string, number>();
  readonly #note = new WeakMap<Struttura, number>();

  di(struttura: Struttura): number {
    const nota = this.#note.get(struttura);
    if (nota !== undefined) return nota;
    const testo = JSON.stringify(this.#parti(struttura));
    const numero = this.#perTesto.get(testo) ?? this.#perTesto.size;
    this.#perTesto.set(testo, numero);
    this.#note.set(struttura, numero);
    return numero;
  }

  #parti(struttura: Struttura): unknown {
    if (struttura.genere === 'foglia') {
      const { base, minimo, massimo, forme, collassa } = struttura;
      return [base, minimo ?? 0, massimo ?? null, forme, collassa];
    }
    const { nome, globale, scelte, voci } = struttura;
    const elementi = voci.map((voce) => [
      ...[voce.nome, voce.spazio, voce.obbligatoria, voce.ripetibile],
      // What is taken by ref is its name: its content is declared, and compared, where it is global.
      voce.spazio === '' ? this.di(voce.contenuto) : null,
    ]);
    return [nome ?? null, globale ?? null, scelte, elementi];
  }
}
