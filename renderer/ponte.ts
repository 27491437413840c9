import { useSyncExternalStore } from 'react';
import { ErroreBridge } from '#contract/bridge/errori.ts';
import {
  bridge,
  type NomeChiamata,
  type NomeEvento,
  type PonteGrezzo,
  type RichiestaDi,
  type RispostaDi,
  type ValoreDi,
} from '#contract/bridge/index.ts';
import { accaduto } from './accaduto.ts';
import { chiediConferma } from './conferma-pin.ts';
import { nellaLingua } from './errori.ts';

declare global {
  interface Window {
    readonly sportello?: PonteGrezzo;
  }
}

/** The workstation did not answer in a way that can be read: for a call with effects the outcome is unknown. */
export interface ErrorePonte {
  readonly tipo: 'ponte';
  readonly messaggio: string;
  readonly rimedio: string;
}
export type RispostaPonte<K extends NomeChiamata> =
  RispostaDi<K> | { readonly ok: false; readonly errore: ErrorePonte };

const interrotto: ErrorePonte = {
  tipo: 'ponte',
  messaggio: 'La postazione non ha risposto.',
  rimedio:
    'Aspetta un momento e riprova. Se continua, chiudi e riapri lo sportello: le bozze restano salvate.',
};

function grezzo(): PonteGrezzo {
  if (!window.sportello) throw new Error('window.sportello is missing: the page was opened outside the desk');
  return window.sportello;
}

function attoDaConfermare(errore: object): string | undefined {
  const { errore: rifiuto } = errore as {
    readonly errore?: { readonly tipo?: string; readonly atto?: string };
  };
  return rifiuto?.tipo === 'pin-richiesto' ? rifiuto.atto : undefined;
}

/** Asks something of the workstation; the answer is parsed here, whatever the shell. Never rejects. */
export async function chiama<K extends NomeChiamata>(
  nome: K,
  richiesta: RichiestaDi<K>,
): Promise<RispostaPonte<K>> {
  let risposta: unknown;
  try {
    risposta = await grezzo().chiama(nome, richiesta);
  } catch {
    return { ok: false, errore: nellaLingua(interrotto) };
  }
  const letta = bridge[nome].risposta.safeParse(risposta);
  if (letta.success) {
    const data = letta.data as RispostaDi<K>;
    const atto = data.ok ? undefined : attoDaConfermare(data.errore);
    // Nothing was done: confirmed by the card, the same call is made again.
    if (atto !== undefined && (await chiediConferma(atto))) return chiama(nome, richiesta);
    accaduto(nome, data.ok);
    return data.ok ? data : { ...data, errore: nellaLingua(data.errore) };
  }
  const errore = ErroreBridge.safeParse((risposta as { errore?: unknown } | undefined)?.errore);
  if (!errore.success) return { ok: false, errore: nellaLingua(interrotto) };
  const { messaggio, rimedio } = errore.data;
  return { ok: false, errore: { tipo: 'ponte', messaggio, rimedio } };
}

interface Fonte<T> {
  ultimo: T | undefined;
  readonly abbona: (avvisa: () => void) => () => void;
}
const fonti = new Map<NomeEvento, Fonte<unknown>>();

function fonteDi<K extends NomeEvento>(nome: K): Fonte<ValoreDi<K>> {
  const gia = fonti.get(nome) as Fonte<ValoreDi<K>> | undefined;
  if (gia) return gia;
  const avvisi = new Set<() => void>();
  let aperta = false;
  const fonte: Fonte<ValoreDi<K>> = {
    ultimo: undefined,
    abbona(avvisa) {
      avvisi.add(avvisa);
      if (!aperta) {
        aperta = true;
        grezzo().ascolta(nome, (valore) => {
          const letto = bridge[nome].valore.safeParse(valore);
          if (!letto.success) return;
          fonte.ultimo = letto.data as ValoreDi<K>;
          for (const uno of avvisi) uno();
        });
      }
      return () => avvisi.delete(avvisa);
    },
  };
  fonti.set(nome, fonte);
  return fonte;
}

/** Last news of the workstation on a subject; undefined until the first one arrives. */
export function usaEvento<K extends NomeEvento>(nome: K): ValoreDi<K> | undefined {
  const fonte = fonteDi(nome);
  return useSyncExternalStore(fonte.abbona, () => fonte.ultimo);
}

/** Every piece of news, one by one. @returns stops listening. */
export function ascolta<K extends NomeEvento>(nome: K, ricevi: (valore: ValoreDi<K>) => void): () => void {
  return grezzo().ascolta(nome, (valore) => {
    const letto = bridge[nome].valore.safeParse(valore);
    if (letto.success) ricevi(letto.data as ValoreDi<K>);
  });
}
