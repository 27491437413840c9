import type { Rilievo } from '#contract/regole/regola.ts';
import { congruenza } from './congruenza.ts';
import { controlliRichiedente } from './controlli-richiedente.ts';
import { controlli } from './controlli.ts';
import { controlliRichiesta } from './controlli-richiesta.ts';
import { tipiRichiesti, type Domanda, type DomandaSola } from './domanda.ts';
import { controlla } from './regola.ts';
import { regoleDelTipo } from './regole-tipi/index.ts';

/** On the request alone, before anybody is looked for. */
export function verdettoRichiesta(domanda: DomandaSola): Rilievo[] {
  return controlla(controlliRichiesta, domanda, false);
}

/** On the person: congruence, common controls, those of each type asked for. */
export function verdettoSoggetto(domanda: Domanda): Rilievo[] {
  const forza = domanda.richiesta.datiControllo.forzaCertificazione === '1';
  const diversa = controlla(congruenza, domanda, false);
  // On the wrong person nothing else is said.
  if (diversa.length > 0) return diversa;
  const tipi = tipiRichiesti(domanda.richiesta).flatMap(regoleDelTipo);
  return controlla([...controlli, ...controlliRichiedente, ...tipi], domanda, forza);
}
