import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { convivenze } from '#resources/comune-dimostrativo/territorio.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import { convivenza, partito, rimpatriato, senzaFissaDimora, ultimo } from './altri.ts';
import { creaAmbiente, nuovaNumerazione, type Ambiente } from './ambiente.ts';
import { creaCaso } from './caso.ts';
import { documentoSoggetto } from './documento.ts';
import { creaGente } from './gente.ts';
import { allargata, coppia, genitoreSolo, persona, unioneCivile, type Nucleo } from './nuclei.ts';
import { creaPersonaggi } from './personaggi.ts';
import { altreSedi } from './sede.ts';
import { venutiDaFuori } from './stranieri.ts';

export { personaggi } from './personaggi.ts';

export interface RichiestaComuneDimostrativo {
  /** The same seed, places and day give the same municipality. */
  readonly seme: number;
  /** People in residence; who died or left comes on top of them. */
  readonly residenti: number;
  readonly luoghi: Luoghi;
  /** `AAAA-MM-GG`: nothing happens after this day. */
  readonly oggi?: string;
}

export interface BloccoDimostrativo {
  readonly soggetti: Soggetto[];
  readonly famiglie: Famiglia[];
}

/** The day at which the demo municipality stands still, so that it is the same tomorrow. */
export const oggiDimostrativo = '2026-06-30';

/** Fewer places left than this are filled with people who live alone. */
const margine = 12;

/**
 * The demo municipality, block by block: people and families that belong together arrive together, so that each block
 * can be stored by itself. Ties point within a block, or back to people of earlier blocks.
 */
export function* generaComuneDimostrativo(
  richiesta: RichiestaComuneDimostrativo,
): Generator<BloccoDimostrativo, void, undefined> {
  const { seme, residenti, luoghi, oggi = oggiDimostrativo } = richiesta;
  const ambiente = creaAmbiente(creaCaso(seme), luoghi, oggi);
  const blocco = aBlocchi(ambiente);
  yield blocco(creaPersonaggi(ambiente));
  yield* abitanti(ambiente, residenti, blocco);
}

export interface RichiestaPopolazione {
  readonly seme: number;
  /** People in residence, over all the municipalities. */
  readonly residenti: number;
  readonly luoghi: Luoghi;
  readonly oggi?: string;
  /** Codici fiscali that the register holds already. */
  readonly presenti?: Iterable<string>;
  /** All of them in the demo municipality, instead of over the others: for what one municipality asks of all its own. */
  readonly inUnComune?: boolean;
}

/** Beyond the people and families of the demo municipality: they may stand in the same register. */
const dopoIlDimostrativo = { persone: 10_000_000, famiglie: 10_000_000, primoIdANPR: 1_000_000_001 };

/**
 * Any number of people, spread over other municipalities of the places table, for measures and for moves from one to
 * another. Nothing is held but the codes already given, in eight bytes each, and one municipality at a time.
 */
export function* generaPopolazione(
  richiesta: RichiestaPopolazione,
): Generator<BloccoDimostrativo, void, undefined> {
  const { seme, residenti, luoghi, oggi = oggiDimostrativo, presenti = [] } = richiesta;
  const caso = creaCaso(seme);
  const sedi = altreSedi(caso, luoghi, oggi);
  const numerazione = nuovaNumerazione(dopoIlDimostrativo);
  for (const codice of presenti) numerazione.codici.prende(codice);
  if (richiesta.inUnComune) {
    const ambiente = creaAmbiente(caso, luoghi, oggi, undefined, numerazione);
    yield* abitanti(ambiente, residenti, aBlocchi(ambiente));
    return;
  }
  for (const [posto, sede] of sedi.entries()) {
    const suoi =
      Math.floor((residenti * (posto + 1)) / sedi.length) - Math.floor((residenti * posto) / sedi.length);
    const ambiente = creaAmbiente(creaCaso(seme + posto + 1), luoghi, oggi, sede, numerazione);
    yield* abitanti(ambiente, suoi, aBlocchi(ambiente));
  }
}

interface FaBlocchi {
  (nucleo: Nucleo): BloccoDimostrativo;
  presenti: number;
}

function aBlocchi({ sede }: Ambiente): FaBlocchi {
  const blocco: FaBlocchi = Object.assign(
    ({ persone, famiglie }: Nucleo): BloccoDimostrativo => {
      blocco.presenti += persone.filter((p) => !p.decesso && !p.cancellazione).length;
      return { soggetti: persone.map((una) => documentoSoggetto(una, sede)), famiglie };
    },
    { presenti: 0 },
  );
  return blocco;
}

/** Households, homes and those who have left, until as many as asked for live here. */
function* abitanti(
  ambiente: Ambiente,
  residenti: number,
  blocco: FaBlocchi,
): Generator<BloccoDimostrativo, void, undefined> {
  const { caso } = ambiente;
  const gente = creaGente(ambiente);
  if (residenti > 500) for (const quale of convivenze) yield blocco(convivenza(ambiente, gente, quale));
  const modi: readonly (readonly [() => Nucleo, number])[] = [
    [() => coppia(ambiente, gente), 460],
    [() => persona(ambiente, gente), 320],
    [() => genitoreSolo(ambiente, gente), 85],
    [() => allargata(ambiente, gente), 25],
    [() => venutiDaFuori(ambiente, gente), 85],
    [() => unioneCivile(ambiente, gente), 3],
    [() => senzaFissaDimora(ambiente, gente), 1],
    [() => partito(ambiente, gente), 14],
    [() => rimpatriato(ambiente), 4],
  ];
  while (blocco.presenti < residenti - margine) yield blocco(caso.pesato(modi)());
  while (blocco.presenti < residenti) yield blocco(ultimo(ambiente, gente));
}
