import type { Esito } from '#contract/esito.ts';
import type { Problema } from '../problema.ts';
import { allinea, chiediInAttesa, type Giro, type PartiAllineamento } from './allinea.ts';
import type { Rifiuto } from './accogli.ts';
import { puntoDi } from './ricevute.ts';
import { riconcilia, type Riconciliazione } from './riconcilia.ts';
import { apriServizio, type PartiServizio, type Servizio } from './servizio.ts';

/** What happens, for the log: codes and numbers, nobody's data. */
export type Evento =
  | { readonly evento: 'giro'; readonly giro: Giro }
  | { readonly evento: 'riconciliazione'; readonly esito: Riconciliazione }
  | { readonly evento: 'rifiutata'; readonly rifiuto: Rifiuto }
  | { readonly evento: 'problema'; readonly problema: Problema }
  | { readonly evento: 'guasto'; readonly codice: string };

export interface PartiAvvio
  extends Omit<PartiServizio, 'suNovita' | 'suRifiuto' | 'suGuasto'>, PartiAllineamento {
  readonly su: (evento: Evento) => void;
  /** Between two looks at what is still to do, milliseconds. */
  readonly ogni?: number;
}

const dieciSecondi = 10_000;
/** Pull beside push: what was never brought is asked for. ANPR allows a hundred requests a day. */
const ogniOra = 3_600_000;
const ogniGiorno = 24 * ogniOra;
/** After a failure, before the next try. */
const pausa = 60_000;

const codiceDi = (errore: unknown): string => {
  if (!(errore instanceof Error)) return typeof errore;
  return 'code' in errore && typeof errore.code === 'string' ? `${errore.name}:${errore.code}` : errore.name;
};

/** One look at what is to do; after a failure, none for a while. */
function creaGiro(parti: PartiAvvio): { giro: () => Promise<void>; guasto: (errore: unknown) => void } {
  const { su } = parti;
  let fermoFino = 0;
  let chiesto = 0;
  let riconciliato = Date.now();

  function dopo<T>(esito: Esito<T, Problema>, racconta: (valore: T) => void): boolean {
    if (esito.ok) racconta(esito.valore);
    else {
      fermoFino = Date.now() + pausa;
      su({ evento: 'problema', problema: esito.errore });
    }
    return esito.ok;
  }

  async function giro(): Promise<void> {
    if (Date.now() < fermoFino) return;
    if (Date.now() - chiesto >= ogniOra) {
      chiesto = Date.now();
      if (!dopo(await chiediInAttesa(parti, await puntoDi(parti.locale)), () => undefined)) return;
    }
    const fatto = await allinea(parti);
    const bene = dopo(fatto, (uno) => {
      if (uno.applicate + uno.recuperate + uno.rilette > 0) su({ evento: 'giro', giro: uno });
    });
    if (bene && Date.now() - riconciliato >= ogniGiorno) {
      riconciliato = Date.now();
      dopo(await riconcilia(parti.locale, parti.anpr, parti), (esito) => {
        su({ evento: 'riconciliazione', esito });
      });
    }
  }

  return {
    giro,
    guasto: (errore) => {
      fermoFino = Date.now() + pausa;
      su({ evento: 'guasto', codice: codiceDi(errore) });
    },
  };
}

/**
 * The receiver: takes what is brought, applies it, fills the holes, asks every hour for what was never brought and
 * reconciles every day.
 */
export async function avviaAllineamento(parti: PartiAvvio): Promise<Servizio> {
  const { su } = parti;
  let chiuso = false;
  let attivo: Promise<void> | undefined;
  let ancora = false;
  const { giro, guasto } = creaGiro(parti);

  function lavora(): void {
    if (chiuso) return;
    ancora = true;
    attivo ??= (async () => {
      while (ancora && !chiuso) {
        ancora = false;
        try {
          await giro();
        } catch (errore) {
          guasto(errore);
        }
      }
      attivo = undefined;
    })();
  }

  const servizio = await apriServizio({
    ...parti,
    suNovita: lavora,
    suRifiuto: (rifiuto) => {
      su({ evento: 'rifiutata', rifiuto });
    },
    suGuasto: (errore) => {
      su({ evento: 'guasto', codice: codiceDi(errore) });
    },
  });
  const periodico = setInterval(lavora, parti.ogni ?? dieciSecondi);
  lavora();
  return {
    porta: servizio.porta,
    async chiudi() {
      chiuso = true;
      clearInterval(periodico);
      await servizio.chiudi();
      await attivo;
    },
  };
}
