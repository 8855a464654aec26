import { defineConfig } from '@playwright/test';

/** One application at a time: each test has its own private folder, but they share the screen. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
  outputDir: '../../test-results/electron',
});
