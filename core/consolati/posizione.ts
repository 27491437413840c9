import type { Generalita, RichiestaC001 } from '#contract/anpr/index.ts';
import {
  codiciConsolatoResidenza,
  controllaConsolato,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { controllaIscritto, controllaPersona, type AggregatiPersona } from '../cie/persona.ts';

/** Whom a consulate speaks of must be in AIRE, and of the municipality that it names. */
export function controllaAire(
  generalita: Generalita,
  comune: RichiestaC001['comuneIscrizioneAIRE'] | undefined,
  a: AggregatiPersona,
): Rilievo[] {
  const posizione = controllaIscritto(generalita, a);
  const [soggetto] = a.soggetti;
  if (posizione.length > 0 || !soggetto) return posizione;
  if (soggetto.stato !== 'aire') return [rilievo('ES077', { campo: 'generalita' })];
  const altro = comune?.codiceIstat !== undefined && comune.codiceIstat !== soggetto.comune;
  return altro ? [rilievo('EN204', { campo: 'comuneIscrizioneAIRE' })] : [];
}

/** By these three nobody is recognised any more: it is somebody else. */
const unAltro = ['EN068', 'EN069', 'EN071'];

/**
 * As above of who must be aligned: what the consulate says otherwise than the register is what the request is about,
 * unless all of it is of another person.
 */
export function controllaDaAllineare(
  generalita: Generalita,
  comune: RichiestaC001['comuneIscrizioneAIRE'] | undefined,
  a: AggregatiPersona,
): Rilievo[] {
  const [uno, altro] = a.soggetti;
  if (!uno || altro) return controllaAire(generalita, comune, a);
  const diverse = controllaPersona(generalita, a);
  if (unAltro.every((codice) => diverse.some((una) => una.codice === codice))) return diverse;
  const { idSchedaSoggettoANPR } = uno;
  return controllaAire({ idSchedaSoggettoANPR }, comune, a);
}

export const controllaSedeConsolato = ({ consolato }: Pick<RichiestaC001, 'consolato'>): Rilievo[] =>
  controllaConsolato('consolato', consolato, codiciConsolatoResidenza);
