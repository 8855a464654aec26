import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

/** What Node runs, by output name. Every file, chunks included, sits one folder deep: `../jobs/worker.js` and `../../resources` hold from each. */
const sources = {
  'browser/main': 'electron/hosts/browser/main.ts',
  'desktop/main': 'electron/hosts/desktop/main.ts',
  'terminal/main': 'electron/hosts/terminal/main.ts',
  'jobs/worker': 'electron/jobs/worker.ts',
  'check/thread': 'db/check/thread.ts',
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
