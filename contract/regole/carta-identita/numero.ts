/** Series (two letters) and number (seven digits) of a blank, as they are printed on it: `AY1234567`. */
export const numeroModulo = /^([A-Z]{2})(\d{7})$/;

/** The number as the register writes it; undefined: it is of no paper blank (an electronic card, another form). */
export function leggiNumero(
  scritto: string,
): { readonly serie: string; readonly numero: number } | undefined {
  const [, serie, cifre] = numeroModulo.exec(scritto.replaceAll(' ', '').toUpperCase()) ?? [];
  return serie === undefined || cifre === undefined ? undefined : { serie, numero: Number(cifre) };
}

export function scriviNumero({ serie, numero }: { readonly serie: string; readonly numero: number }): string {
  return `${serie}${String(numero).padStart(7, '0')}`;
}
