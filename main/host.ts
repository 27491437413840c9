import type { Gestori, NomeEvento, ValoreDi } from '#contract/bridge/index.ts';
import type { Configurazione } from './configurazione.ts';
import { creaBase } from './host/base.ts';
import { tuttiIGestori } from './host/gestori.ts';
import { carteOfferte, creaAccesso } from './host/ingresso.ts';
import { creaInstallata } from './host/installata.ts';
import type { Porte } from './porte.ts';
import { porteDiSistema } from './porte-di-sistema.ts';

export { versione } from './host/base.ts';

/** The workstation, without any window: what both shells serve to the page. */
export interface Host {
  readonly gestori: Gestori;
  /** The last value comes at once, then every change. @returns stops. */
  ascolta<K extends NomeEvento>(evento: K, fn: (valore: ValoreDi<K>) => void): () => void;
  chiudi(): Promise<void>;
}

/**
 * Starts the workstation. Ready at once: core, readers and certificate come when they come, and say so by events.
 * @param porte what tests replace of the machine.
 */
export async function avviaHost(configurazione: Configurazione, porte: Partial<Porte> = {}): Promise<Host> {
  const base = creaBase(configurazione, { ...porteDiSistema(configurazione), ...porte });
  const { notizie, postazione, collegamento } = base;
  const lettori = await base.porte.apriCarte();
  const carte = carteOfferte(base, lettori);
  const accesso = creaAccesso(base, carte);
  const installata = creaInstallata(base, carte, accesso);
  return {
    gestori: tuttiIGestori({ base, carte, lettori, accesso, installata }),
    ascolta: (evento, fn) => notizie.ascolta(evento, fn),
    async chiudi() {
      await accesso.chiudi();
      postazione.chiudi();
      collegamento.chiudi();
      await Promise.all([carte.chiudi(), installata.sede().chiudi()]);
    },
  };
}
