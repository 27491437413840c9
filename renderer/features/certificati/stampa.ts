import { chiama } from '../../ponte.ts';
import type { Parole } from '../../lingua.ts';
import type { Foglio } from './emissione.ts';

export type EsitoConsegna =
  | { readonly bene: string }
  /** The document stays in the register and on the screen: it can be asked of the printer again. */
  | { readonly messaggio: string; readonly rimedio: string };

/** @param stampante left out: the usual one of the workstation. */
export async function stampaFoglio(
  foglio: Pick<Foglio, 'pdf' | 'protocollo'>,
  stampante: string | undefined,
  t: Parole,
): Promise<EsitoConsegna> {
  const detto = await chiama('stampa.documento', {
    pdf: foglio.pdf,
    titolo: t('titoloStampa', { protocollo: foglio.protocollo }),
    ...(stampante === undefined ? {} : { stampante }),
  });
  return detto.ok ? { bene: t('stampato', { stampante: detto.valore.stampante }) } : detto.errore;
}

/** Under the person's documents folder; the name carries only the protocol. */
export async function salvaFoglio(
  { pdf, protocollo }: Pick<Foglio, 'pdf' | 'protocollo'>,
  t: Parole,
): Promise<EsitoConsegna> {
  const salvato = await chiama('documento.salva', { pdf, protocollo });
  return salvato.ok ? { bene: t('salvato', { percorso: salvato.valore.percorso }) } : salvato.errore;
}
