import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { StatoAccesso } from '#contract/bridge/stato.ts';
import { Archivio } from './offline/archivio.ts';
import type { Bozza, Pratica } from './offline/pratica.ts';
import { aperta } from './offline/macchina.ts';
import { Spedizioniere } from './offline/invio.ts';
import { guidaDiFinestra, type Guida } from './offline/guida.ts';
import { ponteCopia } from './offline/ponte-copia.ts';
import { ponteUscita } from './offline/ponte-uscita.ts';
import { paroleDentro } from './lingua.ts';
import { chiama, usaEvento } from './ponte.ts';

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

/** Milliseconds between two looks at an outbox that is waiting for an outcome. */
const attese = [3000, 10_000, 30_000, 60_000];

export function dentro(accesso: StatoAccesso | undefined): boolean {
  return accesso?.stato === 'in-sede' || accesso?.stato === 'fuori-linea';
}

interface Aperto {
  readonly archivio: Archivio;
  readonly spedizioniere: Spedizioniere;
  readonly operatore: string;
  readonly guida: Guida;
}
type Apertura =
  Aperto | { readonly messaggio: string; readonly rimedio: string } | { readonly altrove: true };

const prendiGuida = guidaDiFinestra();

async function apriArchivio(ruba: boolean, persa: () => void): Promise<Apertura> {
  const chiave = await chiama('accesso.chiaveBozze', {});
  if (!chiave.ok) return { messaggio: chiave.errore.messaggio, rimedio: chiave.errore.rimedio };
  const { operatore, chiave: base64 } = chiave.valore;
  const guida = await prendiGuida(`sportello-${operatore}`, ruba, persa);
  if (!guida) return { altrove: true };
  try {
    await paroleDentro();
    const aperto = await Archivio.apri(operatore, base64, ponteCopia(operatore));
    if (aperto.ok) {
      const archivio = aperto.valore;
      await archivio.pulisci();
      return { archivio, spedizioniere: new Spedizioniere(archivio, ponteUscita), operatore, guida };
    }
    guida.lascia();
    return { messaggio: 'chiave-errata', rimedio: '' };
  } catch {
    guida.lascia();
    return { messaggio: 'disco', rimedio: '' };
  }
}

/** The lead goes last: what was under way is on the disk before another window reads it. */
function lascia({ archivio, spedizioniere, guida }: Aperto): void {
  void spedizioniere
    .ferma()
    .then(() => archivio.chiudi())
    .finally(() => {
      guida.lascia();
    });
}

/** Opens the archive of whoever comes in, watches it, keeps the outbox moving; lets go of everything at the lock. */
export function usaStatoSessione(): StatoSessione {
  const accesso = usaEvento('accesso.stato');
  const entrato = dentro(accesso);
  const inSede = accesso?.stato === 'in-sede';
  const [apertura, setApertura] = useState<Apertura>();
  const [tentativo, setTentativo] = useState({ volta: 0, ruba: false });
  const [guaste, setGuaste] = useState({ bozze: 0, uscita: 0 });
  const [bozze, setBozze] = useState<readonly Bozza[]>([]);
  const [pratiche, setPratiche] = useState<readonly Pratica[]>([]);
  const aperto = apertura && 'archivio' in apertura ? apertura : undefined;

  useEffect(() => {
    if (!entrato) return;
    let nostro = true;
    const persa = (): void => {
      if (nostro) setApertura({ altrove: true });
    };
    void apriArchivio(tentativo.ruba, persa).then((aperto) => {
      if (nostro) setApertura(aperto);
      else if ('guida' in aperto) lascia(aperto);
    });
    return () => {
      nostro = false;
      setApertura(undefined);
      setBozze([]);
      setPratiche([]);
    };
  }, [entrato, tentativo]);

  useEffect(() => {
    if (!aperto) return;
    const { archivio } = aperto;
    const smetti = [
      archivio.bozze.osserva((quelle, quante) => {
        setBozze(quelle);
        setGuaste((prima) => ({ ...prima, bozze: quante }));
      }),
      archivio.uscita.osserva((quelle, quante) => {
        setPratiche(quelle);
        setGuaste((prima) => ({ ...prima, uscita: quante }));
      }),
    ];
    return () => {
      for (const uno of smetti) uno();
      lascia(aperto);
    };
  }, [aperto]);

  const { spedisci, discoFermo } = usaSpedizione(aperto?.spedizioniere, inSede, pratiche);

  return useMemo((): StatoSessione => {
    if (!entrato) return { stato: 'chiusa' };
    if (!apertura) return { stato: 'apertura' };
    const ancora = (ruba: boolean): void => {
      setApertura(undefined);
      setTentativo(({ volta }) => ({ volta: volta + 1, ruba }));
    };
    if ('altrove' in apertura)
      return {
        stato: 'altra-finestra',
        prendi: () => {
          ancora(true);
        },
      };
    if (!aperto)
      return {
        stato: 'senza-archivio',
        messaggio: 'messaggio' in apertura ? apertura.messaggio : '',
        rimedio: 'rimedio' in apertura ? apertura.rimedio : '',
        riprova: () => {
          ancora(false);
        },
      };
    const inAttesa = bozze.length + pratiche.filter(({ stato }) => aperta(stato)).length;
    const { operatore, archivio } = aperto;
    const illeggibili = guaste.bozze + guaste.uscita;
    const { ritrovate } = archivio;
    return {
      stato: 'aperta',
      sessione: {
        ...{ operatore, archivio, inSede, bozze, pratiche, illeggibili, ritrovate },
        ...{ discoFermo, inAttesa, spedisci },
      },
    };
  }, [entrato, inSede, apertura, aperto, bozze, pratiche, guaste, discoFermo, spedisci]);
}

/** The outbox moves when the session comes back, when something is queued, and again while an outcome is awaited. */
function usaSpedizione(
  spedizioniere: Spedizioniere | undefined,
  inSede: boolean,
  pratiche: readonly Pratica[],
): { readonly spedisci: () => Promise<void>; readonly discoFermo: boolean } {
  const giro = useRef(0);
  const [discoFermo, setDiscoFermo] = useState(false);
  const spedisci = useCallback(async (): Promise<void> => {
    try {
      await spedizioniere?.sveglia();
      setDiscoFermo(false);
    } catch {
      setDiscoFermo(true);
    }
  }, [spedizioniere]);
  // What was put off until a day is looked at again with the rest: its hour comes while nobody does anything.
  const ferme = pratiche.filter(({ stato }) =>
    ['in-coda', 'inviata', 'sospesa'].includes(stato.stato),
  ).length;

  useEffect(() => {
    if (!spedizioniere || !inSede || ferme === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let attivo = true;
    const prova = async (): Promise<void> => {
      await spedisci();
      if (!attivo) return;
      timer = setTimeout(() => void prova(), attese[Math.min(giro.current++, attese.length - 1)]);
    };
    giro.current = 0;
    void prova();
    return () => {
      attivo = false;
      clearTimeout(timer);
    };
  }, [spedizioniere, spedisci, inSede, ferme]);

  return { spedisci, discoFermo };
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
