import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { spiegaErrore, type Credenziale } from '#native/carta/index.ts';
import type { Collegamento } from '../collegamento.ts';
import { confermaFuoriLinea, rifiutato } from './errori.ts';

/** PIN to the card, challenge of the act, signature: nothing of the act itself is done here. */
export async function confermaAtto(
  collegamento: Collegamento,
  credenziale: Credenziale,
  { pin, atto, gettone }: { readonly pin: string; readonly atto: string; readonly gettone: string },
): Promise<Esito<Record<string, never>, ErroreAccesso>> {
  const provato = await credenziale.entra(pin);
  if (!provato.ok) return fallito(spiegaErrore(provato.errore));
  const firmatario = {
    certificato: credenziale.certificato,
    firma: (messaggio: Uint8Array) => credenziale.firma(messaggio),
  };
  const esito = await collegamento.conferma(firmatario, atto, gettone);
  if (esito.ok) return riuscito({});
  switch (esito.errore.tipo) {
    case 'firma':
      return fallito(spiegaErrore(esito.errore.errore));
    case 'rifiutata':
      return fallito(rifiutato(esito.errore.errore));
    case 'non-inviata':
    case 'senza-risposta':
      return fallito(confermaFuoriLinea);
  }
}
