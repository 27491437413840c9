import { useState } from 'react';

/** Gives the value that it gave last, while a new one says the same. */
export function stabilizza<T>(): (nuovo: T) => T {
  let tenuto: { readonly valore: T; readonly detto: string } | undefined;
  return (valore) => {
    if (tenuto?.valore === valore) return valore;
    const detto = JSON.stringify(valore);
    if (tenuto?.detto !== detto) tenuto = { valore, detto };
    return tenuto.valore;
  };
}

/**
 * The same object as before while it says the same: what is worked out anew at each key, and seldom differs, must not
 * draw again all that looks at it. For plain data, which is compared as JSON.
 */
export function usaStabile<T>(nuovo: T): T {
  const [tieni] = useState(stabilizza<T>);
  return tieni(nuovo);
}
