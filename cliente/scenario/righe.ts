/** A line with something in it. */
export interface Riga {
  /** From 1. */
  readonly numero: number;
  readonly rientrata: boolean;
  /** Without comment and without the spaces around. */
  readonly testo: string;
}

/** `#` begins a comment at the start of a line or after a space, outside quotes. */
function senzaCommento(riga: string): string {
  let fraVirgolette = false;
  for (const [i, lettera] of [...riga].entries()) {
    if (lettera === '"') fraVirgolette = !fraVirgolette;
    const prima = [...riga][i - 1];
    if (lettera === '#' && !fraVirgolette && (prima === undefined || /\s/.test(prima)))
      return [...riga].slice(0, i).join('');
  }
  return riga;
}

export function righeDi(testo: string): Riga[] {
  return testo
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((riga, i) => {
      const piena = senzaCommento(riga);
      return { numero: i + 1, rientrata: /^\s/.test(piena), testo: piena.trim() };
    })
    .filter(({ testo: rimasto }) => rimasto !== '');
}
