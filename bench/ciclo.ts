import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The longest stop of an event loop, in milliseconds. */
export interface Fermo {
  /** On the clock: what whoever asks for something else would wait, the processor given to others included. */
  readonly attesa: number;
  /** Work of this very thread between two turns of its loop, whoever else the processors were given to meanwhile. */
  readonly lavoro: number;
}

const ora = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Watches the loop of this thread. @returns stops watching. */
export function osservaCiclo(): () => Fermo {
  const orologio = monitorEventLoopDelay({ resolution: 1 });
  let prima = ora();
  let lavoro = 0;
  const giro = setInterval(() => {
    const adesso = ora();
    lavoro = Math.max(lavoro, adesso - prima);
    prima = adesso;
  }, 1).unref();
  orologio.enable();
  return () => {
    clearInterval(giro);
    orologio.disable();
    return { attesa: orologio.max / 1e6, lavoro };
  };
}
