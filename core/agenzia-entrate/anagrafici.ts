import type { DatiAnagrafici } from '#contract/agenzia-entrate/domanda.ts';
import type { Generalita } from '#contract/anpr/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { luogoDiNascita } from '../registro/1000-iscrizione/codice-fiscale.ts';

/** The personal data of a record as the Agenzia writes them; a place that no table knows is empty. */
export function anagraficiDi(generalita: Generalita, luoghi: Luoghi): DatiAnagrafici {
  const { cognome = '', nome = '', sesso = '', dataNascita = '' } = generalita;
  return {
    ...{ cognome, nome, dataNascita, sesso: sesso.toUpperCase() },
    luogo: luogoDiNascita(generalita, luoghi)?.codiceCatastale ?? '',
  };
}
