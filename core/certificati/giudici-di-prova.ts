import { spawnSync } from 'node:child_process';

/** Programs that look at a sheet in place of its author, and the package that brings each. */
const pacchetti = {
  pdftoppm: 'poppler-utils',
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
  zbarimg: 'zbar-tools',
  openssl: 'openssl',
  certutil: 'libnss3-tools',
} as const;

/** Whether one of these is missing; then the reason is printed, and the suite that needs it is skipped. */
export function mancanoGiudici(...programmi: (keyof typeof pacchetti)[]): boolean {
  const mancanti = programmi.filter((nome) => spawnSync(nome, ['--help'], { stdio: 'ignore' }).error);
  if (mancanti.length === 0) return false;
  const nomi = mancanti.map((nome) => pacchetti[nome]);
  process.stderr.write(`Prove sui PDF saltate: apt-get install ${[...new Set(nomi)].join(' ')}\n`);
  return true;
}
