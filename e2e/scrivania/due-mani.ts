import type { Mano } from './mano.ts';
import { mouse } from './mouse.ts';
import { test } from './prove.ts';
import { tastiera } from './sola-tastiera.ts';

/**
 * The same story once for each way of working, on a register of its own each time: what the first hand did is not there
 * for the second. The mouse has the oldest screen of an office, where a button may be out of sight.
 */
export function conOgniMano(racconta: (mano: Mano) => void): void {
  test.describe(() => {
    racconta(tastiera);
  });
  test.describe(() => {
    test.use({ registro: 'mouse', viewport: { width: 1366, height: 768 } });
    racconta(mouse);
  });
}
