import { senzaZeri, voce } from '../../tabelle/index.ts';
import { regola, type Regola } from '../regola.ts';
import { campoTipo, haTipo, insiemeAdAltri, type ContestoMutazione } from './contesto.ts';

type R = Regola<ContestoMutazione>;

/** Marriage, cohabitation, civil union: one of the three at a time. */
const gruppi = [
  ['12', '13', '14'],
  ['16', '17'],
  ['18', '19'],
] as const;

/** Which kinds exist, and which do not go together (services.md 5008). */
export const regoleTipi: readonly R[] = [
  regola('ES096', {
    campo: campoTipo,
    violata: ({ richiesta }) =>
      richiesta.datiControllo.tipoMutazione.some((tipo) => !voce('36', senzaZeri(tipo))),
  }),
  // Lists go through 5010 since 9.0.4: what was sent here would not reach them.
  regola('ES105', {
    campo: 'liste',
    violata: ({ richiesta }) => haTipo(richiesta, '05') && richiesta.liste === undefined,
  }),
  regola('EN379', {
    campo: 'liste',
    violata: ({ richiesta }) => haTipo(richiesta, '05') && richiesta.liste !== undefined,
  }),
  regola('EN215', { campo: campoTipo, violata: ({ richiesta }) => haTipo(richiesta, '09') }),
  regola('EN312', {
    campo: campoTipo,
    violata: ({ richiesta }) => haTipo(richiesta, '12') && haTipo(richiesta, '13', '14'),
  }),
  regola('EN319', {
    campo: campoTipo,
    violata: ({ richiesta }) => haTipo(richiesta, '18') && haTipo(richiesta, '19'),
  }),
  regola('EN320', {
    campo: campoTipo,
    violata: ({ richiesta }) => haTipo(richiesta, '16') && haTipo(richiesta, '17'),
  }),
  regola('EN321', {
    campo: campoTipo,
    violata: ({ richiesta }) => gruppi.filter((gruppo) => haTipo(richiesta, ...gruppo)).length > 1,
  }),
  regola('EN361', { campo: campoTipo, violata: ({ richiesta }) => insiemeAdAltri(richiesta, '20') }),
  regola('EN438', { campo: campoTipo, violata: ({ richiesta }) => insiemeAdAltri(richiesta, '21') }),
  regola('EN487', { campo: campoTipo, violata: ({ richiesta }) => insiemeAdAltri(richiesta, '22') }),
];
