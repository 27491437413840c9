import type { Rilievo } from '#contract/regole/regola.ts';
import { congruenza } from './congruenza.ts';
import { controlliRichiedente } from './controlli-richiedente.ts';
import { controlli } from './controlli.ts';
import { controlliRichiesta } from './controlli-richiesta.ts';
import { tipiRichiesti, type Domanda, type DomandaSola } from './domanda.ts';
import { controlla, regola, type RegolaCertificato } from './regola.ts';
import { voceCatalogo } from './catalogo.ts';
import { regoleDelTipo } from './regole-tipi/index.ts';
import { tipiEmessi } from './tipi/index.ts';

const nonEmessi = ({ richiesta }: Domanda): string[] =>
  tipiRichiesti(richiesta).filter((t) => voceCatalogo(t) !== undefined && !tipiEmessi.has(t));

/** Table 13 has twenty types; this core issues those it has a module for, and says so of the others. */
const emesso: RegolaCertificato<Domanda> = regola('EN148', {
  campo: 'listaTipiCertificati.tipoCertificato',
  violata: (d) => nonEmessi(d).length > 0,
  causa: (d) =>
    `Questo registro non rilascia ancora il certificato ${nonEmessi(d)
      .map((t) => voceCatalogo(t)?.breve ?? t)
      .join(', ')}.`,
  rimedio: `Si rilasciano: ${[...tipiEmessi.keys()].map((t) => voceCatalogo(t)?.breve).join(', ')}.`,
});

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
  return controlla([...controlli, ...controlliRichiedente, ...tipi, emesso], domanda, forza);
}
