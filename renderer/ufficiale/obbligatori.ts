import type { StrutturaTipo } from '#contract/anpr/index.ts';
import type { Grezza } from './percorso.ts';

/**
 * The request with every required part in its place, still empty where nothing was written: rules read it as they read a
 * whole one, and the schema alone says what is missing.
 */
export function conObbligatori(struttura: StrutturaTipo, valore: Grezza): Grezza {
  const campi: Record<string, unknown> = {};
  for (const { nome, obbligatoria, ripetibile, contenuto } of struttura.voci) {
    const dato = valore[nome];
    if (dato === undefined && !obbligatoria) continue;
    if (contenuto.genere === 'foglia') campi[nome] = dato ?? (ripetibile ? [] : '');
    else if (ripetibile)
      campi[nome] = (Array.isArray(dato) ? dato : []).map((uno) => conObbligatori(contenuto, uno as Grezza));
    else campi[nome] = conObbligatori(contenuto, (dato ?? {}) as Grezza);
  }
  return campi;
}
