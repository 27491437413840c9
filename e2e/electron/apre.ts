/** `node e2e/electron/apre.ts`: the built desk in the real Electron, where its binary is. Ends with 1 when it does not open as it must. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';

const casa = mkdtempSync(join(tmpdir(), 'sportello-electron-'));
// The fuse that forbids inspecting is set in the packed desk alone: here it is the Electron of development that runs.
const desk = await _electron.launch({
  args: [join(import.meta.dirname, '../..')],
  env: { ...(process.env as Record<string, string>), SPORTELLO_HOME: casa },
  timeout: 120_000,
});
try {
  const pagina = await desk.firstWindow({ timeout: 120_000 });
  await pagina.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 120_000 });
  const visto = await pagina.evaluate(() => ({
    schema: location.protocol,
    node: 'process' in globalThis || 'require' in globalThis,
    ponte: typeof (globalThis as { sportello?: unknown }).sportello,
  }));
  assert.equal(visto.node, false, 'the page has Node');
  assert.equal(visto.ponte, 'object', 'the page has no bridge');
  assert.notEqual(visto.schema, 'file:', 'the page comes from file:');
  console.log(`Aperto in Electron: ${visto.schema}`);
} finally {
  await desk.close();
  rmSync(casa, { recursive: true, force: true, maxRetries: 5 });
}
