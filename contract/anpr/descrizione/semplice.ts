import { valoriElencati } from '../schema/forma.ts';
import type { StrutturaFoglia } from '../schema/struttura.ts';
import { nodo, type Nodo } from './marcatura.ts';

/** A leaf on which the schema sets nothing but the built-in type. */
export function soloBase({ base, minimo = 0, massimo, forme, collassa }: StrutturaFoglia): boolean {
  return minimo === 0 && massimo === undefined && forme.length === 0 && collassa === (base !== 'string');
}

/** What a leaf may hold, as a name: `testo1-80`, `cifre6`, `uno-fra-M-F`. Different leaves may have the same. */
export function nomeSemplice({ base, minimo = 0, massimo, forme }: StrutturaFoglia): string {
  const valori = forme.flatMap((forma) => valoriElencati(forma) ?? []);
  if (valori.length > 0) return `uno-fra-${valori.join('-')}`.slice(0, 60);
  const cifre = forme.includes('(\\d)+');
  const genere = base !== 'string' ? base : cifre ? 'cifre' : 'testo';
  const meno = cifre ? Math.max(minimo, 1) : minimo;
  if (massimo === undefined) return meno > 0 ? `${genere}-da${meno}` : genere;
  return meno === massimo ? `${genere}${massimo}` : `${genere}${meno}-${massimo}`;
}

function facce({ base, minimo = 0, massimo, collassa }: StrutturaFoglia): Nodo[] {
  const faccia = (nome: string, valore: number | string): Nodo =>
    nodo(`xs:${nome}`, { value: String(valore) });
  const lunghezze =
    minimo === massimo
      ? [faccia('length', minimo)]
      : [
          ...(minimo > 0 ? [faccia('minLength', minimo)] : []),
          ...(massimo === undefined ? [] : [faccia('maxLength', massimo)]),
        ];
  return [...lunghezze, ...(collassa && base === 'string' ? [faccia('whiteSpace', 'collapse')] : [])];
}

/**
 * The restriction of a leaf. Patterns beside each other in one restriction are alternatives (XML Schema part 2,
 * 4.3.4): a value that must match each of them is a restriction of a restriction.
 */
function ristretto(foglia: StrutturaFoglia, forme: readonly string[], ultima: boolean): Nodo {
  const [forma] = forme.slice(-1);
  const sue = [
    ...(ultima ? facce(foglia) : []),
    ...(forma === undefined ? [] : [nodo('xs:pattern', { value: forma })]),
  ];
  if (forme.length < 2) return nodo('xs:restriction', { base: `xs:${foglia.base}` }, ...sue);
  const sotto = ristretto(foglia, forme.slice(0, -1), false);
  return nodo('xs:restriction', {}, nodo('xs:simpleType', {}, sotto), ...sue);
}

export function tipoSemplice(nome: string, foglia: StrutturaFoglia): Nodo {
  return nodo('xs:simpleType', { name: nome }, ristretto(foglia, foglia.forme, true));
}
