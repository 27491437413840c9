import { useState } from 'react';
import { origine } from '#resources/carta-identita/modulo.ts';
import { inBase64 } from '../../base64.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { nonFatto, type Detto } from '../../ui/esito.tsx';
import { disegnaTaratura, type Scarto } from './pdf.ts';
import type { Dove } from './scelta-stampante.tsx';
import { correggi, leggiMillimetri, leggiScarto, scriviScarto } from './taratura.ts';

/** The first cross of the page, from the edges of the sheet. */
export const atteso = { x: origine.x + 20, y: origine.y + 20 };

/** Where the cross was found, as it is written. */
interface Misura {
  readonly x: string;
  readonly y: string;
}

interface Taratura {
  readonly dove: Dove;
  readonly setDove: (dove: Dove) => void;
  /** The offset that is kept for that printer and tray. */
  readonly ora: Scarto;
  readonly misura: Misura;
  readonly setMisura: (misura: Misura) => void;
  readonly stampa: () => Promise<void>;
  readonly salva: () => void;
  readonly detto: Detto | undefined;
}

function millimetriDaBordo(scritti: string): number | undefined {
  return /^\d{1,3}([.,]\d)?$/.test(scritti.trim()) ? Number(scritti.trim().replace(',', '.')) : undefined;
}

/** The page of crosses and what is measured on it, for a printer and its tray. */
export function usaTaratura(): Taratura {
  const { t } = usaParole('carta-identita');
  const [dove, setDove] = useState<Dove>({ stampante: '', cassetto: '' });
  const [misura, setMisura] = useState<Misura>({ x: '', y: '' });
  const [detto, setDetto] = useState<Detto>();
  const ora = leggiScarto(dove.stampante, dove.cassetto);

  async function stampa(): Promise<void> {
    const { stampante, cassetto } = dove;
    const esito = await chiama('stampa.documento', {
      ...{ pdf: inBase64(disegnaTaratura(ora)), titolo: t('taratura.titoloStampa') },
      ...(stampante !== '' && { stampante }),
      ...(cassetto !== '' && { cassetto }),
    });
    setDetto(
      esito.ok
        ? { bene: true, titolo: t('taratura.stampata', { stampante: esito.valore.stampante }) }
        : nonFatto(esito.errore),
    );
  }
  function salva(): void {
    const [x, y] = [millimetriDaBordo(misura.x), millimetriDaBordo(misura.y)];
    if (x === undefined || y === undefined) {
      setDetto({ bene: false, titolo: t('taratura.illeggibile'), rimedio: t('taratura.illeggibileRimedio') });
      return;
    }
    const nuovo = correggi(ora, atteso, { x, y });
    if (leggiMillimetri(String(nuovo.x)) === undefined || leggiMillimetri(String(nuovo.y)) === undefined) {
      setDetto({ bene: false, titolo: t('taratura.troppo'), rimedio: t('taratura.troppoRimedio') });
      return;
    }
    scriviScarto(dove.stampante, dove.cassetto, nuovo);
    setMisura({ x: '', y: '' });
    setDetto({ bene: true, titolo: t('taratura.salvata', { x: String(nuovo.x), y: String(nuovo.y) }) });
  }
  return { dove, setDove, ora, misura, setMisura, stampa, salva, detto };
}
