import { defineConfig } from '@playwright/test';

/** Whole stories, in a real browser against a real core; each starts a desk of its own. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { locale: 'it-IT', timezoneId: 'Europe/Rome', viewport: { width: 1440, height: 900 } },
});
