import i18next from 'i18next';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Valori } from '#contract/bridge/verifica.ts';
import { nellaLingua } from './errori.ts';

/** Something that the workstation says by its code, or that the core said to it; its own words are Italian. */
interface Detta {
  readonly codice?: string | undefined;
  readonly valori?: Valori | undefined;
  readonly rifiuto?: ErroreWa | undefined;
  readonly messaggio?: string | undefined;
  readonly rimedio?: string | undefined;
}

/** In the language of the page. An empty remedy: nothing is to be done. */
export function detto(una: Detta): { readonly messaggio: string; readonly rimedio: string } {
  const { codice, valori, rifiuto } = una;
  const { messaggio = '', rimedio = '' } = { ...rifiuto, ...una };
  if (rifiuto && (codice === undefined || codice === 'servizio.rifiuta'))
    return nellaLingua({ tipo: 'rifiutato', errore: rifiuto, messaggio, rimedio });
  // Its own words stand on an Italian page: the access screen has them before those of the page have come.
  if (codice === undefined || (messaggio !== '' && i18next.language === 'it'))
    return nellaLingua({ messaggio, rimedio });
  const parola = (quale: string, altrimenti: string): string =>
    i18next.t(`diagnostica:${codice}.${quale}`, { ...valori, defaultValue: altrimenti });
  return { messaggio: parola('messaggio', messaggio), rimedio: parola('rimedio', rimedio) };
}
