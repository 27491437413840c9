import { setTimeout as attesa } from 'node:timers/promises';

/** Something that runs until it is told to stop. */
export interface Vivo {
  ferma(): Promise<void>;
}

const pause = { prima: 100, massima: 5000 } as const;

/**
 * Keeps a server on its feet: started here, and again, later and later, each time it falls with nobody asking. What the
 * first start says is the caller's; those that follow are tried for as long as nobody stops.
 * @param avvia starts it and calls back when it has fallen.
 */
export async function tieniInPiedi(
  avvia: (suCaduta: () => void) => Promise<Vivo>,
  suCaduta: () => void,
): Promise<Vivo> {
  const fine = new AbortController();
  let rialzo: Promise<void> | undefined;
  const caduto = (): void => {
    if (fine.signal.aborted) return;
    suCaduta();
    rialzo = rialza();
  };
  let vivo = await avvia(caduto);

  async function rialza(): Promise<void> {
    for (let pausa: number = pause.prima; ; pausa = Math.min(2 * pausa, pause.massima)) {
      try {
        vivo = await avvia(caduto);
        return;
      } catch {
        // What holds it down (processes of before, a full disk) may pass; whoever asks meanwhile is told.
      }
      try {
        await attesa(pausa, undefined, { signal: fine.signal, ref: false });
      } catch {
        return;
      }
    }
  }

  return {
    async ferma() {
      fine.abort();
      await rialzo;
      await vivo.ferma();
    },
  };
}
