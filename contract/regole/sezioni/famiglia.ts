import type { LegameSoggetto } from '../../anpr/index.ts';
import { regola, type Regola } from '../regola.ts';
import { ignoto, uno } from './confronti.ts';
import { sezione, type In } from './contesto.ts';
import type { Famiglia } from './tipi.ts';

export const regoleFamiglia: readonly Regola<In<Famiglia>>[] = [
  regola('EHR11', { campo: 'tipoScheda', violata: ({ dato }) => !uno(dato.tipoScheda, '3', '4', '5') }),
  regola('EC004', {
    campo: 'motivoCostituzione',
    violata: ({ dato }) => ignoto('26', dato.motivoCostituzione),
  }),
  regola('EC005', { campo: 'specieConvivenza', violata: ({ dato }) => ignoto('27', dato.specieConvivenza) }),
  regola('EC074', {
    campo: 'tipoMovimentazione',
    violata: ({ dato }) => ignoto('23', dato.tipoMovimentazione),
  }),
];
/** The record of a family or convivenza: its codes. Who is in it is for the register to judge. */
export const controllaFamigliaConvivenza = sezione(regoleFamiglia);

const convivenza = ({ dato }: In<LegameSoggetto>): boolean => uno(dato.tipoLegame, '4');

export const regoleLegame: readonly Regola<In<LegameSoggetto>>[] = [
  regola('EC002', {
    campo: 'codiceLegame',
    violata: (c) => !convivenza(c) && ignoto('05', c.dato.codiceLegame),
  }),
  regola('EC003', {
    campo: 'codiceLegame',
    violata: (c) => convivenza(c) && ignoto('06', c.dato.codiceLegame),
  }),
  regola('EF033', {
    campo: 'dataDecorrenza',
    violata: ({ dato, dataNascita }) => dato.dataDecorrenza < (dataNascita ?? ''),
  }),
];
/** The tie of a person with a family (table 5) or a convivenza (table 6). */
export const controllaLegame = sezione(regoleLegame);
