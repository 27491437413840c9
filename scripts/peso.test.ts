import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, expect, it, vi } from 'vitest';

/** Kilobytes, compressed, that a workstation reads before the access screen can be used. */
const ammessi = 250;
const cartella = mkdtempSync(join(tmpdir(), 'sportello-peso-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(cartella, { recursive: true, force: true });
});

it('keeps what the access screen needs within its weight', { timeout: 120_000 }, async () => {
  // What a test runs with would weigh the libraries as they are for who develops.
  vi.stubEnv('NODE_ENV', 'production');
  await build({ root: 'renderer', logLevel: 'silent', build: { outDir: cartella, emptyOutDir: true } });
  const pagina = readFileSync(join(cartella, 'index.html'), 'utf8');
  const file = [...pagina.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)].map(([, uno = '']) => uno);
  const pesi = file.map((uno) => gzipSync(readFileSync(join(cartella, uno))).length);
  expect(file.length).toBeGreaterThan(0);
  expect(pesi.reduce((somma, uno) => somma + uno, 0) / 1000).toBeLessThan(ammessi);
});
