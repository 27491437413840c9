import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

export interface SchermoVirtuale {
  /** What a program needs to draw there. */
  readonly ambiente: { readonly DISPLAY: string; readonly XAUTHORITY: string };
  chiudi(): void;
}

/** On Linux a window needs a display; elsewhere there always is one. */
export function mancaSchermo(ambiente: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform === 'linux' && !ambiente['DISPLAY'] && !ambiente['WAYLAND_DISPLAY'];
}

/** X authority file with one cookie for any display of this machine (xauth wildcard family 0xFFFF). */
export function fileXauthority(biscotto: Buffer): Buffer {
  const campo = (dato: Buffer): Buffer => {
    const lunghezza = Buffer.alloc(2);
    lunghezza.writeUInt16BE(dato.length);
    return Buffer.concat([lunghezza, dato]);
  };
  const vuoto = Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    ...[vuoto, vuoto, Buffer.from('MIT-MAGIC-COOKIE-1'), biscotto].map(campo),
  ]);
}

/** Starts Xvfb, closed to other users of the machine. Undefined when it is not installed or does not start. */
export async function apriSchermoVirtuale(): Promise<SchermoVirtuale | undefined> {
  const cartella = mkdtempSync(join(tmpdir(), 'sportello-schermo-'));
  const autorita = join(cartella, 'Xauthority');
  writeFileSync(autorita, fileXauthority(randomBytes(16)), { mode: 0o600 });
  const processo = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-auth', autorita],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const chiudi = (): void => {
    processo.kill();
    rmSync(cartella, { recursive: true, force: true });
  };
  const numero = await new Promise<string | undefined>((fatto) => {
    let testo = '';
    (processo.stdio[3] as Readable).on('data', (pezzo: Buffer) => {
      testo += pezzo.toString();
      if (testo.includes('\n')) fatto(testo.trim());
    });
    processo.once('error', () => {
      fatto(undefined);
    });
    processo.once('exit', () => {
      fatto(undefined);
    });
  });
  if (numero === undefined) {
    chiudi();
    return undefined;
  }
  return { ambiente: { DISPLAY: `:${numero}`, XAUTHORITY: autorita }, chiudi };
}
