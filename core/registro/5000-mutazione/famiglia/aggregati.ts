import type { Richiesta5001, SoggettoFamiglia } from '#contract/anpr/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { famigliaTrovata, leggiFamiglia, type FamigliaRichiesta } from '../../famiglia-richiesta.ts';
import type { Legami } from '../../famiglie.ts';
import type { Famiglia, Procedimento, Soggetto } from '../../modello.ts';
import type { Ricerca } from '../../operazione.ts';
import { candidati } from '../../soggetto-richiesto.ts';

/** Somebody of the list of a request, and whom the register finds. */
export interface Elencato {
  readonly voce: SoggettoFamiglia;
  readonly trovati: readonly Soggetto[];
}

export interface AggregatiFamiglia {
  readonly lette: FamigliaRichiesta;
  readonly famiglia: Famiglia | undefined;
  readonly componenti: readonly Soggetto[];
  readonly elencati: readonly Elencato[];
  /** Procedures open about the members. */
  readonly aperti: readonly Procedimento[];
  /** Day of the subentro of the caller. */
  readonly subentro: string | undefined;
}

/** What the controls know beside request and register. */
export interface Chiamante {
  readonly comune: string;
  readonly oggi: string;
  readonly luoghi: Luoghi;
}

export async function leggiElenco(
  elenco: readonly SoggettoFamiglia[] | undefined,
  cerca: Ricerca,
): Promise<readonly Elencato[]> {
  return Promise.all(
    (elenco ?? []).map(async (voce) => ({ voce, trovati: await candidati(voce.generalita, cerca) })),
  );
}

export async function apertiDi(
  soggetti: readonly Soggetto[],
  cerca: Ricerca,
): Promise<readonly Procedimento[]> {
  const suoi = await Promise.all(soggetti.map((s) => cerca.procedimentiAperti(s.idSchedaSoggettoANPR)));
  return [...new Map(suoi.flat().map((p) => [p.numeroPraticaAnpr, p])).values()];
}

export async function leggiAggregati(
  richiesta: Richiesta5001,
  cerca: Ricerca,
  comune: string,
): Promise<AggregatiFamiglia> {
  const { tipoMutazione: tipo } = richiesta.datiControllo;
  const chiesta = richiesta.famigliaConvivenza;
  // In mutation 3 the municipal number is the one to be given, not one to look for.
  const { idFamigliaConvivenzaComune: _, ...perId } = chiesta;
  const [lette, elencati, subentro] = await Promise.all([
    leggiFamiglia(tipo === '3' ? perId : chiesta, cerca),
    leggiElenco(richiesta.elencoSoggettiFamiglia, cerca),
    tipo === '6' ? cerca.subentro(comune) : undefined,
  ]);
  const famiglia = famigliaTrovata(lette);
  const componenti = famiglia ? await cerca.componenti(famiglia) : [];
  return {
    lette,
    famiglia,
    componenti,
    elencati,
    aperti: ['4', '5', '6'].includes(tipo) ? await apertiDi(componenti, cerca) : [],
    subentro,
  };
}

/** New ties by person, of those who were found. */
export function legamiDi(elencati: readonly Elencato[]): Legami {
  return new Map(
    elencati.flatMap(({ voce, trovati: [uno] }) =>
      uno ? [[uno.idSchedaSoggettoANPR, senzaZeri(voce.legameSoggetto.codiceLegame)] as const] : [],
    ),
  );
}
