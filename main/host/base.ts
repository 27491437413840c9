import { release, type } from 'node:os';
import { join } from 'node:path';
import { Collegamento } from '../collegamento.ts';
import { ambienteLocale, type Configurazione } from '../configurazione.ts';
import { voceGuasto } from '../giornale.ts';
import { Notizie } from '../notizie.ts';
import type { Porte } from '../porte.ts';
import { Postazione, type Avviso } from '../postazione.ts';
import type { SedePronta } from '../sede.ts';
import { SpieServizi } from '../servizi.ts';
import { TabellePostazione } from '../tabelle.ts';

export const versione = '0.1.0';

/** What changes while the workstation runs. */
interface Corrente {
  configurazione: Configurazione;
  /** What the core brought with itself; nothing until it answers. */
  pronta: SedePronta;
}

/** What every other part of the workstation stands on. */
export interface Base {
  readonly porte: Porte;
  readonly corrente: Corrente;
  readonly notizie: Notizie;
  readonly avvisa: (avviso: Avviso) => void;
  readonly collegamento: Collegamento;
  readonly tabelle: TabellePostazione;
  readonly postazione: Postazione;
  /** Whether the core is of this machine, where nobody real is registered. */
  locale(): boolean;
}

export function creaBase(configurazione: Configurazione, porte: Porte): Base {
  const corrente: Corrente = { configurazione, pronta: {} };
  const notizie = new Notizie();
  const avvisa = notizie.emetti.bind(notizie, 'postazione.avviso');
  const collegamento = new Collegamento(porte.tempo, configurazione.core.ambiente, {
    ...{ versione, guscio: porte.guscio, sistema: `${type()} ${release()}`.slice(0, 60) },
  });
  const tabelle = new TabellePostazione({
    cartella: join(porte.casa, 'postazione'),
    ...{ luoghi: porte.luoghi, collegamento, giornale: porte.giornale },
    suCambio: (dette) => {
      if (JSON.stringify(dette) !== JSON.stringify(postazione.stato.tabelle))
        postazione.cambia({ tabelle: dette });
    },
  });
  collegamento.dichiara(() => tabelle.versione);
  const postazione = new Postazione({
    iniziale: { guscio: porte.guscio, versione, ambiente: configurazione.core.ambiente },
    comune: (codiceIstat) => tabelle.luoghi()?.comunePerIstat(codiceIstat)?.nome,
    tempo: porte.tempo,
    suStato: (stato) => {
      notizie.emetti('postazione.stato', stato);
    },
    suAvviso: avvisa,
  });
  const base: Base = {
    ...{ porte, corrente, notizie, avvisa, collegamento, tabelle, postazione },
    locale: () => ambienteLocale(corrente.configurazione),
  };
  seguiCollegamento(base);
  return base;
}

/** What each check of the core tells: its services, and the tables to bring up to date. */
function seguiCollegamento({ porte, collegamento, tabelle, postazione }: Base): void {
  const spie = new SpieServizi(() => porte.tempo.adesso());
  collegamento.suCambio((core) => {
    postazione.cambia({ core, servizi: spie.guarda(core, collegamento.servizi) });
  });
  collegamento.suVerifica(() => {
    const servizi = spie.guarda(collegamento.stato, collegamento.servizi);
    // Asked at intervals: the page is told of what changed, not of the time that passes.
    if (JSON.stringify(servizi) !== JSON.stringify(postazione.stato.servizi)) postazione.cambia({ servizi });
  });
  collegamento.suVerifica(() => {
    tabelle.guarda(collegamento.tabelle).catch((errore: unknown) => {
      porte.giornale({ evento: 'tabelle-non-aggiornate', ...voceGuasto(errore) });
    });
  });
}
