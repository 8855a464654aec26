import { join } from 'node:path';
import { defineConfig } from 'vite';

/** A sandboxed preload is one CommonJS file that may require nothing but Electron. */
export default defineConfig({
  root: join(import.meta.dirname, '../../../..'),
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { 'desktop/preload': join(import.meta.dirname, 'preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});
