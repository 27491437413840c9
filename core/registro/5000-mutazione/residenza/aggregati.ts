import type { Richiesta5005 } from '#contract/anpr/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { famigliaTrovata, leggiFamiglia, type FamigliaRichiesta } from '../../famiglia-richiesta.ts';
import { intestatario, tuttaLaFamiglia } from '../../famiglie.ts';
import type { Famiglia, Procedimento, Soggetto } from '../../modello.ts';
import type { Ricerca } from '../../operazione.ts';
import { apertiDi, leggiElenco, type Elencato } from '../famiglia/aggregati.ts';

export interface AggregatiResidenza {
  readonly elencati: readonly Elencato[];
  /** Families that those listed come from: one, or it is refused (EF054). */
  readonly origini: readonly Famiglia[];
  /** The family that the request names. */
  readonly lette: FamigliaRichiesta;
  readonly destinazione: Famiglia | undefined;
  /** Head of the family named. */
  readonly capo: Soggetto | undefined;
  readonly aperti: readonly Procedimento[];
  readonly subentro: string | undefined;
}

/** Tab. 47, without the zero in front: 1 and 2 move, 6 puts back, 3 and 4 add an address. */
export const tipoDi = ({ datiControllo }: Richiesta5005): string => senzaZeri(datiControllo.tipoMutazione);
export const spostaDi = (richiesta: Richiesta5005): boolean => ['1', '2', '6'].includes(tipoDi(richiesta));
export const nuovaDi = ({ datiControllo }: Richiesta5005): boolean => datiControllo.tipoScheda === '2';

/** Those listed, when the register knows each as one. */
export function persone({ elencati }: AggregatiResidenza): readonly Soggetto[] {
  return elencati.flatMap(({ trovati: [uno] }) => uno ?? []);
}

/**
 * The whole family stays the family that it is: who lives alone and has no fixed abode any more, or is put back where
 * he was before the subentro, makes no other.
 */
export function restaInsieme(richiesta: Richiesta5005, a: AggregatiResidenza): boolean {
  const [origine] = a.origini;
  const tutti = new Set(persone(a).map((s) => s.idSchedaSoggettoANPR));
  if (!origine || !tuttaLaFamiglia(origine, tutti)) return false;
  const stessa = a.destinazione?.idFamigliaConvivenzaANPR === origine.idFamigliaConvivenzaANPR;
  return tipoDi(richiesta) === '1' ? stessa || nuovaDi(richiesta) : tipoDi(richiesta) === '6' && stessa;
}

export async function leggiAggregati(
  richiesta: Richiesta5005,
  cerca: Ricerca,
  comune: string,
): Promise<AggregatiResidenza> {
  const sposta = spostaDi(richiesta);
  const [elencati, lette, subentro] = await Promise.all([
    leggiElenco(richiesta.elencoSoggettiFamiglia, cerca),
    sposta && !nuovaDi(richiesta)
      ? leggiFamiglia(richiesta.generalitaSchedaFamiglia, cerca)
      : { perId: undefined, perNumero: [] },
    tipoDi(richiesta) === '6' ? cerca.subentro(comune) : undefined,
  ]);
  const trovati = elencati.flatMap(({ trovati: [uno] }) => uno ?? []);
  const ids = new Set(trovati.flatMap((s) => s.idFamigliaConvivenzaANPR ?? []));
  const destinazione = famigliaTrovata(lette);
  const primo = destinazione && intestatario(destinazione);
  const [origini, capo, aperti] = await Promise.all([
    Promise.all([...ids].sort().map((id) => cerca.famiglia(id))),
    primo === undefined ? undefined : cerca.soggetto(primo),
    sposta ? apertiDi(trovati, cerca) : [],
  ]);
  return {
    elencati,
    origini: origini.filter((una) => una !== undefined),
    ...{ lette, destinazione, capo, aperti, subentro },
  };
}
