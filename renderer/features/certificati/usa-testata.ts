import type { TestataRichiesta } from '#contract/anpr/index.ts';
import type { CertificatoPossibile } from '#contract/wa/certificati.ts';
import { nuovoIdOperazione } from '../../offline/pratica.ts';
import { usaEvento } from '../../ponte.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { testata } from '../../ufficiale/testata.ts';
import type { Scelte } from './domanda.ts';

/**
 * The header of a request for certificates, a new one each time; undefined: the workstation is not known yet. Only what
 * certifies as of a day says that day.
 */
export function usaTestata(
  possibili: readonly CertificatoPossibile[],
): ((scelte: Scelte) => TestataRichiesta) | undefined {
  const postazione = usaEvento('postazione.stato');
  const comune = usaComune();
  if (!postazione) return undefined;
  return ({ tipi, al }) => {
    const storico = possibili.some(({ tipo, data }) => data !== undefined && tipi.includes(tipo));
    const altro = storico && al !== '' ? { dataDecorrenza: al } : {};
    return testata('6001', nuovoIdOperazione(), postazione, comune?.codiceIstat ?? '', altro);
  };
}
