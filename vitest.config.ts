import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,db,handlers,renderer}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
});
