import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreCredenziale } from '#native/carta/index.ts';
import type { CartaInserita, VistaCarte } from '../carte/vista.ts';

/** The card to enter with, or what is in the readers instead of one. */
export function cartaPresente({ stato, carte }: VistaCarte): Esito<CartaInserita, ErroreCredenziale> {
  const [carta] = carte;
  if (carta) return riuscito(carta);
  const viste = stato.lettori.map((lettore) => lettore.carta.stato);
  if (viste.includes('non-riconosciuta')) return fallito({ tipo: 'carta-non-riconosciuta' });
  if (viste.includes('muta')) return fallito({ tipo: 'carta-muta' });
  return fallito({ tipo: stato.servizio === 'attivo' ? 'carta-assente' : 'servizio-fermo' });
}
