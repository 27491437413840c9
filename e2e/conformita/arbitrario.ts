import fc from 'fast-check';
import type { Messaggio, StrutturaFoglia, StrutturaTipo, Valore, Voce } from '#contract/anpr/index.ts';
import { fogliaACaso } from './foglie-a-caso.ts';
import { forse, perTipoELivello } from './presenza.ts';

/** The same with one alternative of its choice left, and that one always there. */
function soloCon(struttura: StrutturaTipo, alternativa?: string): StrutturaTipo {
  const scelta = struttura.scelte.find(({ tra }) => tra.some((nome) => nome === alternativa));
  if (!scelta) return struttura;
  const altre = new Set<string>(scelta.tra.filter((nome) => nome !== alternativa));
  return {
    ...struttura,
    voci: struttura.voci
      .filter(({ nome }) => !altre.has(nome))
      .map((voce) => (voce.nome === alternativa ? { ...voce, obbligatoria: true } : voce)),
    scelte: struttura.scelte.filter((una) => una !== scelta),
  };
}

/**
 * Random valid instances of any official message, drawn from its structure: optional elements come and go, choices
 * take one alternative, deeper levels are sparser.
 *
 * @param solo keeps to this alternative of the root: one kind of answer.
 */
export function arbitrario<M extends Messaggio<never>>(messaggio: M, solo?: string): fc.Arbitrary<Valore<M>> {
  const contenuto = perTipoELivello(
    (struttura: StrutturaFoglia | StrutturaTipo, livello): fc.Arbitrary<unknown> =>
      struttura.genere === 'foglia' ? fogliaACaso(struttura) : tipo(struttura, livello),
  );

  function presente(voce: Voce, livello: number): fc.Arbitrary<readonly [string, unknown]> {
    const uno = contenuto(voce.contenuto, livello + 1);
    const dato = voce.ripetibile ? fc.array(uno, { minLength: 1, maxLength: 3, size: 'small' }) : uno;
    return dato.map((fatto) => [voce.nome, fatto] as const);
  }

  function tipo({ voci, scelte }: StrutturaTipo, livello: number): fc.Arbitrary<unknown> {
    const inScelta = new Set(scelte.flatMap(({ tra }) => tra));
    const singole = voci
      .filter(({ nome }) => !inScelta.has(nome))
      .map((voce) => (voce.obbligatoria ? presente(voce, livello) : forse(presente(voce, livello), livello)));
    const alternative = scelte.map(({ tra, obbligatoria }) => {
      const una = fc.oneof(...voci.filter(({ nome }) => tra.includes(nome)).map((v) => presente(v, livello)));
      return obbligatoria ? una : forse(una, livello);
    });
    return fc
      .tuple(...singole, ...alternative)
      .map((coppie) => Object.fromEntries(coppie.filter((coppia) => coppia !== undefined)));
  }

  return contenuto(soloCon(messaggio.struttura, solo), 0) as fc.Arbitrary<Valore<M>>;
}
