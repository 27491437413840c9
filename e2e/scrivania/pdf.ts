import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** A page of a PDF as a picture, drawn by another program than the one that wrote it (poppler). */
export function immagineDi(pdf: string, punti = 150, pagina = 1): Buffer {
  const cartella = mkdtempSync(join(tmpdir(), 'sportello-pdf-'));
  try {
    const base = join(cartella, 'pagina');
    const quale = ['-f', String(pagina), '-singlefile'];
    execFileSync('pdftoppm', ['-r', String(punti), '-png', ...quale, pdf, base]);
    return readFileSync(`${base}.png`);
  } finally {
    rmSync(cartella, { recursive: true, force: true });
  }
}

/** What the QR code of a printed page says, read as a phone would. */
export function codiceQr(immagine: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(immagine);
  return jsQR.default(new Uint8ClampedArray(data), width, height)?.data;
}

/** The corner of a certificate where its code is. */
function angolo(immagine: Buffer): Buffer {
  const intera = PNG.sync.read(immagine);
  const [larga, alta] = [Math.round(intera.width * 0.36), Math.round(intera.height * 0.3)];
  const parte = new PNG({ width: larga, height: alta });
  PNG.bitblt(intera, parte, 0, intera.height - alta, larga, alta, 0, 0);
  return PNG.sync.write(parte);
}

/**
 * As a person with a phone does: the last page, where the code is; from afar, then pointing at it, nearer if it does not
 * read.
 */
export function inquadra(pdf: string): string | undefined {
  const detto = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const ultima = Number(/^Pages:\s+(\d+)$/m.exec(detto)?.[1] ?? 1);
  for (const punti of [150, 200, 250, 300, 120]) {
    const immagine = immagineDi(pdf, punti, ultima);
    const letto = codiceQr(angolo(immagine)) ?? (punti === 150 ? codiceQr(immagine) : undefined);
    if (letto !== undefined) return letto;
  }
  return undefined;
}

/** Text of a PDF, in reading order. */
export function testoDi(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
}
