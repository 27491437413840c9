import type { StatoCivile } from '../../anpr/index.ts';
import { regola, type Regola } from '../regola.ts';
import { ignoto, uno } from './confronti.ts';
import { sezione, type In } from './contesto.ts';

export const regoleStatoCivile: readonly Regola<In<StatoCivile>>[] = [
  regola('EC001', { campo: 'statoCivile', violata: ({ dato }) => ignoto('01', dato.statoCivile) }),
  regola('EC010', {
    campo: 'noteStatoCivile',
    violata: ({ dato }) => uno(dato.statoCivile, '9') && dato.noteStatoCivile === undefined,
  }),
  regola('ES019', {
    campo: 'statoCivileND',
    violata: ({ dato: { statoCivileND: nd } }) => nd !== undefined && !uno(nd.toUpperCase(), 'S', 'N'),
  }),
];
export const controllaStatoCivile = sezione(regoleStatoCivile);
