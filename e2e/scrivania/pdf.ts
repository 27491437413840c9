import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** First page of a PDF as a picture, drawn by another program than the one that wrote it (poppler). */
export function immagineDi(pdf: string, punti = 150): Buffer {
  const cartella = mkdtempSync(join(tmpdir(), 'sportello-pdf-'));
  try {
    const base = join(cartella, 'pagina');
    execFileSync('pdftoppm', ['-r', String(punti), '-png', '-singlefile', pdf, base]);
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

/** Text of a PDF, in reading order. */
export function testoDi(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
}
