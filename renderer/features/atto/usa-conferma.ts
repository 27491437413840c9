import { useState } from 'react';
import { usaFirmaAtto } from '../../firma-atto.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaSessione } from '../../sessione.tsx';
import type { Aperta } from './aperta.ts';
import type { Partenza } from './atto.ts';
import type { BozzaAtto } from './bozza.ts';
import { confermaAtto } from './conferma.ts';
import type { Mittente } from './richiesta.ts';

export interface Conferma {
  readonly conferma: () => void;
  /** Something decided in the form has still to come into the act. */
  readonly attesa: boolean;
  /** Being signed, or queued. */
  readonly occupata: boolean;
  /** It was not queued, and the clerk is still here to be told. */
  readonly fallita: boolean;
}

/** From the summary to the outbox: everything of the draft is on the disk, the card signs, and the act is queued. */
export function usaConferma(
  { bozza, atto, modulo }: Aperta,
  { scritta, inArrivo }: Pick<BozzaAtto, 'scritta' | 'inArrivo'>,
  partenza: Partenza,
  mittente: Mittente | undefined,
): Conferma {
  const { archivio, spedisci } = usaSessione();
  const { vai } = usaNavigazione();
  const firma = usaFirmaAtto();
  const [occupata, setOccupata] = useState(false);
  const [fallita, setFallita] = useState(false);

  async function conferma(): Promise<void> {
    if (!mittente || occupata || inArrivo > 0) return;
    setOccupata(true);
    await scritta();
    const esito = await confermaAtto(archivio, bozza, atto, modulo, partenza, mittente, firma).catch(
      () => undefined,
    );
    if (esito && (esito.ok || esito.errore.tipo === 'gia-confermata')) {
      void spedisci();
      vai({ nome: 'uscita', pratica: bozza.id });
      return;
    }
    setOccupata(false);
    // Whoever gave up the PIN knows why nothing was queued.
    setFallita(esito?.errore.tipo !== 'non-firmata');
  }
  return { conferma: () => void conferma(), attesa: inArrivo > 0, occupata, fallita };
}
