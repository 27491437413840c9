import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import type { Sessione } from '#contract/wa/accesso.ts';
import { spiegaErrore, type Credenziale } from '#native/carta/index.ts';
import type { Collegamento } from '../collegamento.ts';
import { dice, type Detto } from '../verifiche/parole.ts';
import { rifiutato } from './errori.ts';

/** `assente`: the core cannot be asked now; `no`: it was asked, or the card was, and the answer is no. */
export type EsitoSessione =
  | { readonly tipo: 'aperta'; readonly sessione: Sessione }
  | { readonly tipo: 'assente' }
  | { readonly tipo: 'no'; readonly errore: ErroreAccesso };

/** How long a core that is starting is waited for, milliseconds. */
const attesaAvvio = 8000;

/** Asks the core for a session with a card that has proved its PIN. */
export async function apriSessione(
  collegamento: Collegamento,
  credenziale: Credenziale,
): Promise<EsitoSessione> {
  await collegamento.deciso(attesaAvvio);
  if (collegamento.rifiuto) return { tipo: 'no', errore: rifiutato(collegamento.rifiuto) };
  // A core known to be away would only make the person wait; its return opens the session by itself.
  if (collegamento.stato.stato !== 'raggiungibile') return { tipo: 'assente' };
  const esito = await collegamento.apriSessione({
    certificato: credenziale.certificato,
    firma: (messaggio) => credenziale.firma(messaggio),
  });
  if (esito.ok) return { tipo: 'aperta', sessione: esito.valore };
  switch (esito.errore.tipo) {
    case 'firma':
      return { tipo: 'no', errore: spiegaErrore(esito.errore.errore) };
    case 'rifiutata':
      // The core is there and its register is not: the same as being away.
      return esito.errore.errore.tipo === 'servizio-non-disponibile'
        ? { tipo: 'assente' }
        : { tipo: 'no', errore: rifiutato(esito.errore.errore) };
    case 'non-inviata':
    case 'senza-risposta':
      return { tipo: 'assente' };
  }
}

/** Said to whoever has just entered: if it was not them on the other workstation, they must know. */
export function chiusaAltrove({
  idPostazione,
  aperta,
}: NonNullable<Sessione['chiusaAltrove']>): Detto & { readonly id: string } {
  const ora = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', timeStyle: 'short' });
  return {
    id: 'sessione-altrove',
    ...dice('avviso.sessione-altrove', { postazione: idPostazione, ora: ora.format(new Date(aperta)) }),
  };
}
