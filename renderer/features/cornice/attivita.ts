import { useEffect } from 'react';
import { chiama, usaEvento } from '../../ponte.ts';

const segni = ['pointerdown', 'keydown', 'wheel'] as const;
/** The idle lock counts in minutes: once in a while is enough. */
const ogni = 15_000;

/** @returns whether now is to be told, at most once in {@link ogni}. */
export function rado(intervallo = ogni): (adesso: number) => boolean {
  let ultimo = -Infinity;
  return (adesso) => {
    if (adesso - ultimo < intervallo) return false;
    ultimo = adesso;
    return true;
  };
}

/** Only what a person does keeps the idle lock away: nothing that the page does by itself. */
export function usaAttivita(): void {
  const avvisato = (usaEvento('accesso.inattivita')?.bloccoFra ?? null) !== null;
  useEffect(() => {
    // Once warned, the first sign of life counts at once.
    const ora = avvisato ? () => true : rado();
    const avvisa = (evento: Event): void => {
      if (evento.isTrusted && ora(Date.now())) void chiama('accesso.attivita', {});
    };
    for (const segno of segni) addEventListener(segno, avvisa, { capture: true, passive: true });
    return () => {
      for (const segno of segni) removeEventListener(segno, avvisa, { capture: true });
    };
  }, [avvisato]);
}
