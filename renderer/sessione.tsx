import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { StatoAccesso } from '#contract/bridge/stato.ts';
import { usaApertura, type Apertura } from './apertura.ts';
import type { Archivio } from './offline/archivio.ts';
import type { Cassetto } from './offline/cassetto.ts';
import type { Bozza, Pratica } from './offline/pratica.ts';
import { aperta } from './offline/macchina.ts';
import { usaEvento } from './ponte.ts';
import { usaSpedizione } from './spedizione.ts';

/** Who works here now, and what they keep on this workstation. */
export interface SessioneAperta {
  readonly operatore: string;
  readonly inSede: boolean;
  readonly archivio: Archivio;
  readonly bozze: readonly Bozza[];
  readonly pratiche: readonly Pratica[];
  /** Drafts and acts that no longer open: they are said, and can be put aside. */
  readonly illeggibili: number;
  /** Drafts and acts that the browser had lost and the workstation's copy gave back. */
  readonly ritrovate: number;
  /** The disk refused what had to be written before something left: the queue stands still. */
  readonly discoFermo: boolean;
  /** Waiting for the desk or for a person: drafts and open acts. */
  readonly inAttesa: number;
  /** Goes through the outbox now. */
  readonly spedisci: () => Promise<void>;
}
export type StatoSessione =
  | { readonly stato: 'chiusa' | 'apertura' }
  | {
      readonly stato: 'senza-archivio';
      readonly messaggio: string;
      readonly rimedio: string;
      readonly riprova: () => void;
    }
  /** Another window works on the same archive. */
  | { readonly stato: 'altra-finestra'; readonly prendi: () => void }
  | { readonly stato: 'aperta'; readonly sessione: SessioneAperta };

const Contesto = createContext<SessioneAperta | undefined>(undefined);

export function dentro(accesso: StatoAccesso | undefined): boolean {
  return accesso?.stato === 'in-sede' || accesso?.stato === 'fuori-linea';
}

interface Osservato<T> {
  readonly valori: readonly T[];
  /** How many do not open any more. */
  readonly guaste: number;
}

function usaOsservato<T>(cassetto: Cassetto<T> | undefined): Osservato<T> {
  const [osservato, setOsservato] = useState<Osservato<T>>({ valori: [], guaste: 0 });
  useEffect(() => {
    if (!cassetto) return;
    const smetti = cassetto.osserva((valori, guaste) => {
      setOsservato({ valori, guaste });
    });
    return () => {
      smetti();
      setOsservato({ valori: [], guaste: 0 });
    };
  }, [cassetto]);
  return osservato;
}

/** What keeps a desk shut that somebody has entered. */
function nonAperta(apertura: Apertura | undefined, ancora: (ruba: boolean) => void): StatoSessione {
  if (!apertura) return { stato: 'apertura' };
  if ('altrove' in apertura)
    return {
      stato: 'altra-finestra',
      prendi: () => {
        ancora(true);
      },
    };
  return {
    stato: 'senza-archivio',
    messaggio: 'messaggio' in apertura ? apertura.messaggio : '',
    rimedio: 'rimedio' in apertura ? apertura.rimedio : '',
    riprova: () => {
      ancora(false);
    },
  };
}

/** Opens the archive of whoever comes in, watches it, keeps the outbox moving; lets go of everything at the lock. */
export function usaStatoSessione(): StatoSessione {
  const accesso = usaEvento('accesso.stato');
  const entrato = dentro(accesso);
  const inSede = accesso?.stato === 'in-sede';
  const { apertura, ancora } = usaApertura(entrato);
  const aperto = apertura && 'archivio' in apertura ? apertura : undefined;
  const { valori: bozze, guaste: bozzeGuaste } = usaOsservato(aperto?.archivio.bozze);
  const { valori: pratiche, guaste: praticheGuaste } = usaOsservato(aperto?.archivio.uscita);
  const { spedisci, discoFermo } = usaSpedizione(aperto?.spedizioniere, inSede, pratiche);

  return useMemo((): StatoSessione => {
    if (!entrato) return { stato: 'chiusa' };
    if (!aperto) return nonAperta(apertura, ancora);
    const { operatore, archivio } = aperto;
    const inAttesa = bozze.length + pratiche.filter(({ stato }) => aperta(stato)).length;
    const illeggibili = bozzeGuaste + praticheGuaste;
    const { ritrovate } = archivio;
    return {
      stato: 'aperta',
      sessione: {
        ...{ operatore, archivio, inSede, bozze, pratiche, illeggibili, ritrovate },
        ...{ discoFermo, inAttesa, spedisci },
      },
    };
  }, [
    entrato,
    inSede,
    apertura,
    aperto,
    ancora,
    bozze,
    bozzeGuaste,
    pratiche,
    praticheGuaste,
    discoFermo,
    spedisci,
  ]);
}

export function SessioneDi({
  sessione,
  children,
}: {
  readonly sessione: SessioneAperta;
  readonly children: ReactNode;
}): ReactNode {
  return <Contesto value={sessione}>{children}</Contesto>;
}

export function usaSessione(): SessioneAperta {
  const sessione = use(Contesto);
  if (!sessione) throw new Error('no session around this component');
  return sessione;
}
