import type { Generalita, Richiesta5008 } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { generalitaDi, stesso } from '../../legami.ts';
import type { Famiglia, Soggetto } from '../../modello.ts';
import type { PassoStoria } from '../../storia.ts';

export type Dati = Soggetto['dati'];

/** What a change of the record looks at in the register. */
export interface AggregatiMutazione {
  readonly soggetti: readonly Soggetto[];
  readonly famiglia: Famiglia | undefined;
  /** Whom the record or the request names as spouse or partner, and who lives with these. */
  readonly altri: readonly Soggetto[];
  readonly padri: readonly Soggetto[];
  readonly madri: readonly Soggetto[];
  readonly storia: readonly PassoStoria[];
  /** Codici fiscali that somebody else already has, among those that this change may give. */
  readonly codiciInUso: readonly string[];
  /** The Agenzia delle Entrate still has to answer about this person. */
  readonly sospesa?: boolean;
}

/** One change to be judged or done. */
export interface Caso {
  readonly richiesta: Richiesta5008;
  readonly soggetto: Soggetto;
  readonly a: AggregatiMutazione;
  readonly oggi: string;
  /** Effective date. */
  readonly dal: string;
  readonly luoghi: Luoghi;
  /** Who validates codes is the Agenzia, afterwards. */
  readonly agenzia?: boolean | undefined;
}

/** The record as it becomes, kind after kind, and the records that change with it. */
export interface Cambio {
  readonly dati: Dati;
  readonly altri: ReadonlyMap<string, Soggetto>;
}

/** What one or more kinds of table 36 control in the register, and do. */
export interface Mutazione {
  readonly tipi: readonly string[];
  controlla?(caso: Caso): Rilievo[];
  cambia(caso: Caso, cambio: Cambio): Cambio;
}

/** The record of somebody who is named, as it is after what was changed so far; undefined: not linked. */
export function registrato(
  { soggetto, a }: Caso,
  chi: Generalita | undefined,
  altri: Cambio['altri'] = new Map(),
): Soggetto | undefined {
  const suo = a.altri.find(
    (uno) => uno.idSchedaSoggettoANPR !== soggetto.idSchedaSoggettoANPR && stesso(chi, generalitaDi(uno)),
  );
  return suo && (altri.get(suo.idSchedaSoggettoANPR) ?? suo);
}

export function conAltro(cambio: Cambio, altro: Soggetto): Cambio {
  return { ...cambio, altri: new Map([...cambio.altri, [altro.idSchedaSoggettoANPR, altro]]) };
}

export function senza<K extends keyof Dati>(dati: Dati, ...nomi: readonly K[]): Omit<Dati, K> {
  const tolti = new Set<string>(nomi);
  return Object.fromEntries(Object.entries(dati).filter(([nome]) => !tolti.has(nome))) as Omit<Dati, K>;
}

/** The civil status that the request says, where a bond changes. */
export function conStatoCivile(dati: Dati, { richiesta: { statoCivile } }: Caso): Dati {
  return statoCivile ? { ...dati, statoCivile } : dati;
}

/**
 * The civil status of the other one is written by the other one's municipality: this one is told to do it, or that the
 * other was (EN310, EN195; workflows.md §4).
 */
export function avvisoStatoCivile(
  altro: Soggetto | undefined,
  { soggetto }: Caso,
  atteso: (statoCivile: string) => boolean,
): Rilievo[] {
  if (!altro || altro.stato === 'deceduto') return [];
  if (atteso(altro.dati.statoCivile?.statoCivile ?? '')) return [];
  return [rilievo(altro.comune === soggetto.comune ? 'EN310' : 'EN195')];
}
