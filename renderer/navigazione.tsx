import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ParteSicurezza } from './features/sicurezza/quali.ts';

/** Where one can be. A new screen is one line here and one in `schermate.tsx`. */
export type Schermata =
  | { readonly nome: 'cerca' }
  | { readonly nome: 'iscrizioni' }
  | { readonly nome: 'scheda'; readonly id: string; readonly titolo: string }
  | {
      readonly nome: 'famiglia';
      readonly id: string;
      readonly titolo: string;
      /** From whose record it was opened: what is known of it without the core. */
      readonly soggetto?: string;
    }
  | { readonly nome: 'atto'; readonly bozza: string; readonly titolo: string; readonly campo?: string }
  | { readonly nome: 'certificati'; readonly id: string; readonly titolo: string }
  /** Of the whole family of a person. */
  | { readonly nome: 'certificati-famiglia'; readonly id: string; readonly titolo: string }
  | {
      readonly nome: 'annullamento';
      /** idOperazioneANPR. */
      readonly operazione: string;
      readonly titolo: string;
      /** Whose record it was opened from: what is known of it without the core. */
      readonly soggetto?: string;
      /** The operation for whose sake this one is undone first. */
      readonly perche?: string;
      readonly bozza?: string;
    }
  | { readonly nome: 'uscita'; readonly pratica?: string }
  /** Only those about a person, or the one with a number. */
  | { readonly nome: 'operazioni'; readonly soggetto?: string; readonly numero?: string }
  /** Of the office: what was issued, what was taken, what the municipality has set. */
  | { readonly nome: 'emessi'; readonly soggetto?: string; readonly titolo?: string }
  | { readonly nome: 'procedimenti' }
  | { readonly nome: 'predisposizioni' }
  /** With a person: to issue one to them. */
  | { readonly nome: 'carta-identita'; readonly soggetto?: string; readonly titolo?: string }
  | { readonly nome: 'estrazioni' }
  /** Of citizens; one of them, by its number. */
  | { readonly nome: 'richieste' }
  | { readonly nome: 'richiesta'; readonly codice: string; readonly titolo: string }
  /** Whose codes are not validated; with a person, that one beside what the Agenzia knows. */
  | { readonly nome: 'agenzia-entrate'; readonly soggetto?: string; readonly titolo?: string }
  /** What the municipality sets of itself. */
  | { readonly nome: 'amministrazione' }
  /** What consulates ask to be aligned; with a number, that request. */
  | { readonly nome: 'consolati'; readonly richiesta?: string; readonly titolo?: string }
  | { readonly nome: 'tabelle' }
  | { readonly nome: 'sicurezza'; readonly parte?: ParteSicurezza }
  /** Cards of operators, made and delivered. */
  | { readonly nome: 'prefettura' }
  /** In training only. */
  | { readonly nome: 'esercizi' }
  | { readonly nome: 'postazione' };

interface Navigazione {
  readonly qui: Schermata;
  /** Screens walked through to get here, the present one last. */
  readonly cammino: readonly Schermata[];
  readonly vai: (dove: Schermata) => void;
  readonly indietro: () => void;
}

/** Where each operator was when the screen locked: kept in memory only, because it tells whom they were serving. */
const lasciate = new Map<string, readonly Schermata[]>();
const Contesto = createContext<Navigazione | undefined>(undefined);

function uguali(a: Schermata, b: Schermata): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The address bar and its history never carry who is being served: a position only. */
export function NavigazioneDi({
  operatore,
  inizio,
  children,
}: {
  readonly operatore: string;
  /** Where they begin, and where the way back ends: it does not change while they are here. */
  readonly inizio: Schermata;
  readonly children: ReactNode;
}): ReactNode {
  const [cammino, setCammino] = useState<readonly Schermata[]>(() => lasciate.get(operatore) ?? [inizio]);

  useEffect(() => {
    lasciate.set(operatore, cammino);
  }, [operatore, cammino]);

  useEffect(() => {
    const torna = (): void => {
      setCammino((ora) => (ora.length > 1 ? ora.slice(0, -1) : ora));
      history.pushState(null, '');
    };
    history.pushState(null, '');
    addEventListener('popstate', torna);
    return () => {
      removeEventListener('popstate', torna);
    };
  }, []);

  const vai = useCallback(
    (dove: Schermata): void => {
      setCammino((ora) => {
        const gia = ora.findIndex((una) => uguali(una, dove));
        if (gia >= 0) return ora.slice(0, gia + 1);
        return uguali(dove, inizio) ? [inizio] : [...ora, dove];
      });
    },
    [inizio],
  );
  const indietro = useCallback((): void => {
    setCammino((ora) => (ora.length > 1 ? ora.slice(0, -1) : ora));
  }, []);

  const valore = useMemo(
    () => ({ qui: cammino.at(-1) ?? inizio, cammino, vai, indietro }),
    [cammino, vai, indietro, inizio],
  );
  return <Contesto value={valore}>{children}</Contesto>;
}

export function usaNavigazione(): Navigazione {
  const navigazione = use(Contesto);
  if (!navigazione) throw new Error('no navigation around this component');
  return navigazione;
}
