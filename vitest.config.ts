import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'tests/temporary-folder.ts',
    setupFiles: 'tests/fixed-seed.ts',
    include: ['tests/{unit,db,handlers,renderer}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
