import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

/** What Node runs, by output name. Every file, chunks included, sits one folder deep: `../worker/worker.js` and `../../resources` hold from each. */
const sources = {
  'browser/main': 'electron/browser/main.ts',
  'desktop/main': 'electron/desktop/main.ts',
  'terminal/main': 'electron/terminal/main.ts',
  'worker/worker': 'electron/worker/worker.ts',
  'db/check-thread': 'db/check-thread.ts',
};
const input: Record<string, string> = Object.fromEntries(
  Object.entries(sources)
    .map(([name, file]) => [name, join(root, file)] as const)
    .filter(([, file]) => existsSync(file)),
);

/** Left to be required at run time: Electron itself, a native module, and a library that reads its own files. */
const external = ['electron', 'better-sqlite3', 'pdfmake'];

export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external, target: 'node' },
  build: {
    ssr: true,
    target: 'node24',
    minify: false,
    license: { fileName: 'THIRD-PARTY.md' },
    rolldownOptions: {
      input,
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
