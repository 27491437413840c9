import { defineConfig } from '@playwright/test';
import { inElectron } from './e2e/electron/finestra.ts';
import { trovaBrowser } from './main/shell/finestra.ts';
import { scegliGuscio } from './main/shell/scegli.ts';

const browser = trovaBrowser();
if (browser === undefined) console.warn('Storie saltate, manca un browser: apt-get install chromium.');

if (!inElectron)
  console.warn(
    scegliGuscio(import.meta.dirname).tipo === 'electron'
      ? 'Storie nella finestra del browser; in Electron con SPORTELLO_STORIE=electron.'
      : 'Storie nella sola finestra del browser: manca Electron (node_modules/electron/dist) o ciò che lo apre.',
  );

/** Whole stories, in a real browser against a real core; each starts a desk of its own. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  ...(browser === undefined && { grep: /^$/ }),
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  // Set by `.ci/run`; the summary of `npm test` says how many stories needed it.
  retries: Number(process.env['SPORTELLO_RITENTA'] ?? 0),
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      // As root Chromium does not start in its sandbox: in tests only, and only then.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { width: 1440, height: 900 },
  },
});
