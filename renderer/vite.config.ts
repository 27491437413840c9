import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page: everything in files of its own, because the content security policy allows nothing inline. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Loaded from this very machine: size costs nothing.
    chunkSizeWarningLimit: 2000,
  },
});
