import type { Comune } from '#contract/anpr/tipi/luogo.ts';
import type { Soggetto } from '../../registro/modello.ts';
import type { Domanda } from '../domanda.ts';
import { comune } from '../frasi.ts';
import { di, type Lingua } from '../lingua.ts';

/** ` del Comune di VINCI (FI)`, or nothing where the municipality is not known. */
export function presso(quale: Comune | undefined, l: Lingua): string {
  return quale ? di(l, 'presso', { comune: comune(quale) }) : '';
}

/** The competent municipality, where its name is known: the record has its code alone. */
export function comuneCompetente(
  { soggetto, comune: chiede }: Domanda,
  altrove?: Comune,
): Comune | undefined {
  if (altrove) return altrove;
  if (soggetto.comune === chiede.codiceIstat)
    return { nomeComune: chiede.nome, siglaProvinciaIstat: chiede.siglaProvincia };
  return comuneIscrizione(soggetto);
}

function comuneIscrizione({ comune: istat, dati }: Soggetto): Comune | undefined {
  const iscrizione = dati.datiIscrizione?.datiIscrizioneComune?.comune;
  return iscrizione?.codiceIstat === istat ? iscrizione : undefined;
}
