import { defineConfig } from 'vitest/config';
import { runs } from './tests/generated-runs.ts';

const timeout = 180_000 * runs;

export default defineConfig({
  test: {
    // One process for each core, kept from file to file: no test leaves anything behind but files in a folder of its own.
    maxWorkers: '100%',
    isolate: false,
    globalSetup: ['tests/temporary-folder.ts', 'tests/start-quickly.ts', 'tests/built-application.ts'],
    setupFiles: ['tests/fixed-seed.ts', 'shared/i18n/every-language.ts'],
    testTimeout: timeout,
    hookTimeout: timeout,
    projects: [
      {
        extends: true,
        test: {
          name: 'sources',
          include: ['tests/{unit,db,usecases,hosts,recomputation,renderer}/**/*.test.ts'],
          setupFiles: ['tests/check-rows.ts'],
        },
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
