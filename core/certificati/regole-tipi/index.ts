import type { Domanda } from '../domanda.ts';
import type { RegolaCertificato } from '../regola.ts';
import { tipiEmessi } from '../tipi/index.ts';
import { regoleCittadinanza } from './cittadinanza.ts';
import { regoleEventi } from './eventi.ts';
import { regoleFamiglia } from './famiglia.ts';
import type { RegoleTipo } from './regole-tipo.ts';
import { regoleStatoCivile } from './stato-civile.ts';
import { regoleStorici } from './storici.ts';

const tutte: readonly Partial<RegoleTipo>[] = [
  ...tipiEmessi.values(),
  ...regoleEventi,
  ...regoleStatoCivile,
  ...regoleCittadinanza,
  ...regoleFamiglia,
  ...regoleStorici,
];

/** The controls of a type of table 13. */
export function regoleDelTipo(codice: string): readonly RegolaCertificato<Domanda>[] {
  return tutte.filter((tipo) => tipo.codice === codice).flatMap(({ regole = [] }) => regole);
}
