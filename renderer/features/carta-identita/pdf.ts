import { campi, fototessera, modulo, origine, type NomeCampo } from '#resources/carta-identita/modulo.ts';
import { immagine, linea, scriviPdf, testo, type Foto } from '#contract/foglio/file-pdf.ts';
import { corpoDi, nonStampabili } from '#contract/foglio/lettere.ts';

/** Millimetres that a printer and its tray are off, as they were measured on the calibration page. */
export interface Scarto {
  readonly x: number;
  readonly y: number;
}

/** What cannot be printed as it is: too long for its room, or with letters that the font lacks. */
export function difettiStampa(valori: Partial<Record<NomeCampo, string>>): NomeCampo[] {
  return campi
    .filter(({ nome, larghezza }) => {
      const testo = valori[nome] ?? '';
      return corpoDi(testo, larghezza) === undefined || nonStampabili(testo).length > 0;
    })
    .map(({ nome }) => nome);
}

/**
 * What is printed over the form, and nothing else: the values, each at its place, and the photo. What cannot be printed
 * whole is left out, for the pen ({@link difettiStampa} says which).
 */
export function disegnaCarta(
  valori: Partial<Record<NomeCampo, string>>,
  scarto: Scarto,
  foto?: Foto,
): Uint8Array {
  const [ox, oy] = [origine.x + scarto.x, origine.y + scarto.y];
  const righe = campi.flatMap(({ nome, x, y, larghezza }) => {
    const valore = valori[nome] ?? '';
    const corpo = corpoDi(valore, larghezza);
    const scrivibile = valore !== '' && corpo !== undefined && nonStampabili(valore).length === 0;
    return scrivibile ? [testo(valore, ox + x, oy + y, corpo)] : [];
  });
  const { x, y, larghezza, altezza } = fototessera;
  const ritratto = foto ? [immagine(ox + x, oy + y, larghezza, altezza)] : [];
  return scriviPdf([{ operatori: [...ritratto, ...righe] }], foto);
}

/** Crosses at known places and the outline of the form: what is measured on paper, less what is written, is the offset. */
export function disegnaTaratura(scarto: Scarto): Uint8Array {
  const [ox, oy] = [origine.x + scarto.x, origine.y + scarto.y];
  const { larghezza, altezza } = modulo;
  const croci = [
    [20, 20],
    [larghezza - 20, 20],
    [20, altezza - 20],
    [larghezza - 20, altezza - 20],
  ].flatMap(([x = 0, y = 0]) => [
    linea(ox + x - 5, oy + y, ox + x + 5, oy + y),
    linea(ox + x, oy + y - 5, ox + x, oy + y + 5),
    testo(`${origine.x + x} / ${origine.y + y} mm`, ox + x + 2, oy + y - 2, 8),
  ]);
  return scriviPdf([{ operatori: ['0.2 w', ...croci] }]);
}
