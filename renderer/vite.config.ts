import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  logLevel: 'warn',
  plugins: [react()],
  resolve: {
    // The page says none of the sentences of the command line.
    alias: [{ find: /^\.\/hosts\/terminal\.ts$/, replacement: join(import.meta.dirname, 'client/no-terminal.ts') }],
  },
  build: {
    target: 'chrome140',
    license: { fileName: 'THIRD-PARTY.md' },
    // Fonts and images stay files: the policy of both hosts allows them from their own origin.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
