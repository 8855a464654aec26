/** `npm test`: installs what is missing, then types, lint, layers, unit, database, handler, renderer and end-to-end tests. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, fail, root, runNode, say } from './install.mjs';

ensureInstalled();
const { ensureChromium } = await import('./chromium.mjs');
const { check } = await import('./check.mjs');

const only = process.argv[2];
const wants = (part) => !only || only === part;
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const counts = { passed: 0, failed: 0 };

if (wants('check') && !check()) fail('The checks above failed.');

if (wants('unit')) {
  say('Running the unit, database, handler and renderer tests…');
  const report = join(results, 'vitest.json');
  const code = runNode([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    counts.passed += numPassedTests;
    counts.failed += numFailedTests;
  }
  if (code !== 0) finish(false);
}

if (wants('e2e')) {
  const chromium = ensureChromium();
  say('Building the application…');
  if (runNode(['electron/dev/build.mjs']) !== 0) fail('The build failed.');
  say('Running the end-to-end tests in Chromium…');
  const report = join(results, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...(chromium ? { AMIABLE_CHROMIUM: chromium } : {}) };
  const code = runNode(
    ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
    { env },
  );
  if (existsSync(report)) {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'));
    counts.passed += stats.expected + stats.flaky;
    counts.failed += stats.unexpected;
  }
  if (code !== 0) finish(false);
}

if (wants('pack')) {
  say('Packing the application directory and looking inside…');
  if (runNode(['electron/dev/pack-check.mjs']) !== 0) fail('The packed application is not what it should be.');
}

if (wants('electron') && runNode(['electron/dev/test-electron.mjs']) !== 0) finish(false);

finish(counts.failed === 0);

/** The closing line says how many tests ran. */
function finish(ok) {
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  process.exit(ok ? 0 : 1);
}
