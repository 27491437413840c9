import { randomUUID } from 'node:crypto';
import { bridge, type NomeChiamata, type NomeEvento } from '#contract/bridge/index.ts';
import type { ErroreBridge } from '#contract/bridge/errori.ts';
import { voceGuasto, type Giornale } from '../giornale.ts';
import type { Host } from '../host.ts';

/** What a shell offers to a page: the calls and the news of `contract/bridge`, and nothing else. */
export interface Smistatore {
  /** Always answers: the parsed answer of the handler, or `{ ok: false, errore: ErroreBridge }`. */
  chiama(nome: unknown, richiesta: unknown): Promise<unknown>;
  /** @returns stops listening; undefined when there is no such event. */
  ascolta(nome: unknown, ricevi: (valore: unknown) => void): (() => void) | undefined;
}

function nonValida(messaggio: string): { readonly ok: false; readonly errore: ErroreBridge } {
  return {
    ok: false,
    errore: {
      tipo: 'chiamata-non-valida',
      messaggio,
      rimedio: 'Chiudi e riapri lo sportello; le bozze restano salvate. Se continua, avvisa l’assistenza.',
    },
  };
}

// SECURITY: own keys only, so that `constructor` or `__proto__` are not calls.
function voce(nome: unknown) {
  return typeof nome === 'string' && Object.hasOwn(bridge, nome)
    ? bridge[nome as keyof typeof bridge]
    : undefined;
}

/** Both shells go through here: name, request, handler, answer; each parsed before the next. */
export function creaSmistatore(host: Pick<Host, 'gestori' | 'ascolta'>, giornale: Giornale): Smistatore {
  return {
    async chiama(nome, richiesta) {
      const chiesta = voce(nome);
      if (chiesta?.tipo !== 'chiamata') return nonValida('La pagina ha chiesto una funzione che non esiste.');
      const letta = chiesta.richiesta.safeParse(richiesta);
      if (!letta.success)
        return nonValida('La pagina ha fatto una richiesta che la postazione non comprende.');
      const gestore = host.gestori[nome as NomeChiamata] as (richiesta: unknown) => Promise<unknown>;
      try {
        return chiesta.risposta.parse(await gestore(letta.data));
      } catch (errore) {
        const riferimento = randomUUID();
        giornale({ evento: 'chiamata-guasta', chiamata: String(nome), riferimento, ...voceGuasto(errore) });
        return nonValida(`La postazione ha incontrato un problema imprevisto (riferimento ${riferimento}).`);
      }
    },
    ascolta(nome, ricevi) {
      const chiesta = voce(nome);
      if (chiesta?.tipo !== 'evento') return undefined;
      return host.ascolta(nome as NomeEvento, ricevi);
    },
  };
}
