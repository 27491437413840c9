/** Above these a table draws only the rows in sight. */
export const sogliaVirtuale = 500;
export const altezzaRiga = 36;
const margine = 12;

/** The rows to draw: those in sight and a few around. */
export function finestra(
  quante: number,
  scorso: number,
  alto: number,
): { readonly da: number; readonly a: number } {
  if (quante <= sogliaVirtuale) return { da: 0, a: quante };
  const prima = Math.floor(scorso / altezzaRiga);
  const da = Math.max(0, Math.min(prima - margine, quante - 1));
  const a = Math.min(quante, prima + Math.ceil(alto / altezzaRiga) + margine);
  return { da, a: Math.max(a, Math.min(quante, da + 1)) };
}

export interface Cella {
  readonly riga: number;
  readonly colonna: number;
}

/** Where a key leads in a grid; undefined when it leads nowhere. */
export function muovi(
  { riga, colonna }: Cella,
  tasto: { readonly key: string; readonly ctrlKey: boolean },
  { righe, colonne, pagina }: { readonly righe: number; readonly colonne: number; readonly pagina: number },
): Cella | undefined {
  const dentro = (n: number, quante: number): number => Math.max(0, Math.min(n, quante - 1));
  const a = (r: number, c: number): Cella => ({ riga: dentro(r, righe), colonna: dentro(c, colonne) });
  switch (tasto.key) {
    case 'ArrowDown':
      return a(riga + 1, colonna);
    case 'ArrowUp':
      return a(riga - 1, colonna);
    case 'ArrowRight':
      return a(riga, colonna + 1);
    case 'ArrowLeft':
      return a(riga, colonna - 1);
    case 'PageDown':
      return a(riga + pagina, colonna);
    case 'PageUp':
      return a(riga - pagina, colonna);
    case 'Home':
      return tasto.ctrlKey ? a(0, 0) : a(riga, 0);
    case 'End':
      return tasto.ctrlKey ? a(righe - 1, colonne - 1) : a(riga, colonne - 1);
    default:
      return undefined;
  }
}
