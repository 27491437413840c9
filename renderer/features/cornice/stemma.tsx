import type { ReactNode } from 'react';

/** Mark of the desk: a shield with an open register. Decorative, the name stands beside it. */
export function Stemma(): ReactNode {
  return (
    <svg className="stemma" viewBox="0 0 40 48" aria-hidden="true">
      <path className="stemma-scudo" d="M3 3h34v22c0 11-8 17-17 21C11 42 3 36 3 25z" />
      <path
        className="stemma-libro"
        d="M9 14c4-1.500 8-1 11 1.500 3-2.500 7-3 11-1.500v15c-4-1.500-8-1-11 1.500-3-2.500-7-3-11-1.500z"
      />
      <path
        className="stemma-riga"
        d="M20 15.500v15M12.500 18.500c2-.5 3.500-.3 5 .6M12.500 22.500c2-.5 3.500-.3 5 .6M27.500 18.500c-2-.5-3.500-.3-5 .6M27.500 22.500c-2-.5-3.500-.3-5 .6"
      />
    </svg>
  );
}
