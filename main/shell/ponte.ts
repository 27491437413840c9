import type { PonteGrezzo } from '#contract/bridge/index.ts';

/**
 * Runs in the page of the browser shell, served as `/ponte.js` by the text of this very function, which therefore uses
 * nothing from outside itself. Gives `window.sportello` over a WebSocket of the same origin. Calls made while there is no
 * connection wait for it; those under way when it drops are rejected: what became of them is not known.
 */
// eslint-disable-next-line max-lines-per-function -- The text of one function is all that the page receives.
export function ponte(): void {
  interface Attesa {
    risolvi: (risposta: unknown) => void;
    rifiuta: (errore: Error) => void;
  }
  const inCorso = new Map<number, Attesa>();
  const ascolti = new Map<string, Set<(valore: unknown) => void>>();
  const ultime = new Map<string, unknown>();
  let daInviare: string[] = [];
  let numero = 0;
  let canale: WebSocket;

  function manda(messaggio: object): void {
    const testo = JSON.stringify(messaggio);
    if (canale.readyState === WebSocket.OPEN) canale.send(testo);
    else daInviare.push(testo);
  }

  function ricevi({ data }: MessageEvent<string>): void {
    const messaggio = JSON.parse(data) as {
      id?: number;
      risposta?: unknown;
      evento?: string;
      valore?: unknown;
    };
    if (messaggio.evento !== undefined) {
      ultime.set(messaggio.evento, messaggio.valore);
      for (const fn of ascolti.get(messaggio.evento) ?? []) fn(messaggio.valore);
      return;
    }
    inCorso.get(messaggio.id ?? 0)?.risolvi(messaggio.risposta);
    inCorso.delete(messaggio.id ?? 0);
  }

  function collega(pausa: number): void {
    canale = new WebSocket(`ws://${location.host}/ponte`);
    let prossima = Math.min(pausa * 2, 5000);
    canale.onopen = () => {
      prossima = 200;
      for (const nome of ascolti.keys()) canale.send(JSON.stringify({ ascolta: nome }));
      for (const testo of daInviare) canale.send(testo);
      daInviare = [];
    };
    canale.onmessage = ricevi;
    canale.onclose = () => {
      const inAttesa = new Set(daInviare.map((testo) => (JSON.parse(testo) as { id?: number }).id));
      for (const [id, { rifiuta }] of inCorso) {
        if (inAttesa.has(id)) continue;
        inCorso.delete(id);
        rifiuta(new Error('ponte-interrotto'));
      }
      setTimeout(() => {
        collega(prossima);
      }, pausa);
    };
  }

  const sportello: PonteGrezzo = {
    chiama: (nome, richiesta) =>
      new Promise((risolvi, rifiuta) => {
        const id = ++numero;
        inCorso.set(id, { risolvi, rifiuta });
        manda({ id, chiama: nome, richiesta });
      }),
    ascolta: (nome, fn) => {
      const gia = ascolti.get(nome);
      ascolti.set(nome, (gia ?? new Set()).add(fn));
      if (!gia && canale.readyState === WebSocket.OPEN) canale.send(JSON.stringify({ ascolta: nome }));
      if (ultime.has(nome)) fn(ultime.get(nome));
      return () => {
        ascolti.get(nome)?.delete(fn);
      };
    },
  };
  collega(200);
  Object.defineProperty(window, 'sportello', { value: Object.freeze(sportello) });
}
