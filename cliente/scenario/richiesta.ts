import { riuscito, type Esito } from '#contract/esito.ts';
import type { Problema } from '../problema.ts';
import { esempioDi } from '../ws/esempio.ts';
import type { Qualunque } from '../ws/servizio.ts';
import { contenutoDi, metti, type Oggetto } from './componi.ts';
import type { Modifica } from './lingua.ts';
import type { Memoria } from './memoria.ts';
import { valuta, type LeggiScheda } from './valori.ts';

/** A request from its lines, in their order: a later one on the same path wins. @param esempio start from the placeholders. */
export async function componi(
  servizio: Qualunque,
  { esempio, voci }: { readonly esempio: boolean; readonly voci: readonly Modifica[] },
  memoria: Memoria,
  leggi: LeggiScheda,
): Promise<Esito<Oggetto, Problema & { readonly riga: number }>> {
  const { struttura } = servizio.richiesta;
  const richiesta: Oggetto = esempio ? { ...esempioDi(servizio, memoria.oggi, false) } : {};
  for (const { percorso, valore, riga } of voci) {
    const contenuto = contenutoDi(struttura, percorso);
    if (!contenuto.ok) return { ok: false, errore: { ...contenuto.errore, riga } };
    const valutato = valore
      ? await valuta(valore, contenuto.valore, memoria, leggi)
      : riuscito<unknown>(undefined);
    if (!valutato.ok) return { ok: false, errore: { ...valutato.errore, riga } };
    metti(richiesta, struttura, percorso, valutato.valore);
  }
  return riuscito(richiesta);
}
