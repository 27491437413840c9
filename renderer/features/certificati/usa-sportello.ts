import { useState } from 'react';
import type { CertificatiPossibili } from '#contract/wa/certificati.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { proposto, ricordaTipo } from './abituale.ts';
import { scegli, scelteIniziali, type Scelte } from './domanda.ts';
import { mancanze } from './mancanze.ts';
import { richiesta6001 } from './richiesta.ts';
import type { Lavoro } from './riepilogo.tsx';
import { usaEmissione, type Emissione } from './usa-emissione.ts';
import { usaMancanze, type Mancanze } from './usa-mancanze.ts';
import { usaTestata } from './usa-testata.ts';

export interface DiChi {
  readonly dossier: Dossier;
  readonly possibili: CertificatiPossibili;
  readonly ufficiale: { readonly cognome: string; readonly nome: string };
}

export interface StatoSportello extends Pick<Mancanze, 'errore' | 'avanti'> {
  readonly scelte: Scelte;
  readonly cambia: (cambi: Partial<Scelte>) => void;
  readonly emissione: Emissione;
  /** Asks the register, when nothing is missing. @param stampante where what is printed goes; undefined: the usual one. */
  readonly chiedi: (cosa: Lavoro, stampante: string | undefined) => void;
  /** Another certificate of the same person. */
  readonly unAltro: () => void;
}

/** What is chosen for a person, and its way to the register. */
export function usaSportello({ dossier, possibili, ufficiale }: DiChi): StatoSportello {
  const { t } = usaParole('certificati');
  const { tipi, parametri } = possibili;
  const iniziali = (): Scelte => scelteIniziali(ufficiale, parametri, proposto(tipi));
  const [scelte, setScelte] = useState(iniziali);
  const emissione = usaEmissione(t);
  const { errore, avanti, daCapo } = usaMancanze(mancanze(scelte, tipi));
  const testa = usaTestata(tipi);

  /** Why the clerk goes on is written before the register is asked. */
  async function motiva(): Promise<boolean> {
    const { idSchedaSoggettoANPR: id } = dossier;
    const ragione = scelte.ragione.trim();
    const scritta = await chiama('registro.motivaForzatura', { id, tipi: [...scelte.tipi], ragione });
    if (!scritta.ok) emissione.respinta(scritta.errore);
    return scritta.ok;
  }
  async function manda(cosa: Lavoro, stampante: string | undefined): Promise<void> {
    if (!testa || emissione.lavora) return;
    const richiesta = richiesta6001(dossier, scelte, testa(scelte), cosa === 'stampa' ? 'foglio' : cosa);
    if (!richiesta) return;
    if (scelte.forza && !(await motiva())) return;
    ricordaTipo(scelte.tipi);
    await emissione.manda(richiesta, cosa, stampante);
  }
  return {
    ...{ scelte, emissione, errore, avanti },
    cambia: (cambi) => {
      setScelte((prima) => scegli(prima, cambi, parametri));
      emissione.dimentica();
    },
    chiedi: (cosa, stampante) => {
      avanti(() => void manda(cosa, stampante));
    },
    unAltro: () => {
      emissione.dimentica();
      daCapo();
      setScelte(iniziali());
      vaiAlCampo('certificati.cerca');
    },
  };
}
