import { useState } from 'react';
import { usaFirmaAtto } from '../../firma-atto.ts';
import { usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { usaComune } from '../../ufficiale/comune.ts';
import { confermaAnnullamento } from './conferma.ts';
import type { ModuloAperto } from './usa-modulo.ts';

export interface Conferma {
  readonly conferma: () => Promise<void>;
  /** From the press to the end of what it began, the question of the PIN included. */
  readonly occupata: boolean;
  /** Why the last one queued nothing; of a PIN that was given up there is nothing to say. */
  readonly rifiuto: 'nonValida' | 'nonMessa' | undefined;
}

/** One confirmation at a time; whatever stops it is said, and the button is there again. @param fatto with the id of the act that is queued. */
export function usaConferma(aperto: ModuloAperto, fatto: (pratica: string) => void): Conferma {
  const { archivio } = usaSessione();
  const postazione = usaEvento('postazione.stato');
  const codMittente = usaComune()?.codiceIstat;
  const firma = usaFirmaAtto();
  const [occupata, setOccupata] = useState(false);
  const [rifiuto, setRifiuto] = useState<Conferma['rifiuto']>();

  const conferma = async (): Promise<void> => {
    const { modulo } = aperto;
    const bozza = aperto.bozza();
    if (occupata || !modulo || !bozza || !postazione || codMittente === undefined) return;
    setOccupata(true);
    setRifiuto(undefined);
    await aperto.scritta();
    const chi = { postazione, codMittente, firma };
    const esito = await confermaAnnullamento(archivio, bozza, modulo, chi).catch(() => undefined);
    setOccupata(false);
    if (!esito) setRifiuto('nonMessa');
    else if (esito.ok || esito.errore.tipo === 'gia-confermata') fatto(bozza.id);
    else if (esito.errore.tipo === 'non-valida') setRifiuto('nonValida');
  };
  return { conferma, occupata, rifiuto };
}
