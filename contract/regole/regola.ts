import type { ErroreAnomalia } from '../anpr/index.ts';
import { catalogo, type CodiceSpiegato } from './catalogo.ts';

/** A rule that found something, in words for the person at the desk. E refuses, W warns. */
export interface Rilievo {
  readonly codice: string;
  readonly gravita: 'E' | 'W';
  /** Path in the request of what to correct; empty when it is the register that does not allow it. */
  readonly campo: string;
  readonly causa: string;
  readonly rimedio: string;
}

/** A rule with its official code: pure, so that the form asks it while the clerk types and the core as authority. */
export interface Regola<C> {
  readonly codice: CodiceSpiegato;
  readonly gravita: 'E' | 'W';
  readonly campo: string;
  readonly violata: (contesto: C) => boolean;
  readonly causa: (contesto: C) => string;
  readonly rimedio: string;
}

/** @param parti what is left out is taken from the catalogue of the codes. */
export function regola<C>(
  codice: CodiceSpiegato,
  parti: {
    readonly campo?: string;
    readonly violata: (contesto: C) => boolean;
    readonly gravita?: 'E' | 'W';
    readonly causa?: (contesto: C) => string;
    readonly rimedio?: string;
  },
): Regola<C> {
  const nota = catalogo[codice];
  return {
    codice,
    gravita: parti.gravita ?? nota.gravita,
    campo: parti.campo ?? '',
    violata: parti.violata,
    causa: parti.causa ?? (() => nota.causa),
    rimedio: parti.rimedio ?? nota.rimedio,
  };
}

/** All the findings of all the rules: nobody should discover one refusal after another. */
export function controlla<C>(regole: readonly Regola<C>[], contesto: C): Rilievo[] {
  return regole.filter((r) => r.violata(contesto)).map((r) => trovato(r, r.causa(contesto)));
}

function trovato({ codice, gravita, campo, rimedio }: Regola<never>, causa: string): Rilievo {
  return { codice, gravita, campo, causa, rimedio };
}

/** The path of a part: either may be empty, when it is the whole. */
export function sottoCampo(campo: string, nome: string): string {
  return [campo, nome].filter((parte) => parte !== '').join('.');
}

/** A finding for a code by itself, where no rule is asked. */
export function rilievo(
  codice: CodiceSpiegato,
  altro: Partial<Pick<Rilievo, 'campo' | 'causa' | 'rimedio'>> = {},
): Rilievo {
  const { gravita, causa, rimedio } = catalogo[codice];
  return { codice, gravita, campo: '', causa, rimedio, ...altro };
}

const massimo = 240;

/** The official form of a finding: cause before remedy, within the 240 characters of the schema. */
export function erroreUfficiale({ codice, gravita, campo, causa, rimedio }: Rilievo): ErroreAnomalia {
  const intero = `${causa} ${rimedio}`.trim();
  const punto = campo.lastIndexOf('.');
  return {
    codiceErroreAnomalia: codice,
    tipoErroreAnomalia: gravita,
    testoErroreAnomalia: intero.length <= massimo ? intero : causa.slice(0, massimo),
    ...(punto > 0 ? { oggettoErroreAnomalia: campo.slice(0, punto) } : {}),
    ...(campo === '' ? {} : { campoErroreAnomalia: campo.slice(punto + 1) }),
  };
}
