import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { convivenze } from '#resources/comune-dimostrativo/territorio.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import { convivenza, partito, rimpatriato, senzaFissaDimora, ultimo } from './altri.ts';
import { creaAmbiente } from './ambiente.ts';
import { creaCaso } from './caso.ts';
import { documentoSoggetto } from './documento.ts';
import { creaGente } from './gente.ts';
import { allargata, coppia, genitoreSolo, persona, unioneCivile, type Nucleo } from './nuclei.ts';
import { creaPersonaggi } from './personaggi.ts';
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
  const caso = creaCaso(seme);
  const ambiente = creaAmbiente(caso, luoghi, oggi);
  const gente = creaGente(ambiente);
  let presenti = 0;

  function blocco({ persone, famiglie }: Nucleo): BloccoDimostrativo {
    presenti += persone.filter((p) => !p.decesso && !p.cancellazione).length;
    return { soggetti: persone.map(documentoSoggetto), famiglie };
  }

  yield blocco(creaPersonaggi(ambiente));
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
  while (presenti < residenti - margine) yield blocco(caso.pesato(modi)());
  while (presenti < residenti) yield blocco(ultimo(ambiente, gente));
}
