import type { DatiSoggetto, TestataRichiesta } from '#contract/anpr/index.ts';
import type { ContestoApplica } from './operazione.ts';

type DatiIscrizione = NonNullable<DatiSoggetto['datiIscrizione']>;

/**
 * Entry into the municipality of who asks (model.md §14).
 * @param dal left out, the effective date of the request.
 */
export function datiIscrizioneComune(
  t: TestataRichiesta,
  { comune, idOperazioneANPR, oggi }: ContestoApplica,
  dal = t.dataDecorrenza ?? oggi,
): NonNullable<DatiIscrizione['datiIscrizioneComune']> {
  return {
    dataIscrizione: dal,
    protocolloComune: t.protocolloComune ?? t.idOperazioneComune.slice(0, 20),
    comune: {
      nomeComune: comune.nome,
      codiceIstat: comune.codiceIstat,
      siglaProvinciaIstat: comune.siglaProvincia,
    },
    idOperazioneComune: t.idOperazioneComune,
    idOperazioneANPR,
    ...(t.dataDefinizionePratica === undefined ? {} : { dataDefinizionePratica: t.dataDefinizionePratica }),
  };
}
