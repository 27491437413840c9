import { defineConfig } from 'vitest/config';

const folders = '{contract,core,cliente,native,main,preload,renderer,resources,e2e,scripts,bench}';

/** unit: no service needed. integration (*.int.test.ts): real PostgreSQL, pcscd, sockets. conformance: official schemas. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: ['**/*.int.test.ts', '**/*.conf.test.ts', '**/node_modules/**'],
          // Property tests on a machine that is doing other things.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: [`${folders}/**/*.int.test.ts`],
          globalSetup: 'core/db/modello-di-prova.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // Set by `.ci/run`; the list of tests marks those that needed it.
          retry: Number(process.env['SPORTELLO_RITENTA'] ?? 0),
        },
      },
      {
        test: {
          name: 'conformance',
          include: [`${folders}/**/*.conf.test.ts`],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
