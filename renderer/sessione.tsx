import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { StatoAccesso } from '#contract/bridge/stato.ts';
import { Archivio } from './offline/archivio.ts';
import type { Bozza, Pratica } from './offline/pratica.ts';
import { aperta } from './offline/macchina.ts';
import { Spedizioniere } from './offline/invio.ts';
import { ponteUscita } from './offline/ponte-uscita.ts';
import { chiama, usaEvento } from './ponte.ts';

/** Who works here now, and what they keep on this workstation. */
export interface SessioneAperta {
  readonly operatore: string;
  readonly inSede: boolean;
  readonly archivio: Archivio;
  readonly bozze: readonly Bozza[];
  readonly pratiche: readonly Pratica[];
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
}
type Apertura = Aperto | { readonly messaggio: string; readonly rimedio: string };

async function apriArchivio(): Promise<Apertura> {
  const chiave = await chiama('accesso.chiaveBozze', {});
  if (!chiave.ok) return { messaggio: chiave.errore.messaggio, rimedio: chiave.errore.rimedio };
  const { operatore, chiave: base64 } = chiave.valore;
  try {
    const aperto = await Archivio.apri(operatore, base64);
    if (aperto.ok) {
      const archivio = aperto.valore;
      return { archivio, spedizioniere: new Spedizioniere(archivio, ponteUscita), operatore };
    }
    return { messaggio: 'chiave-errata', rimedio: '' };
  } catch {
    return { messaggio: 'disco', rimedio: '' };
  }
}

/** Opens the archive of whoever comes in, watches it, keeps the outbox moving; lets go of everything at the lock. */
export function usaStatoSessione(): StatoSessione {
  const accesso = usaEvento('accesso.stato');
  const entrato = dentro(accesso);
  const inSede = accesso?.stato === 'in-sede';
  const [apertura, setApertura] = useState<Apertura>();
  const [tentativo, setTentativo] = useState(0);
  const [bozze, setBozze] = useState<readonly Bozza[]>([]);
  const [pratiche, setPratiche] = useState<readonly Pratica[]>([]);
  const aperto = apertura && 'archivio' in apertura ? apertura : undefined;

  useEffect(() => {
    if (!entrato) return;
    let nostro = true;
    void apriArchivio().then((aperto) => {
      if (nostro) setApertura(aperto);
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
    const { archivio, spedizioniere } = aperto;
    const smetti = [archivio.bozze.osserva(setBozze), archivio.uscita.osserva(setPratiche)];
    return () => {
      for (const uno of smetti) uno();
      void spedizioniere.ferma().then(() => archivio.chiudi());
    };
  }, [aperto]);

  const spedisci = usaSpedizione(aperto?.spedizioniere, inSede, pratiche);

  return useMemo((): StatoSessione => {
    if (!entrato) return { stato: 'chiusa' };
    if (!apertura) return { stato: 'apertura' };
    if (!aperto)
      return {
        stato: 'senza-archivio',
        messaggio: 'messaggio' in apertura ? apertura.messaggio : '',
        rimedio: 'rimedio' in apertura ? apertura.rimedio : '',
        riprova: () => {
          setApertura(undefined);
          setTentativo((n) => n + 1);
        },
      };
    const inAttesa = bozze.length + pratiche.filter(({ stato }) => aperta(stato)).length;
    const { operatore, archivio } = aperto;
    return {
      stato: 'aperta',
      sessione: { operatore, archivio, inSede, bozze, pratiche, inAttesa, spedisci },
    };
  }, [entrato, inSede, apertura, aperto, bozze, pratiche, spedisci]);
}

/** The outbox moves when the session comes back, when something is queued, and again while an outcome is awaited. */
function usaSpedizione(
  spedizioniere: Spedizioniere | undefined,
  inSede: boolean,
  pratiche: readonly Pratica[],
): () => Promise<void> {
  const giro = useRef(0);
  const ferme = pratiche.filter(({ stato }) => stato.stato === 'in-coda' || stato.stato === 'inviata').length;

  useEffect(() => {
    if (!spedizioniere || !inSede || ferme === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let attivo = true;
    const prova = async (): Promise<void> => {
      await spedizioniere.sveglia();
      if (!attivo) return;
      timer = setTimeout(() => void prova(), attese[Math.min(giro.current++, attese.length - 1)]);
    };
    giro.current = 0;
    void prova();
    return () => {
      attivo = false;
      clearTimeout(timer);
    };
  }, [spedizioniere, inSede, ferme]);

  return useMemo(() => () => spedizioniere?.sveglia() ?? Promise.resolve(), [spedizioniere]);
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
