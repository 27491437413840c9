import type { Sentenza } from '../../anpr/index.ts';
import { regola, type Regola } from '../regola.ts';
import { ignoto, prima } from './confronti.ts';
import { sezione, type In } from './contesto.ts';

export const regoleDellaSentenza: readonly Regola<In<Sentenza>>[] = [
  regola('EN242', { campo: 'tipoTribunale', violata: ({ dato }) => ignoto('32', dato.tipoTribunale) }),
  regola('EHR31', { campo: 'dataValidita', violata: ({ dato }) => prima(dato.dataValidita, dato.data) }),
  regola('EHR90', { campo: 'data', violata: ({ dato, decorrenza }) => prima(decorrenza, dato.data) }),
  regola('EHR91', {
    campo: 'dataValidita',
    violata: ({ dato, decorrenza }) => prima(decorrenza, dato.dataValidita) && !prima(decorrenza, dato.data),
  }),
];

/** A judgment, wherever one is quoted. */
export const controllaSentenza = sezione(regoleDellaSentenza);
