import type { Rilievo } from '#contract/regole/index.ts';
import type { ImpedimentiCIE } from '#contract/wa/consolati.ts';
import { bloccoCartacea } from '../../cie/carta.ts';
import { controllaIscritto } from '../../cie/persona.ts';
import type { Soggetto } from '../../registro/modello.ts';
import type { Ricerca } from '../../registro/operazione.ts';

/** Act of the desk that takes a control away. */
const atti: Readonly<Record<string, string>> = { EN148: 'scheda-carta-annullata' };

/**
 * What CIEOnline would be answered about a person, by the very controls of CIE2 and CIE8: by id as the desk names them,
 * and by codice fiscale as CIEOnline does, because two records of one person stand in the way too.
 */
export async function impedimentiCIE(
  soggetto: Soggetto,
  cerca: Ricerca,
  oggi: string,
): Promise<ImpedimentiCIE> {
  const { idSchedaSoggettoANPR, dati } = soggetto;
  const codice = dati.generalita.codiceFiscale?.codFiscale;
  const omonimi =
    codice === undefined ? [soggetto] : await cerca.trova({ codiceFiscale: codice.toUpperCase() });
  const vivi = omonimi.filter(({ stato }) => stato === 'residente' || stato === 'aire');
  const soggetti = vivi.length > 1 ? vivi : [soggetto];
  const generalita = { idSchedaSoggettoANPR };
  const rilievi: readonly Rilievo[] = [
    ...controllaIscritto(generalita, { soggetti }),
    ...bloccoCartacea(soggetto, oggi, 'cartaIdentita'),
  ];
  return {
    impedimenti: rilievi.map(({ codice: quale, causa, rimedio }) => ({
      ...{ codice: quale, causa, rimedio },
      ...(atti[quale] !== undefined && { atto: atti[quale] }),
    })),
  };
}
