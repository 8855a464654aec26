import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Puts the value of `shared/contract/reads.ts` in its place, so that the page makes none of the schemas it is read from. */
function readsOnly(): Plugin {
  const module = join(import.meta.dirname, '../shared/contract/reads.ts');
  return {
    name: 'reads-only',
    async load(id) {
      if (id !== module) return null;
      const { readsByUseCase }: { readsByUseCase: unknown } = await import(module);
      return `export const readsByUseCase = ${JSON.stringify(readsByUseCase)};`;
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  logLevel: 'warn',
  plugins: [react(), readsOnly()],
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
