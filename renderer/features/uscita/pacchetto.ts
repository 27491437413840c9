import type { StatoPostazione } from '#contract/bridge/stato.ts';
import type { Bozza, Pratica } from '../../offline/pratica.ts';

type Postazione = Pick<StatoPostazione, 'versione' | 'ambiente' | 'guscio'> & {
  readonly core: { readonly stato: string };
};

/** Official codes only: whatever else stands in a refusal may repeat data of a person. */
function codici(motivi: readonly { readonly codice: string }[]): readonly string[] {
  return [...new Set(motivi.map(({ codice }) => codice))].filter((uno) => /^[A-Z]{1,3}\d{2,4}$/.test(uno));
}

function istante(quando: number): string {
  return new Date(quando).toISOString();
}

function statoRedatto({ stato }: Pratica): Readonly<Record<string, unknown>> {
  switch (stato.stato) {
    case 'in-coda':
      return { dal: istante(stato.dal) };
    case 'inviata':
      return { dal: istante(stato.dal), invii: stato.invii, ignoto: stato.ignoto };
    case 'confermata':
      return { quando: istante(stato.quando), avvisi: codici(stato.avvisi) };
    case 'respinta':
      return { quando: istante(stato.quando), codici: codici(stato.motivi) };
    case 'sospesa':
      return { quando: istante(stato.quando), fino: istante(stato.fino), codici: codici(stato.motivi) };
    case 'in-conflitto':
    case 'scartata':
      return { quando: istante(stato.quando) };
  }
}

/**
 * What whoever assists needs of the outbox of a workstation: versions, states, times, codes, in a file that anybody may
 * read. Written field by field from what is known to be harmless, never by taking away what is not. People and families
 * are numbers of this file only, so that one sees who waits for whom.
 */
export function pacchetto(
  { bozze, pratiche }: { readonly bozze: readonly Bozza[]; readonly pratiche: readonly Pratica[] },
  postazione: Postazione | undefined,
  adesso = Date.now(),
): string {
  const numeri = new Map<string, number>();
  const numero = (aggregato: string): string => {
    const suo = numeri.get(aggregato) ?? numeri.size + 1;
    numeri.set(aggregato, suo);
    return `${aggregato.startsWith('famiglia:') ? 'famiglia' : 'soggetto'} ${suo}`;
  };
  const contenuto = {
    sportello: postazione && {
      versione: postazione.versione,
      ambiente: postazione.ambiente,
      guscio: postazione.guscio,
      core: postazione.core.stato,
    },
    scritto: istante(adesso),
    bozze: bozze.map(({ codice, creata, modificata, corregge }) => ({
      codice,
      creata: istante(creata),
      modificata: istante(modificata),
      corregge: corregge !== undefined,
    })),
    atti: [...pratiche]
      .sort((a, b) => a.ordine - b.ordine)
      .map((una) => ({
        codice: una.codice,
        idOperazioneComune: una.idOperazioneComune,
        ordine: una.ordine,
        creata: istante(una.creata),
        stato: una.stato.stato,
        ...statoRedatto(una),
        riguarda: una.aggregati.map(numero),
      })),
  };
  return `${JSON.stringify(contenuto, undefined, 2)}\n`;
}
