import type { Generalita, RichiestaC001 } from '#contract/anpr/index.ts';
import {
  codiciConsolatoResidenza,
  controllaConsolato,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { controllaIscritto, type AggregatiPersona } from '../cie/persona.ts';

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

export const controllaSedeConsolato = ({ consolato }: Pick<RichiestaC001, 'consolato'>): Rilievo[] =>
  controllaConsolato('consolato', consolato, codiciConsolatoResidenza);
