import { creaLuoghi, type Luoghi } from '#contract/tabelle/luoghi.ts';
import { leggiLuoghi } from '#resources/luoghi.ts';
import { ErroreAvvio } from './errore-avvio.ts';

/** Municipalities and states as the set-up prepared them. @throws ErroreAvvio when it has not. */
export function tabellaLuoghi(): Luoghi {
  try {
    return creaLuoghi(leggiLuoghi());
  } catch (causa) {
    throw new ErroreAvvio(
      'La tabella dei comuni e degli stati non c’è o non si legge.',
      'Preparala con: node scripts/luoghi.ts (lo fa anche npm start).',
      { cause: causa },
    );
  }
}
