import { setTimeout as attesa } from 'node:timers/promises';

/** A desk that has not put everything right within this time is hung. Milliseconds. */
export const pazienza = 120_000;

/**
 * @param detto what has not happened, when it is late.
 * @param guarda what to tell of the desk then.
 * @throws when it is late, or as what is waited for does.
 */
export async function entro(
  lavoro: Promise<void>,
  detto: string,
  guarda: () => Promise<unknown> = () => Promise.resolve(''),
): Promise<void> {
  const scaduto = new AbortController();
  const limite = attesa(pazienza, 'scaduto' as const, { signal: scaduto.signal }).catch(() => undefined);
  const primo = await Promise.race([lavoro.then(() => undefined), limite]);
  scaduto.abort();
  if (primo !== 'scaduto') return;
  const come = JSON.stringify(await guarda().catch(String)).slice(0, 800);
  throw new Error(`${detto} after ${pazienza / 1000} s: ${come}`);
}
