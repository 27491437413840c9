import { useState } from 'react';
import { vaiAlCampo } from './campo.tsx';

/** By field, in the order in which they are gone to: the word for what is wrong there. */
export type Difetti<C extends string> = Readonly<Partial<Record<C, string>>>;

interface Giudizio<C extends string> {
  /** What a field says of itself: nothing before the first try. */
  readonly errore: (campo: C) => string | undefined;
  /** Goes to the first field that is wrong. @returns none is. */
  readonly corretto: () => boolean;
}

/**
 * What is wrong in a form, which its fields say once it was tried.
 * @param prefisso of the names of the fields, before the point.
 * @param t the words of the form.
 */
export function usaDifetti<C extends string>(
  prefisso: string,
  difetti: Difetti<C>,
  t: (parola: string) => string,
): Giudizio<C> {
  const [provato, setProvato] = useState(false);
  return {
    errore: (campo) => {
      const parola = provato ? difetti[campo] : undefined;
      return parola === undefined ? undefined : t(parola);
    },
    corretto: () => {
      setProvato(true);
      const [primo] = Object.keys(difetti);
      if (primo !== undefined) vaiAlCampo(`${prefisso}.${primo}`);
      return primo === undefined;
    },
  };
}
