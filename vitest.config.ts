import { defineConfig } from 'vitest/config';

/** Files that start the built application in processes of their own; it is built before them where its sources changed. */
const built = ['tests/handlers/{terminal*,import-killed}.test.ts'];

export default defineConfig({
  test: {
    // One process for each core, kept from file to file: no test leaves anything behind but files in a folder of its own.
    maxWorkers: '100%',
    isolate: false,
    globalSetup: ['tests/temporary-folder.ts', 'tests/start-quickly.ts'],
    setupFiles: 'tests/fixed-seed.ts',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: { name: 'built', include: built, globalSetup: 'tests/built-application.ts' },
      },
      {
        extends: true,
        test: { name: 'sources', include: ['tests/{unit,db,handlers,renderer}/**/*.test.ts'], exclude: built },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['tests/renderer/**/*.test.tsx'],
          environment: './tests/renderer/set-up/dom-environment.ts',
          setupFiles: ['tests/renderer/set-up/page.ts'],
        },
      },
    ],
  },
});
