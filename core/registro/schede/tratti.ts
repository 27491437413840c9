import { isDeepStrictEqual } from 'node:util';
import type { Storia } from '#contract/wa/scheda.ts';
import type { Soggetto } from '../modello.ts';
import type { PassoStoria } from '../storia.ts';

interface Passo<V> {
  readonly dal: string;
  readonly valore: V | undefined;
}
type Tratto<V> = V & { dal: string; al?: string };

/** The day before: a stretch ends when the next has not begun yet. */
function vigilia(giorno: string): string {
  const data = new Date(`${giorno}T00:00:00Z`);
  data.setUTCDate(data.getUTCDate() - 1);
  return data.toISOString().slice(0, 10);
}

/**
 * Stretches of time with the same value, first the earliest. What was written later and holds from earlier covers what
 * was there; a step without value ends the one before.
 */
export function tratti<V extends object>(passi: readonly Passo<V>[]): Tratto<V>[] {
  const pila: Passo<V>[] = [];
  for (const passo of passi) {
    while (pila.length > 0 && (pila.at(-1)?.dal ?? '') >= passo.dal) pila.pop();
    if (
      pila.length === 0 ? passo.valore !== undefined : !isDeepStrictEqual(pila.at(-1)?.valore, passo.valore)
    )
      pila.push(passo);
  }
  return pila.flatMap(({ dal, valore }, i) => {
    if (valore === undefined) return [];
    const poi = pila[i + 1];
    return [{ ...valore, dal, ...(poi && { al: vigilia(poi.dal) }) }];
  });
}

type Giorno = string | undefined;
function residenza({ dati, stato, comune }: Soggetto): Omit<Storia['residenze'][number], 'dal' | 'al'> {
  const [prima] = dati.residenza ?? [];
  // The day is that of the stretch: written twice it would split one stretch in two.
  const { dataDecorrenzaResidenza: _dal, ...senzaGiorno } = prima ?? {};
  return { stato, comune, ...(prima && { residenza: senzaGiorno }) };
}

/** Since when the civil status is this one, as the record itself tells it. */
function dallEvento({ dati }: Soggetto): Giorno {
  switch (dati.statoCivile?.statoCivile) {
    case '1':
      return dati.generalita.dataNascita;
    case '2':
      return dati.matrimonio?.datiMatrimonio?.dataEvento;
    case '3':
      return dati.vedovanza?.datiMorteconiuge.dataEvento;
    case '4':
      return dati.annullamentoMatrimonio?.sentenza?.dataValidita;
    case '6':
      return dati.unioneCivile?.attoUnione?.dataEvento;
    default:
      return undefined;
  }
}

const presenti: ReadonlySet<Soggetto['stato']> = new Set(['residente', 'aire']);

/** Residence, civil status, citizenship and families over time, out of the registrations in force. */
export function storiaDi(
  passi: readonly PassoStoria[],
): Pick<Storia, 'residenze' | 'statiCivili' | 'cittadinanze' | 'famiglie'> {
  const per = <V extends object>(
    valore: (s: Soggetto) => V | undefined,
    giorno: (s: Soggetto) => Giorno = () => undefined,
  ): Tratto<V>[] =>
    tratti(
      passi.map(({ dal, dopo, prima }) => ({
        // Loaded with its past, a record holds from a day that is not that of each of its data.
        dal: prima ? dal : (giorno(dopo) ?? dal),
        valore: valore(dopo),
      })),
    );
  return {
    residenze: per(
      (s) => (presenti.has(s.stato) ? residenza(s) : undefined),
      (s) => s.dati.residenza?.[0]?.dataDecorrenzaResidenza,
    ),
    statiCivili: per(
      ({ dati: { statoCivile } }) => statoCivile && { statoCivile: statoCivile.statoCivile },
      dallEvento,
    ),
    cittadinanze: per(({ dati: { cittadinanza = [] } }) =>
      cittadinanza.length === 0
        ? undefined
        : { stati: cittadinanza.flatMap(({ codiceStato }) => codiceStato ?? []) },
    ),
    famiglie: per(({ idFamigliaConvivenzaANPR: id }) =>
      id === undefined ? undefined : { idFamigliaConvivenzaANPR: id },
    ),
  };
}
