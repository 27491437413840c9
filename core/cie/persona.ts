import type { Generalita } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { controllaIdentita } from '../registro/identita.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { Accesso, Ricerca } from '../registro/operazione.ts';
import { candidati } from '../registro/soggetto-richiesto.ts';

/** Whom a body names: nobody, one, or people that the data do not tell apart. */
export interface AggregatiPersona {
  readonly soggetti: readonly Soggetto[];
}

export async function leggiPersona(generalita: Generalita, cerca: Ricerca): Promise<AggregatiPersona> {
  return { soggetti: await candidati(generalita, cerca) };
}

/** The one who passed the controls. */
export function laPersona({ soggetti: [uno] }: AggregatiPersona): Soggetto {
  if (!uno) throw new Error('nobody passed the controls');
  return uno;
}

/** Must be there, be one and be described as the register does: two records of one person are no basis for a card. */
export function controllaPersona(generalita: Generalita, { soggetti }: AggregatiPersona): Rilievo[] {
  return controllaIdentita('generalita', generalita, soggetti);
}

/** As above, and still in the register. */
export function controllaIscritto(generalita: Generalita, a: AggregatiPersona): Rilievo[] {
  const identita = controllaPersona(generalita, a);
  const [uno] = a.soggetti;
  if (identita.length > 0 || !uno) return identita;
  return uno.stato === 'residente' || uno.stato === 'aire' ? [] : [rilievo('EN184', { campo: 'generalita' })];
}

export const accessoPersona = ({ soggetti }: AggregatiPersona, campi: readonly string[]): Accesso => ({
  soggetti: soggetti.map((s) => s.idSchedaSoggettoANPR),
  campi: [...campi],
});
