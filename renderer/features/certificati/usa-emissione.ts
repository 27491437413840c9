import { useState } from 'react';
import type { Richiesta6001 } from '#contract/anpr/index.ts';
import type { Parole } from '../../lingua.ts';
import type { Motivo } from '../../offline/macchina.ts';
import { emetti, type ErroreEmissione, type Foglio } from './emissione.ts';
import { superabili } from './mancanze.ts';
import type { Lavoro } from './riepilogo.tsx';
import { stampaFoglio, type EsitoConsegna } from './stampa.ts';

export interface Emissione {
  readonly lavora: Lavoro | undefined;
  readonly foglio: Foglio | undefined;
  readonly guasto: ErroreEmissione | undefined;
  /** Of the last refusal, what the clerk may answer for; until something is issued. */
  readonly superabili: readonly Motivo[];
  /** What the printer said of a sheet that was issued and printed together. */
  readonly consegna: EsitoConsegna | undefined;
  /** Left without an answer: sent again as it is, it gives the same document. */
  readonly sospesa: Richiesta6001 | undefined;
  readonly manda: (richiesta: Richiesta6001, cosa: Lavoro, stampante?: string) => Promise<void>;
  readonly ripeti: () => Promise<void>;
  readonly dimentica: () => void;
  /** Nothing was asked of the register: this stood in the way before. */
  readonly respinta: (errore: { readonly messaggio: string; readonly rimedio: string }) => void;
}

/** A request to the register and what became of it; issuing and printing are two things, and the second may fail alone. */
export function usaEmissione(t: Parole): Emissione {
  const [lavora, setLavora] = useState<Lavoro>();
  const [foglio, setFoglio] = useState<Foglio>();
  const [guasto, setGuasto] = useState<ErroreEmissione>();
  const [superati, setSuperati] = useState<readonly Motivo[]>([]);
  const [consegna, setConsegna] = useState<EsitoConsegna>();
  const [sospesa, setSospesa] = useState<{ readonly richiesta: Richiesta6001; readonly cosa: Lavoro }>();

  async function manda(richiesta: Richiesta6001, cosa: Lavoro, stampante?: string): Promise<void> {
    setLavora(cosa);
    setGuasto(undefined);
    const esito = await emetti(richiesta);
    const detto = esito.ok && cosa === 'stampa' ? await stampaFoglio(esito.valore, stampante, t) : undefined;
    setLavora(undefined);
    setConsegna(detto);
    if (esito.ok) setFoglio(esito.valore);
    else setGuasto(esito.errore);
    setSuperati(!esito.ok && esito.errore.tipo === 'rifiutato' ? superabili(esito.errore.motivi) : []);
    setSospesa(!esito.ok && esito.errore.tipo === 'ignota' ? { richiesta, cosa } : undefined);
  }
  return {
    ...{ lavora, foglio, guasto, consegna, manda, superabili: superati },
    sospesa: sospesa?.richiesta,
    ripeti: async () => {
      if (sospesa) await manda(sospesa.richiesta, sospesa.cosa);
    },
    respinta: ({ messaggio, rimedio }) => {
      setGuasto({ tipo: 'non-partita', messaggio, rimedio });
    },
    dimentica: () => {
      setFoglio(undefined);
      setGuasto(undefined);
      setSospesa(undefined);
      setConsegna(undefined);
    },
  };
}
