import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk in memory, that can be filled and made read-only. Undefined where this process may not mount one. */
export class DiscoDiProva {
  readonly cartella: string;

  private constructor(cartella: string) {
    this.cartella = cartella;
  }

  static monta(megabyte: number): DiscoDiProva | undefined {
    const cartella = mkdtempSync(join(tmpdir(), 'sportello-disco-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabyte}m,mode=0711`, 'prova', cartella], {
        stdio: 'ignore',
      });
      return new DiscoDiProva(cartella);
    } catch {
      rmSync(cartella, { recursive: true, force: true });
      return undefined;
    }
  }

  /** A folder on it that whoever runs the database can cross. */
  nuova(nome: string): string {
    const cartella = join(this.cartella, nome);
    mkdirSync(cartella, { mode: 0o711 });
    chmodSync(cartella, 0o711);
    return cartella;
  }

  riempi(): void {
    const file = openSync(join(this.cartella, 'pieno'), 'w');
    const pezzo = Buffer.alloc(1024 * 1024);
    try {
      for (;;) writeSync(file, pezzo);
    } catch {
      // Full.
    } finally {
      closeSync(file);
    }
  }

  libera(): void {
    rmSync(join(this.cartella, 'pieno'), { force: true });
  }

  soloLettura(si: boolean): void {
    execFileSync('mount', ['-o', `remount,${si ? 'ro' : 'rw'}`, this.cartella], { stdio: 'ignore' });
  }

  smonta(): void {
    execFileSync('umount', ['-l', this.cartella], { stdio: 'ignore' });
    rmSync(this.cartella, { recursive: true, force: true });
  }
}
