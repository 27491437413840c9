import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { Misura } from './esposizione.ts';

const nanosecondi = 1e9;

export interface MisureMacchina {
  /** Of the time since the last time it was asked. */
  misure(): readonly Misura[];
  ferma(): void;
}

const una = (nome: string, tipo: Misura['tipo'], aiuto: string, valore: number): Misura => ({
  ...{ nome, tipo, aiuto, campioni: [{ valore }] },
});

/** The process itself: event loop, memory, processor. @param versione of the core. */
export function misuraMacchina(versione: string): MisureMacchina {
  const ritardo = monitorEventLoopDelay({ resolution: 10 });
  ritardo.enable();
  let prima = performance.eventLoopUtilization();
  return {
    misure() {
      const ora = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(ora, prima);
      prima = ora;
      const quantili = [50, 99, 100].map((quale) => ({
        etichette: { quantile: String(quale / 100) },
        // Before the first turn there is nothing to tell.
        valore: ritardo.count === 0 ? 0 : ritardo.percentile(quale) / nanosecondi,
      }));
      ritardo.reset();
      const { user, system } = process.cpuUsage();
      return [
        {
          ...{ nome: 'sportello_versione', tipo: 'gauge', aiuto: 'Versione del core e di Node.' },
          campioni: [{ etichette: { versione, node: process.version }, valore: 1 }],
        },
        {
          ...{ nome: 'sportello_ciclo_ritardo_secondi', tipo: 'gauge' },
          aiuto: 'Ritardo dei giri del processo dall’ultima lettura.',
          campioni: quantili,
        },
        una(
          ...(['sportello_ciclo_occupazione', 'gauge'] as const),
          ...([
            'Parte del tempo in cui il processo lavora, da 0 a 1, dall’ultima lettura.',
            utilization,
          ] as const),
        ),
        una(
          ...(['sportello_processore_secondi_totale', 'counter', 'Tempo di processore usato.'] as const),
          (user + system) / 1e6,
        ),
        una('sportello_memoria_byte', 'gauge', 'Memoria residente del processo.', process.memoryUsage.rss()),
        una('sportello_acceso_secondi', 'gauge', 'Da quanto il processo è acceso.', process.uptime()),
      ];
    },
    ferma: () => {
      ritardo.disable();
    },
  };
}
