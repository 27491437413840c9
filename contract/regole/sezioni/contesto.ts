import type { Luoghi } from '../../tabelle/luoghi.ts';
import { controlla, sottoCampo, type Regola, type Rilievo } from '../regola.ts';

/**
 * What is known around a section of a record while it is judged. What is left out is not compared: the form knows less
 * than the core, and a correction has no effective date.
 */
export interface ContestoSezioni {
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
  /** From which day the registration holds; nothing written may be younger (model.md §15). */
  readonly decorrenza?: string | undefined;
  /** Of the person of the record. */
  readonly dataNascita?: string | undefined;
  readonly sesso?: string | undefined;
  /** Places at the date of the event; without them no place is judged. */
  readonly luoghi?: Luoghi | undefined;
  /** A citizen of Italy has no residence permit (EN368). */
  readonly italiano?: boolean | undefined;
  /** A change of a record that is there (5008) has its own codes for what is missing. */
  readonly mutazione?: boolean | undefined;
}

/** A section with what surrounds it: what its rules look at. */
export interface In<D> extends ContestoSezioni {
  readonly dato: D;
}

export type Controllo<D> = (campo: string, dato: D | undefined, contesto: ContestoSezioni) => Rilievo[];

/** The finding of a part, led to where the part stands in the request. */
export function sotto(campo: string, trovato: Rilievo): Rilievo {
  return { ...trovato, campo: sottoCampo(campo, trovato.campo) };
}

/** The rules of a section as rules of a whole request: @param leggi the section and what surrounds it. */
export function presso<C, D>(
  campo: string,
  regole: readonly Regola<In<D>>[],
  leggi: (contesto: C) => In<D>,
): readonly Regola<C>[] {
  return regole.map((r) => ({
    ...r,
    campo: sottoCampo(campo, r.campo),
    violata: (c) => r.violata(leggi(c)),
    causa: (c) => r.causa(leggi(c)),
  }));
}

/**
 * The judge of a section.
 * @param regole with fields relative to the section.
 * @param altri parts that are judged in the same way wherever they stand: places, deeds, people.
 * @returns a function of the path of the section in the request, and of the section; absent, nothing is found.
 */
export function sezione<D>(
  regole: readonly Regola<In<D>>[],
  ...altri: readonly ((contesto: In<D>) => Rilievo[])[]
): Controllo<D> {
  return (campo, dato, contesto) => {
    if (dato === undefined) return [];
    const tutto = { ...contesto, dato };
    return [...controlla(regole, tutto), ...altri.flatMap((altro) => altro(tutto))].map((uno) =>
      sotto(campo, uno),
    );
  };
}
