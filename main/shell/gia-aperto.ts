import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Segno = z.object({ porta: z.number().int().min(1).max(65_535), segreto: z.string().min(32) });

/** Where a running desk leaves word of itself, readable by its own user only. */
export class SegnoAperto {
  readonly #file: string;

  constructor(casa: string) {
    const cartella = join(casa, 'postazione');
    mkdirSync(cartella, { recursive: true, mode: 0o700 });
    this.#file = join(cartella, 'guscio.json');
  }

  nuovoSegreto(): string {
    return randomBytes(32).toString('base64url');
  }

  lascia(porta: number, segreto: string): void {
    writeFileSync(this.#file, JSON.stringify({ porta, segreto }), { mode: 0o600 });
  }

  togli(): void {
    rmSync(this.#file, { force: true });
  }

  /** A launch address of the desk that holds the port; undefined when what holds it is not this desk. */
  async chiediUrl(porta: number): Promise<string | undefined> {
    try {
      const segno = Segno.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
      if (segno.porta !== porta) return undefined;
      const risposta = await fetch(`http://127.0.0.1:${porta}/apri`, {
        method: 'POST',
        headers: { authorization: `Sportello ${segno.segreto}` },
        signal: AbortSignal.timeout(3000),
        redirect: 'error',
      });
      const url = await risposta.text();
      // SECURITY: whatever answered, nothing but this very origin is opened.
      return risposta.ok && url.startsWith(`http://127.0.0.1:${porta}/?k=`) ? url : undefined;
    } catch {
      return undefined;
    }
  }
}
