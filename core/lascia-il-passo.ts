import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lowers the priority of the thread that calls: whoever is at the counter goes first. Only Linux has a priority for each
 * thread, and says which one this is.
 * @param quanto `poco`: somebody is waiting for this work too.
 */
export function lasciaIlPasso(quanto: 'poco' | 'molto'): void {
  const { PRIORITY_BELOW_NORMAL: poco, PRIORITY_LOW: molto } = constants.priority;
  try {
    const filo = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (Number.isInteger(filo)) setPriority(filo, { poco, molto }[quanto]);
  } catch {
    // Elsewhere, or where it is not allowed, the work goes on at the priority that it has.
  }
}
