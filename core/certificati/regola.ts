import type { Rilievo } from '#contract/regole/regola.ts';

/** A control with its official code: pure, so that whoever has the data can ask it, form or core. */
export interface RegolaCertificato<C> {
  readonly codice: string;
  /** Path in Richiesta6001 of what the clerk would change; empty when it is the record that does not allow it. */
  readonly campo: string;
  /** With forzaCertificazione 1 it warns instead of refusing (workflows.md §8.2). */
  readonly forzabile: boolean;
  /** Never refuses. */
  readonly soloAvviso: boolean;
  /** Tab. 13: the only types on which it bears; absent: all, or those that it belongs to. */
  readonly tipi?: readonly string[];
  readonly violata: (contesto: C) => boolean;
  readonly causa: (contesto: C) => string;
  readonly rimedio: string;
}

export function regola<C>(
  codice: string,
  parti: {
    campo?: string;
    forzabile?: boolean;
    soloAvviso?: boolean;
    tipi?: readonly string[];
    violata: (contesto: C) => boolean;
    causa: string | ((contesto: C) => string);
    rimedio: string;
  },
): RegolaCertificato<C> {
  const { campo = '', forzabile = false, soloAvviso = false, tipi, violata, causa, rimedio } = parti;
  return {
    codice,
    campo,
    forzabile,
    soloAvviso,
    ...(tipi && { tipi }),
    violata,
    causa: typeof causa === 'string' ? () => causa : causa,
    rimedio,
  };
}

/** Every control, all their findings at once: nobody should discover one refusal after another. */
export function controlla<C>(
  regole: readonly RegolaCertificato<C>[],
  contesto: C,
  forza: boolean,
): Rilievo[] {
  return regole
    .filter((r) => r.violata(contesto))
    .map((r) => ({
      codice: r.codice,
      gravita: r.soloAvviso || (r.forzabile && forza) ? 'W' : 'E',
      campo: r.campo,
      causa: r.causa(contesto),
      rimedio: r.rimedio,
    }));
}
