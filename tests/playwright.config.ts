import { defineConfig } from '@playwright/test';
import { slowness } from './e2e/slowness.ts';

/**
 * End-to-end tests in Chromium against the browser host, each with an application folder of its own. They wait for states, never
 * for a time: the limits only end what will not come, and are long enough for a machine that does much else.
 */
export default defineConfig({
  testDir: './e2e',
  globalSetup: './e2e/set-up.ts',
  outputDir: '../test-results/e2e',
  timeout: 240_000 * slowness,
  expect: { timeout: 60_000 * slowness },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
    // A screen that fades for a fifth of a second at each window shows a user nothing wrong, and takes the processor from the rest.
    contextOptions: { reducedMotion: 'reduce' },
    // The page as it was at each step, for whoever looks for a fault: it takes a tenth of the processor's time.
    trace: process.env.AMIABLE_TRACE ? { mode: 'retain-on-failure', screenshots: false, snapshots: true } : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.AMIABLE_CHROMIUM ? { executablePath: process.env.AMIABLE_CHROMIUM } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
});
