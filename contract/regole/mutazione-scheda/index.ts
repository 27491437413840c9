import type { Regola } from '../regola.ts';
import type { ContestoMutazione } from './contesto.ts';
import { regoleDatiRichiesti } from './dati-richiesti.ts';
import { regoleCodice } from './gestione-cf.ts';
import { regoleLegami } from './legami.ts';
import { regoleSezioni } from './sezioni.ts';
import { regoleTipi } from './tipi.ts';

export { soloPertinenti } from './sezioni.ts';
export { haTipo, separazione, statoCivileDetto, type ContestoMutazione } from './contesto.ts';

/** Pure rules of a change of the individual record: kinds, what they need, what does not go together. */
export const regoleMutazioneScheda: readonly Regola<ContestoMutazione>[] = [
  ...regoleTipi,
  ...regoleDatiRichiesti,
  ...regoleCodice,
  ...regoleLegami,
  ...regoleSezioni,
];
