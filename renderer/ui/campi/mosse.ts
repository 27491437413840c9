/** A list under a field: whether it is there, and which of its entries (by position) the arrows are on. */
export interface Lista {
  readonly aperta: boolean;
  readonly fuoco: number | undefined;
}
export const chiusa: Lista = { aperta: false, fuoco: undefined };

export interface Mossa {
  readonly lista: Lista;
  /** Position of the entry that is taken. */
  readonly prende?: number;
  /** The key is spent: neither the form nor a dialog around it must have it. */
  readonly spesa: boolean;
}

type Tasto = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

function conFreccia({ aperta, fuoco }: Lista, quante: number, verso: 1 | -1): Lista {
  if (quante === 0) return { aperta: true, fuoco: undefined };
  const primo = verso === 1 ? 0 : quante - 1;
  return { aperta: true, fuoco: aperta && fuoco !== undefined ? (fuoco + verso + quante) % quante : primo };
}

/** Where a key leads in a list of so many entries; undefined: the key is of the text. As the ARIA pattern of a combobox says. */
export function mossa(
  { key, altKey, ctrlKey, metaKey }: Tasto,
  lista: Lista,
  quante: number,
): Mossa | undefined {
  if (ctrlKey || metaKey) return undefined;
  const { aperta, fuoco } = lista;
  switch (key) {
    case 'ArrowDown':
      return { lista: altKey ? { aperta: true, fuoco } : conFreccia(lista, quante, 1), spesa: true };
    case 'ArrowUp':
      return { lista: altKey ? chiusa : conFreccia(lista, quante, -1), spesa: true };
    case 'Enter':
    case 'Tab':
      if (!aperta) return undefined;
      return { lista: chiusa, ...(fuoco !== undefined && { prende: fuoco }), spesa: key === 'Enter' };
    case 'Escape':
      return aperta ? { lista: chiusa, spesa: true } : undefined;
    // The caret walks in the text: Enter is no more for the entry that the arrows were on.
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'Home':
    case 'End':
      return fuoco === undefined ? undefined : { lista: { aperta, fuoco: undefined }, spesa: false };
    default:
      return undefined;
  }
}

/** Keys pressed one after the other on the same list: the first that takes an entry is the last that is of this list. */
export function mosse(tasti: readonly string[], da: Lista, quante: number): Pick<Mossa, 'lista' | 'prende'> {
  let lista = da;
  for (const key of tasti) {
    const fatta = mossa({ key, altKey: false, ctrlKey: false, metaKey: false }, lista, quante);
    if (fatta?.prende !== undefined) return fatta;
    lista = fatta?.lista ?? lista;
  }
  return { lista };
}
