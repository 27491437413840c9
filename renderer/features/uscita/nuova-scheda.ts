import { elenco, leggi } from '../../ufficiale/lettura.ts';
import { operazioneANPR } from '../../offline/risposta.ts';

export interface Registrato {
  readonly idOperazioneANPR: string | undefined;
  readonly codiceFiscale: string | undefined;
  readonly idSoggetto: string | undefined;
  readonly idANPR: string | undefined;
  readonly famiglia: string | undefined;
}

/**
 * What the register generated (services.md §1.3): ids and codice fiscale of the person registered.
 * @param suo whom the act is about, when the register had them already.
 */
export function registrato(
  risposta: Readonly<Record<string, unknown>>,
  conosciuti: readonly string[],
  suo?: string,
): Registrato {
  const variati = elenco(risposta, 'Risposta_Comune.listaSoggettiVariati.datiSoggetto');
  const questo =
    suo === undefined
      ? undefined
      : variati.find((uno) => leggi(uno, 'generalitaAttuali.idSchedaSoggettoANPR') === suo);
  // Relatives whose record moved come in the same list: the new person is the one nobody named in the request.
  const nuovo =
    questo ??
    variati.find((uno) => {
      const id = leggi(uno, 'generalitaAttuali.idSchedaSoggettoANPR');
      return id !== undefined && !conosciuti.includes(`soggetto:${id}`);
    }) ??
    variati[0];
  return {
    idOperazioneANPR: operazioneANPR(risposta),
    codiceFiscale: leggi(nuovo, 'generalitaAttuali.codiceFiscale.codFiscale'),
    idSoggetto: suo ?? leggi(nuovo, 'generalitaAttuali.idSchedaSoggettoANPR'),
    idANPR: leggi(nuovo, 'identificativi.idANPR'),
    famiglia: leggi(nuovo, 'famigliaConvivenza.idFamigliaConvivenzaANPR'),
  };
}
