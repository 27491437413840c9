import type { SoggettoFamiglia } from '../../anpr/index.ts';
import { voce } from '../../tabelle/index.ts';
import { stessaPersona } from '../elenco-famiglia.ts';
import { regola, type Regola } from '../regola.ts';
import {
  daLegami,
  di,
  elenco,
  intestatari,
  nominaTutore,
  tipoScheda,
  type ContestoMutazioneFamiglia,
} from './contesto.ts';

const soggetti = 'elencoSoggettiFamiglia';
const legame = `${soggetti}.legameSoggetto`;
type C = ContestoMutazioneFamiglia;
type Elenco = readonly SoggettoFamiglia[];

/** Ties listed in a request, whatever the service: of one kind, that of the record, in its table, each person once. */
export function regoleLegamiElenco<T>(
  scheda: (contesto: T) => string,
  di: (contesto: T) => Elenco,
  oggi: (contesto: T) => string,
): readonly Regola<T>[] {
  const tipi = (c: T): Set<string> => new Set(di(c).flatMap((uno) => uno.legameSoggetto.tipoLegame ?? []));
  return [
    regola<T>('EN331', { campo: `${legame}.tipoLegame`, violata: (c) => tipi(c).size > 1 }),
    regola<T>('EN244', {
      campo: `${legame}.tipoLegame`,
      violata: (c) => tipi(c).size === 1 && !tipi(c).has(scheda(c)),
    }),
    regola<T>('EN246', {
      campo: `${legame}.codiceLegame`,
      violata: (c) =>
        di(c).some(
          ({ legameSoggetto: l }) => !voce(scheda(c) === '4' ? '06' : '05', l.codiceLegame, oggi(c)),
        ),
    }),
    regola<T>('EN465', {
      campo: soggetti,
      violata: (c) =>
        di(c).some(({ generalita }, i) =>
          di(c)
            .slice(i + 1)
            .some((altro) => stessaPersona(generalita, altro.generalita)),
        ),
    }),
  ];
}

/** Too little to know who the guardian is: he need not have a record in ANPR. */
function pocoNoto({ generalita: g }: SoggettoFamiglia): boolean {
  const chiave = g.idSchedaSoggettoANPR ?? g.codiceFiscale?.codFiscale;
  return chiave === undefined && (g.dataNascita === undefined || g.sesso === undefined);
}

const nomina = di('1');
const compone = di('2');
const convivenza = (c: C): boolean => tipoScheda(c) === '4';
const capofamiglia = (c: C): boolean => nomina(c) && tipoScheda(c) === '3' && !nominaTutore(c);

/** Mutations 1 (head, guardian, who answers for a convivenza) and 2 (composition and ties). */
export const regoleLegami: readonly Regola<C>[] = [
  regola('EN387', {
    campo: 'datiControllo.tipoMutazione',
    violata: (c) => nomina(c) && tipoScheda(c) === '5',
  }),
  regola('EN223', {
    campo: soggetti,
    violata: (c) =>
      elenco(c).length === 0 && (di('2', '5')(c) || (nomina(c) && !convivenza(c) && tipoScheda(c) !== '5')),
  }),
  regola('EF037', {
    campo: soggetti,
    violata: (c) => nomina(c) && convivenza(c) && elenco(c).length < 2 && intestatari(c) === 0,
  }),
  regola('EF035', {
    campo: soggetti,
    violata: (c) => nomina(c) && (convivenza(c) || nominaTutore(c)) && elenco(c).length > 1,
  }),
  regola('EF038', {
    campo: `${soggetti}.generalita`,
    violata: (c) => nomina(c) && nominaTutore(c) && elenco(c).length === 1 && elenco(c).some(pocoNoto),
  }),
  regola('EN173', {
    campo: `${legame}.tipoLegame`,
    violata: (c) => daLegami(c) && elenco(c).some((uno) => uno.legameSoggetto.tipoLegame === undefined),
  }),
  regola('EN197', {
    campo: soggetti,
    violata: (c) => capofamiglia(c) && elenco(c).length > 0 && intestatari(c) === 0,
  }),
  regola('EN166', { campo: soggetti, violata: (c) => capofamiglia(c) && intestatari(c) > 1 }),
  regola('EF009', { campo: soggetti, violata: (c) => compone(c) && intestatari(c) > 1 }),
  regola('EF018', {
    campo: `${soggetti}.generalita.soggettoAIRE`,
    violata: (c) =>
      daLegami(c) &&
      elenco(c).some(
        ({ generalita }) => (generalita.soggettoAIRE?.toUpperCase() === 'S') !== (tipoScheda(c) === '5'),
      ),
  }),
  ...regoleLegamiElenco<C>(
    tipoScheda,
    (c) => (daLegami(c) ? elenco(c) : []),
    ({ oggi }) => oggi,
  ),
];
