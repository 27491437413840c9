import type { StrutturaFoglia, StrutturaTipo } from '#contract/anpr/index.ts';
import { caratteriDi } from './foglie-a-caso.ts';
import type { ComplessoXsd, ElementoXsd, SempliceXsd } from './xsd.ts';

/** Both schemas put in the same words, so that a difference shows where it is. */
export interface Detto {
  readonly [nome: string]: Detto | string | readonly string[];
}

function ammesso(forme: readonly string[]): string[] {
  return forme.map((forma) => caratteriDi(forma)?.join('') ?? forma);
}

function foglia({ base, forme, minimo, massimo, collassa }: StrutturaFoglia | SempliceXsd): string {
  // minLength 0 says nothing, and the patterns that end in + need a character anyway.
  const limiti = `${minimo ?? 0}..${massimo ?? ''}`;
  const spazi = collassa && base === 'string' ? 'collapse' : '';
  return [base, limiti, spazi, ...ammesso(forme)].join('|');
}

/** A message of ours. */
export function nostra({ voci, scelte }: StrutturaTipo): Detto {
  const inScelta = new Map(scelte.flatMap((scelta) => scelta.tra.map((nome) => [nome, scelta] as const)));
  return Object.fromEntries(
    voci.map(({ nome, spazio, obbligatoria, ripetibile, contenuto }, posto) => {
      const scelta = inScelta.get(nome);
      const minima = scelta ? (scelta.obbligatoria ? 1 : 0) : obbligatoria ? 1 : 0;
      const chiave = `${posto} {${spazio}}${nome} ${minima}..${ripetibile ? 'n' : 1} ${scelta?.tra.join('/') ?? ''}`;
      return [chiave, contenuto.genere === 'foglia' ? foglia(contenuto) : nostra(contenuto)];
    }),
  );
}

function complesso({ gruppi }: ComplessoXsd): Detto {
  const voci = gruppi.flatMap(({ scelta, elementi }) =>
    elementi.map((elemento) => ({
      elemento,
      // A choice may be empty as soon as one of its alternatives may.
      minimo: scelta ? Math.min(...elementi.map(({ minimo }) => minimo)) : elemento.minimo,
      tra: scelta ? elementi.map(({ nome }) => nome).join('/') : '',
    })),
  );
  return Object.fromEntries(
    voci.map(({ elemento: { nome, spazio, massimo, tipo }, minimo, tra }, posto) => [
      `${posto} {${spazio}}${nome} ${minimo}..${massimo > 1 ? 'n' : 1} ${tra}`,
      tipo.genere === 'semplice' ? foglia(tipo) : complesso(tipo),
    ]),
  );
}

/** A global element read from schema files. */
export function ufficiale({ tipo }: ElementoXsd): Detto {
  if (tipo.genere === 'semplice') throw new Error('a message without elements');
  return complesso(tipo);
}
