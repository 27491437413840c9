import type { Matrimonio, StatoCivile, UnioneCivile } from '../../anpr/index.ts';
import { controlla, regola, type Regola, type Rilievo } from '../regola.ts';
import { uno } from './confronti.ts';
import type { ContestoSezioni } from './contesto.ts';
import type { Cessazione, Vedovanza } from './tipi.ts';

/** The civil status and the bonds that it wants and forbids (model.md §9, table 1). */
export interface Vincoli {
  readonly statoCivile?: StatoCivile | undefined;
  readonly matrimonio?: Matrimonio | undefined;
  readonly vedovanza?: Vedovanza | undefined;
  readonly cessazione?: Cessazione | undefined;
  readonly unioneCivile?: UnioneCivile | undefined;
  /** Name of the section of the end of the marriage in this request. */
  readonly nomeCessazione: string;
}
type R = Regola<Vincoli & Pick<ContestoSezioni, 'mutazione'>>;

const stato = (v: Vincoli, ...quali: readonly string[]): boolean => uno(v.statoCivile?.statoCivile, ...quali);

/** Tab. 31: who is separated is still married. */
const separazione = ({ cessazione }: Vincoli): boolean => uno(cessazione?.tipoCessazione, '5', '8');

const finito = (v: Vincoli): boolean =>
  v.vedovanza !== undefined || (v.cessazione !== undefined && !separazione(v));

export const regoleVincoli: readonly R[] = [
  regola('EN127', {
    campo: 'statoCivile',
    violata: ({ statoCivile, matrimonio, vedovanza, cessazione, unioneCivile }) =>
      statoCivile === undefined &&
      (matrimonio !== undefined ||
        vedovanza !== undefined ||
        cessazione !== undefined ||
        unioneCivile !== undefined),
  }),
  regola('ES014', { campo: 'matrimonio', violata: (v) => stato(v, '1') && v.matrimonio !== undefined }),
  regola('ES015', {
    campo: 'vedovanza',
    violata: (v) => stato(v, '1', '2', '4') && v.vedovanza !== undefined,
  }),
  regola('ES016', {
    campo: 'matrimonio',
    violata: (v) => stato(v, '2') && v.matrimonio === undefined && !v.mutazione,
  }),
  regola('EN199', {
    campo: 'matrimonio',
    violata: (v) => stato(v, '2') && v.matrimonio === undefined && v.mutazione === true,
  }),
  regola('ES018', {
    campo: 'vedovanza',
    violata: (v) => stato(v, '3') && v.vedovanza === undefined && !v.mutazione,
  }),
  regola('EN200', {
    campo: 'vedovanza',
    violata: (v) => stato(v, '3') && v.vedovanza === undefined && v.mutazione === true,
  }),
  regola('EHR95', {
    campo: 'matrimonio',
    violata: (v) => v.vedovanza !== undefined && v.matrimonio === undefined && stato(v, '3') && !v.mutazione,
  }),
  regola('EHR96', {
    campo: 'matrimonio',
    violata: (v) => v.cessazione !== undefined && v.matrimonio === undefined && stato(v, '4') && !v.mutazione,
  }),
  regola('EN293', {
    campo: 'matrimonio.coniuge',
    violata: (v) =>
      (v.vedovanza !== undefined || v.cessazione !== undefined) &&
      v.matrimonio === undefined &&
      !stato(v, '3', '4') &&
      // Of a record that is there, the register knows whether the marriage is (EN380).
      !v.mutazione,
  }),
  regola('EN311', {
    campo: 'unioneCivile',
    violata: (v) =>
      v.matrimonio !== undefined &&
      !finito(v) &&
      v.unioneCivile !== undefined &&
      v.unioneCivile.scioglimentoUnione === undefined,
  }),
];

/** Named after the request: the section of the end of the marriage has two names. */
export const regoleVincoliCessazione = (nome: string): readonly R[] => [
  regola('ES017', {
    campo: nome,
    violata: (v) => v.cessazione !== undefined && (stato(v, '3') || (stato(v, '2') && !separazione(v))),
  }),
  regola('ES020', {
    campo: nome,
    violata: (v) => stato(v, '4') && v.cessazione === undefined && !v.mutazione,
  }),
  regola('EN201', {
    campo: nome,
    violata: (v) => stato(v, '4') && v.cessazione === undefined && v.mutazione === true,
  }),
];

/** Only warnings where the status and the bonds disagree: the clerk may be completing one before the other. */
export function controllaVincoli(vincoli: Vincoli, { mutazione }: ContestoSezioni): Rilievo[] {
  const c = { ...vincoli, mutazione };
  return [...controlla(regoleVincoli, c), ...controlla(regoleVincoliCessazione(vincoli.nomeCessazione), c)];
}
